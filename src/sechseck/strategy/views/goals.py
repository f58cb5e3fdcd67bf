# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Goals: the list, the page, the form."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import SENDING, may, permission
from sechseck.strategy.actions.goals import add_goal, edit_goal
from sechseck.strategy.forms.fields import told_of
from sechseck.strategy.forms.filters import GoalFilter
from sechseck.strategy.forms.objects import GoalForm
from sechseck.strategy.models import Goal
from sechseck.strategy.queries.goal_page import goal_seen_by, parts_of
from sechseck.strategy.queries.lists import goals_like
from sechseck.strategy.queries.seen import goals_seen_by
from sechseck.strategy.steps import open_steps
from sechseck.strategy.views.answering import answer_form, form_page, must, seen, user_of
from sechseck.strategy.views.monitoring_asking import known_today
from sechseck.strategy.views.withdrawing import gone


@permission("public")
@kept_page
def goals(request: HttpRequest) -> HttpResponse:
    """List the goals."""
    form = GoalFilter(request.GET, viewer=request.user)
    rows = goals_like(request.user, form.cleaned_data) if form.is_valid() else Goal.objects.none()
    page = page_of(request, rows)
    context = {
        "page_obj": page,
        "form": form,
        "count": page.paginator.count,
        "may_write": may(request.user, "strategy.write_goal"),
    }
    status = 200 if form.is_valid() else 422
    return render(request, "strategy/goals.html", context, status=status)


@permission("public")
@kept_page
def goal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show why we want it and what became of it."""
    known_today()
    found = goal_seen_by(request.user, pk)
    if found is None:
        return gone(request, Goal, pk=pk)
    context = {
        "goal": found,
        "parts": parts_of(found, request.user),
        "panels": panels_of(request.user, found.node),
        "steps": open_steps(request.user, found),
        "may_edit": may(request.user, "strategy.edit_goal", found),
        "may_withdraw": may(request.user, "strategy.propose_withdrawal"),
        "may_release": may(request.user, "strategy.publish_object", found),
    }
    return render(request, "strategy/goal.html", context)


@permission("strategy.write_goal", methods=SENDING)
def goal_new(request: HttpRequest) -> HttpResponse:
    """Write a goal."""
    asked = {name: request.GET[name] for name in ("strategy", "plan") if name in request.GET}
    form = GoalForm(request.POST or None, viewer=request.user, initial=asked)
    words = form_page(
        _("Ziel schreiben"),
        _("Ein Ziel sagt, wie es sein soll. Eine zweite Person veröffentlicht es."),
        _("Ziele"),
        "/ziele/",
    )
    return answer_form(
        request, form, lambda sent: add_goal(sent.told(), by=user_of(request)).path, words
    )


@permission("strategy.write_goal", methods=SENDING)
def goal_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is told of a goal."""
    found = seen(goals_seen_by(request.user), pk=pk)
    must(request, "strategy.edit_goal", found)
    initial = told_of(found, list(GoalForm.base_fields))
    form = GoalForm(request.POST or None, viewer=request.user, initial=initial)
    words = form_page(
        _("Ziel bearbeiten"),
        _("Jede Änderung steht im Verlauf."),
        _("Ziele"),
        "/ziele/",
        found.title,
        found.path,
    )
    return answer_form(request, form, lambda sent: _edited(request, found, sent), words)


def _edited(request: HttpRequest, found: Goal, form: GoalForm) -> str:
    version = form.cleaned_data["version"]
    return edit_goal(found, form.told(), version=version, by=user_of(request)).path
