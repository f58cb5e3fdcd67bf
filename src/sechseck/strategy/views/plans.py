# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Action plans: the list, the page with text and live state, the form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.strategy.actions.plans import add_plan, edit_plan
from sechseck.strategy.forms.fields import told_of
from sechseck.strategy.forms.objects import PlanForm
from sechseck.strategy.models import ActionPlan
from sechseck.strategy.queries.lists import plan_rows
from sechseck.strategy.queries.plan_page import plan_seen_by, state_of, text_of
from sechseck.strategy.queries.releasing import asked_of
from sechseck.strategy.queries.resolutions import confirmed_resolutions
from sechseck.strategy.queries.schedule import schedule_of
from sechseck.strategy.queries.seen import plans_seen_by
from sechseck.strategy.steps import open_steps
from sechseck.strategy.views.answering import answer_form, form_page, must, seen, user_of
from sechseck.strategy.views.monitoring_asking import known_today
from sechseck.strategy.views.withdrawing import gone


@permission("public")
@kept_page
def plans(request: HttpRequest) -> HttpResponse:
    """List the plans with the status of their measures."""
    known_today()
    may_write = may(request.user, "strategy.write_plan")
    context = {
        "rows": plan_rows(request.user),
        "may_write": may_write,
        "asked": asked_of(user_of(request)) if may_write else (),
    }
    return render(request, "strategy/plans.html", context)


@permission("public")
@kept_page
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the official text beside the live state."""
    today = known_today()
    found = plan_seen_by(request.user, slug)
    if found is None:
        return gone(request, ActionPlan, slug=slug)
    state = state_of(found, request.user)
    steps = open_steps(request.user, found)
    context: dict[str, Any] = {
        "plan": found,
        "state": state,
        "text": text_of(found, request.user),
        "late": schedule_of(state.measures, today),
        "panels": panels_of(request.user, found.node),
        "steps": steps,
        "resolutions": confirmed_resolutions(request.user) if "adopt" in steps else (),
        "may_edit": may(request.user, "strategy.edit_plan", found),
        "may_add": may(request.user, "strategy.write_measure"),
        "may_withdraw": may(request.user, "strategy.propose_withdrawal"),
        "may_release": may(request.user, "strategy.publish_object", found),
    }
    return render(request, "strategy/plan.html", context)


@permission("strategy.write_plan", methods=SENDING)
def plan_new(request: HttpRequest) -> HttpResponse:
    """Begin a plan."""
    form = PlanForm(request.POST or None, viewer=request.user)
    words = form_page(
        _("Aktionsplan beginnen"),
        _("Ein Entwurf. Öffentlich wird er, wenn eine zweite Person zustimmt."),
        _("Aktionspläne"),
        "/aktionsplaene/",
    )
    return answer_form(
        request, form, lambda sent: add_plan(sent.told(), by=user_of(request)).path, words
    )


@permission("strategy.write_plan", methods=SENDING)
def plan_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change what is told of a plan."""
    found = seen(plans_seen_by(request.user), slug=slug)
    must(request, "strategy.edit_plan", found)
    initial = told_of(found, list(PlanForm.base_fields)) | _days(found)
    form = PlanForm(request.POST or None, viewer=request.user, initial=initial)
    words = form_page(
        _("Aktionsplan bearbeiten"),
        _("Jede Änderung steht im Verlauf."),
        _("Aktionspläne"),
        "/aktionsplaene/",
        found.title,
        found.path,
    )
    return answer_form(request, form, lambda sent: _edited(request, found, sent), words)


def _days(found: ActionPlan) -> dict[str, Any]:
    return {"valid_from": found.first_day, "valid_to": found.last_day}


def _edited(request: HttpRequest, found: ActionPlan, form: PlanForm) -> str:
    version = form.cleaned_data["version"]
    return edit_plan(found, form.told(), version=version, by=user_of(request)).path
