# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What became of a measure: its status day by day, its reports, its evaluations."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from sechseck.kernel.permissions import may, permission
from sechseck.kernel.queries.history import public_events, public_history
from sechseck.strategy.queries.monitoring_past import Past, stretches
from sechseck.strategy.views.monitoring_asking import asked_day, seen_measure

BACK = timedelta(days=3 * 366)
EVENTS = 30


@permission("public")
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how a measure stood on a day, and since when and why."""
    measure, day = seen_measure(request, pk), asked_day(request)
    past = Past(measure)
    first = max(measure.starts or day - BACK, day - BACK)
    context = {
        "measure": measure,
        "day": day,
        "now": past.on(day),
        "stretches": stretches(past, min(first, day), day),
        "updates": [one for one in past.reports if localdate(one.at) <= day],
        "evaluations": measure.evaluations.filter(day__lte=day),
        "events": public_events(public_history(measure.node)[:EVENTS]),
        "may_report": may(request.user, "strategy.report_progress", measure),
        "may_evaluate": may(request.user, "strategy.evaluate_measure", measure),
        "may_set": may(request.user, "strategy.set_status"),
    }
    return render(request, "strategy/update_history.html", context)
