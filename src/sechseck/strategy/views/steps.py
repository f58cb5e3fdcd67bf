# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take plans, measures, goals and strategies a step further, and publish them."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.permissions import ONLY_SENDING, permission
from sechseck.strategy.actions.goals import drop_goal
from sechseck.strategy.actions.measures import step_measure
from sechseck.strategy.actions.plans import step_plan
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.actions.strategies import adopt_strategy
from sechseck.strategy.forms.measures import StepForm
from sechseck.strategy.queries.releasing import by_node, waiting_for
from sechseck.strategy.queries.seen import (
    goals_seen_by,
    measures_seen_by,
    plans_seen_by,
    strategies_seen_by,
)
from sechseck.strategy.views.answering import seen, user_of


def _sent(request: HttpRequest) -> StepForm:
    form = StepForm(request.POST, viewer=request.user)
    if not form.is_valid():
        raise Invalid(_("Bitte wählen Sie einen Schritt und füllen Sie aus, was er braucht."))
    return form


@permission("strategy.edit_measure", methods=ONLY_SENDING)
def measure_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a measure a step further."""
    found = seen(measures_seen_by(request.user), pk=pk)
    told = _sent(request).cleaned_data
    step_measure(
        found,
        told["step"],
        reason=told["reason"],
        resolution=told["resolution"],
        day=told["day"],
        version=told["version"],
        by=user_of(request),
    )
    return redirect(found.path)


@permission("strategy.steer_plan", methods=ONLY_SENDING)
def plan_step(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a plan a step further."""
    found = seen(plans_seen_by(request.user), slug=slug)
    told = _sent(request).cleaned_data
    step_plan(
        found,
        told["step"],
        reason=told["reason"],
        resolution=told["resolution"],
        until=told["until"],
        version=told["version"],
        by=user_of(request),
    )
    return redirect(found.path)


@permission("strategy.steer_goal", methods=ONLY_SENDING)
def goal_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a goal up."""
    found = seen(goals_seen_by(request.user), pk=pk)
    told = _sent(request).cleaned_data
    drop_goal(found, reason=told["reason"], version=told["version"], by=user_of(request))
    return redirect(found.path)


@permission("strategy.adopt_strategy", methods=ONLY_SENDING)
def strategy_step(request: HttpRequest, slug: str) -> HttpResponse:
    """Note that a strategy was adopted."""
    found = seen(strategies_seen_by(request.user), slug=slug)
    told = _sent(request).cleaned_data
    adopt_strategy(found, told["resolution"], version=told["version"], by=user_of(request))
    return redirect(found.path)


@permission("strategy.publish_object")
def releasing(request: HttpRequest) -> HttpResponse:
    """List what waits for a second person."""
    context = {"groups": waiting_for(user_of(request))}
    return render(request, "strategy/releasing.html", context)


@permission("strategy.publish_object", methods=ONLY_SENDING)
def release(request: HttpRequest, node: int) -> HttpResponse:
    """Publish one thing as the second person."""
    found = by_node(node, user_of(request))
    if found is None:
        raise Http404(_("Das gibt es hier nicht."))
    version = request.POST.get("version", "")
    if not version.isdecimal() or len(version) > 9:
        raise Invalid(_("Das Formular ist unvollständig. Bitte laden Sie die Seite neu."))
    publish_object(found, version=int(version), by=user_of(request))
    messages.success(request, _("Veröffentlicht."))
    return redirect(found.path)
