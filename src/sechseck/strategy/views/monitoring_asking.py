# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What views of monitoring ask first."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Invalid
from sechseck.strategy.actions.monitoring_today import refresh_statuses
from sechseck.strategy.models import ActionPlan, Measure
from sechseck.strategy.queries.monitoring_today import is_known_on
from sechseck.strategy.queries.seen import measures_seen_by, plans_seen_by

MOST = 2**31


def known_today() -> date:
    """Return today, with the status of every measure computed for it."""
    today = localdate()
    if not is_known_on(today):
        refresh_statuses(today, by=enlist_program("status"))
    return today


def seen_measure(request: HttpRequest, pk: int) -> Measure:
    """Return a measure the visitor may see."""
    rows = measures_seen_by(request.user).select_related("unit__node", "merged_into")
    found = rows.filter(pk=pk).first() if pk < MOST else None
    if found is None:
        raise Http404(_("Diese Maßnahme gibt es nicht."))
    return found


def seen_plan(request: HttpRequest, slug: str) -> ActionPlan:
    """Return a plan the visitor may see."""
    found = plans_seen_by(request.user).filter(slug=slug).first()
    if found is None:
        raise Http404(_("Diesen Aktionsplan gibt es nicht."))
    return found


def asked_day(request: HttpRequest) -> date:
    """Return the day that ``?am=`` asks for; without it today, and nothing that is to come."""
    today, asked = localdate(), request.GET.get("am", "")
    if not asked:
        return today
    try:
        found = date.fromisoformat(asked)
    except ValueError as error:
        raise Invalid(_("Das ist kein Tag wie 2026-03-01.")) from error
    if not date(1990, 1, 1) <= found <= today:
        raise Invalid(_("Sagen lässt sich nur, wie es bis heute stand."))
    return found
