# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Preview and publish a report."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, permission
from sechseck.strategy.actions.reports import publish_report
from sechseck.strategy.forms.monitoring import ReportForm
from sechseck.strategy.models import ActionPlan, ProgressReport
from sechseck.strategy.queries.reports_drawn import drawn
from sechseck.strategy.queries.reports_frozen import Asked, canonical_json, frozen_of
from sechseck.strategy.views.answering import carried_out
from sechseck.strategy.views.monitoring_asking import MOST, seen_plan

QUARTER = timedelta(days=91)


@permission("strategy.publish_report", methods=SENDING)
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what a report would print, then freeze and publish it."""
    plan = seen_plan(request, slug)
    old = _corrected(request, plan)
    form = ReportForm(request.POST or None, is_correction=old is not None, initial=_initial(old))
    preview = ""
    if request.method == "POST" and form.is_valid():
        asked = _asked(form, old)
        if "preview" not in request.POST:
            by = cast(User, request.user)
            made = carried_out(form, lambda: publish_report(plan, asked, by=by))
            if made:
                told = _("Der Bericht ist veröffentlicht und ändert sich nie mehr.")
                messages.success(request, told)
                return redirect(f"/bericht/{made.pk}/")
        else:
            preview = _preview(plan, asked)
    context = {"plan": plan, "form": form, "old": old, "preview": preview}
    status = 422 if request.method == "POST" and not preview else 200
    return render(request, "strategy/report_new.html", context, status=status)


def _corrected(request: HttpRequest, plan: ActionPlan) -> ProgressReport | None:
    """Return the report that shall be corrected, if the address names one."""
    asked = request.POST.get("corrects") or request.GET.get("berichtigt", "")
    if not asked:
        return None
    if not asked.isdecimal() or int(asked) >= MOST:
        raise Http404(_("Diesen Bericht gibt es nicht."))
    found = plan.reports.defer("frozen").filter(pk=int(asked)).first()
    if found is None:
        raise Http404(_("Diesen Bericht gibt es nicht."))
    return found


def _initial(old: ProgressReport | None) -> dict[str, Any]:
    today = localdate()
    if old is None:
        return {"begins": today - QUARTER, "ends": today, "day": today}
    last = old.period.upper - timedelta(days=1)
    told = {"title": old.title, "begins": old.period.lower, "ends": last, "day": old.day}
    return told | {"corrects": old.pk}


def _asked(form: ReportForm, old: ProgressReport | None) -> Asked:
    told = form.cleaned_data
    return Asked(
        told["title"],
        told["begins"],
        told["ends"],
        told["day"],
        corrects=old,
        correction=told.get("correction", ""),
    )


def _preview(plan: ActionPlan, asked: Asked) -> str:
    with override("de"):
        context = {"drawn": drawn(canonical_json(frozen_of(plan, asked)))}
        return render_to_string("strategy/parts/report_body.html", context)
