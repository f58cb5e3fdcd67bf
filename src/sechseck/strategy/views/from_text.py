# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From text to object in two clicks: one statement, or many."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.strategy.actions.from_text import (
    Taken,
    goal_from_statement,
    join_statement,
    measure_from_statement,
    take_statements,
)
from sechseck.strategy.forms.from_text import MeasureFromText, TakeForm, chosen_of
from sechseck.strategy.forms.objects import GoalForm
from sechseck.strategy.queries.from_text import (
    KINDS,
    goal_words,
    measure_words,
    not_yet_taken,
    takeable,
    with_guesses,
)
from sechseck.strategy.queries.from_text_twins import became, twins_of
from sechseck.strategy.views.answering import answer_form, there, user_of
from sechseck.thread.forms.statements import StatementFilter
from sechseck.thread.models import Statement
from sechseck.thread.queries.filter_choices import filter_choices
from sechseck.thread.queries.listing import place_of
from sechseck.thread.queries.statements import statements_like

PAGE = 25


@permission("strategy.write_goal", methods=SENDING)
def goal(request: HttpRequest, ref: str) -> HttpResponse:
    """Turn a statement into a goal."""
    found = _statement(request, ref, Statement.Kind.GOAL)
    initial = goal_words(found, request.user, localdate())
    form = GoalForm(request.POST or None, viewer=request.user, initial=initial)

    def act(sent: GoalForm) -> str:
        return goal_from_statement(found, sent.told(), by=user_of(request)).path

    return _answer(request, found, form, act)


@permission("strategy.write_measure", methods=SENDING)
def measure(request: HttpRequest, ref: str) -> HttpResponse:
    """Turn a statement into a measure."""
    found = _statement(request, ref, Statement.Kind.MEASURE)
    initial = measure_words(found, request.user)
    form = MeasureFromText(request.POST or None, viewer=request.user, initial=initial)

    def act(sent: MeasureFromText) -> str:
        by = user_of(request)
        return measure_from_statement(found, sent.told(), money=sent.money(), by=by).path

    return _answer(request, found, form, act)


@permission("strategy.write_goal", methods=ONLY_SENDING)
def join(request: HttpRequest, ref: str) -> HttpResponse:
    """Put a statement together with a goal or measure that says the same."""
    found = there(takeable(request.user).filter(ref=ref).first())
    same = twins_of([found], request.user)[found.pk]
    chosen = [one.found for one in same if one.key == request.POST.get("twin")]
    if not chosen:
        raise Invalid(_("Bitte wählen Sie, womit die Aussage zusammengelegt wird."))
    join_statement(found, chosen[0], by=user_of(request))
    messages.success(request, _("Zusammengelegt."))
    return redirect(chosen[0].path)


@permission("strategy.write_goal", methods=SENDING)
def many(request: HttpRequest) -> HttpResponse:
    """Turn many statements into drafts."""
    user = user_of(request)
    filters = StatementFilter(request.GET, choices=filter_choices(user))
    rows: Any = []
    if filters.is_valid():
        asked = statements_like(user, **filters.chosen())
        rows = not_yet_taken(takeable(user)).filter(pk__in=asked.order_by().values("pk"))
        rows = rows.order_by("document__slug", "line_start", "ref")
    page = page_of(request, rows, PAGE)
    shown: Any = page.object_list
    twins = twins_of(shown, user) if shown else {}
    form = TakeForm(request.POST or None, viewer=user)
    if request.method == "POST" and form.is_valid():
        try:
            done = take_statements(
                chosen_of(request.POST, twins), plan=form.cleaned_data["plan"], by=user
            )
        except Invalid as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _sentence(done))
            return redirect(request.get_full_path())
    return _many_page(request, filters, form, page, twins)


def _many_page(
    request: HttpRequest, filters: StatementFilter, form: TakeForm, page: Any, twins: Any
) -> HttpResponse:
    ticked = set(request.POST.getlist("statement"))
    page.object_list = [
        {
            "statement": one,
            "place": place_of(one.line_start, one.page, one.row),
            "twins": twins.get(one.pk, []),
            "is_ticked": str(one.pk) in ticked,
        }
        for one in page.object_list
    ]
    context = {"page_obj": page, "filters": filters, "form": form, "count": page.paginator.count}
    status = 422 if form.errors or filters.errors else 200
    return render(request, "strategy/from_text_many.html", context, status=status)


def _statement(request: HttpRequest, ref: str, kind: str) -> Statement:
    rows = with_guesses(takeable(request.user), request.user).select_related("node")
    found = there(rows.filter(ref=ref).first())
    if found.kind != kind:
        raise Http404(_("Diese Aussage ist von anderer Art."))
    return found


def _answer(request: HttpRequest, found: Statement, form: Any, act: Any) -> HttpResponse:
    is_goal = KINDS[found.kind].__name__ == "Goal"
    context: dict[str, Any] = {
        "statement": found,
        "is_goal": is_goal,
        "title": _("Ziel aus einer Aussage") if is_goal else _("Maßnahme aus einer Aussage"),
        "place": place_of(found.line_start, found.page, found.row),
        "became": became(request.user, found.node),
    }
    if request.method != "POST" or not form.is_valid():
        context["twins"] = twins_of([found], request.user)[found.pk]
    return answer_form(request, form, act, context, template="strategy/from_text.html")


def _sentence(done: Taken) -> str:
    words = _(
        "%(goals)d Ziele und %(measures)d Maßnahmen sind Entwürfe, %(joined)d zusammengelegt."
    )
    told = {"goals": len(done.goals), "measures": len(done.measures), "joined": done.joined}
    if not done.known:
        return words % told
    more = _("%d waren schon vergeben.") % done.known
    return f"{words % told} {more}"
