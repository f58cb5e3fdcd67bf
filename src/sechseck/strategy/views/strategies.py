# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy as a whole, and each strategy with its futures, goals and editions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.strategy.actions.strategies import (
    describe_future,
    edit_strategy,
    remove_future,
    write_strategy,
)
from sechseck.strategy.forms.fields import told_of
from sechseck.strategy.forms.objects import FutureForm, StrategyForm
from sechseck.strategy.models import FutureVision, Strategy
from sechseck.strategy.queries.editions import changes_between
from sechseck.strategy.queries.overview import overview
from sechseck.strategy.queries.resolutions import confirmed_resolutions
from sechseck.strategy.queries.said import said_goals
from sechseck.strategy.queries.seen import strategies_seen_by
from sechseck.strategy.queries.strategy_page import parts_of
from sechseck.strategy.steps import open_steps
from sechseck.strategy.views.answering import answer_form, form_page, seen, user_of
from sechseck.strategy.views.monitoring_asking import known_today

WRITE = "strategy.write_strategy"


@permission("public")
@kept_page
def strategy_overview(request: HttpRequest) -> HttpResponse:
    """Show the strategy on its hexagon."""
    known_today()
    found = overview(request.user)
    context = {
        "overview": found,
        "strategies": list(strategies_seen_by(request.user)),
        "may_write": may(request.user, WRITE),
        "said": said_goals(request.user) if found.is_empty else None,
    }
    return render(request, "strategy/overview.html", context)


@permission("public")
@kept_page
def strategy(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one strategy by theme and horizon, with its futures."""
    found = seen(strategies_seen_by(request.user), slug=slug)
    steps = open_steps(request.user, found)
    context: dict[str, Any] = {
        "strategy": found,
        "parts": parts_of(found, request.user),
        "steps": steps,
        "may_edit": may(request.user, WRITE, found),
        "may_release": may(request.user, "strategy.publish_object", found),
        "resolutions": confirmed_resolutions(request.user) if steps else (),
    }
    return render(request, "strategy/strategy.html", context)


@permission(WRITE, methods=SENDING)
def strategy_new(request: HttpRequest) -> HttpResponse:
    """Begin a strategy."""
    form = StrategyForm(request.POST or None, viewer=request.user)
    words = form_page(
        _("Strategie beginnen"),
        _("Ein Entwurf. Öffentlich wird er, wenn eine zweite Person zustimmt."),
    )
    return answer_form(
        request, form, lambda sent: write_strategy(sent.told(), by=user_of(request)).path, words
    )


@permission(WRITE, methods=SENDING)
def strategy_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change what is told of a strategy."""
    found = seen(strategies_seen_by(request.user), slug=slug)
    initial = told_of(found, list(StrategyForm.base_fields))
    form = StrategyForm(request.POST or None, viewer=request.user, initial=initial)
    words = form_page(
        _("Strategie bearbeiten"),
        _("Was beschlossen ist, bleibt in seiner Fassung stehen."),
        found.title,
        found.path,
    )
    return answer_form(request, form, lambda sent: _edited(request, found, sent), words)


def _edited(request: HttpRequest, found: Strategy, form: StrategyForm) -> str:
    version = form.cleaned_data["version"]
    return edit_strategy(found, form.told(), version=version, by=user_of(request)).path


@permission(WRITE, methods=SENDING)
def future(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Describe a future; number 0 is a new one."""
    found = seen(strategies_seen_by(request.user), slug=slug)
    known = found.visions.filter(pk=pk).first()
    if known is None and pk:
        raise Http404(_("Das gibt es hier nicht."))
    initial = {"version": found.version}
    if known is not None:
        initial |= told_of(known, list(FutureForm.base_fields)) | {"version": found.version}
    form = FutureForm(request.POST or None, viewer=request.user, initial=initial)
    words = form_page(
        _("Zukunftsentwurf"),
        _("Beschreiben Sie, wie die Region dann ist: in ganzen Sätzen, als wäre es schon so."),
        found.title,
        found.path,
    )
    return answer_form(request, form, lambda sent: _described(request, found, known, sent), words)


def _described(
    request: HttpRequest, found: Strategy, known: FutureVision | None, form: FutureForm
) -> str:
    version = form.cleaned_data["version"]
    describe_future(found, form.told(), future=known, version=version, by=user_of(request))
    return found.path


@permission(WRITE, methods=ONLY_SENDING)
def future_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take a future out."""
    found = seen(strategies_seen_by(request.user), slug=slug)
    known = seen(found.visions.select_related("strategy"), pk=pk)
    sent = request.POST.get("version", "")
    version = int(sent) if sent.isdecimal() and len(sent) < 10 else 0
    remove_future(known, version=version, by=user_of(request))
    return redirect(found.path)


@permission("public")
def editions(request: HttpRequest, slug: str, first: int, second: int) -> HttpResponse:
    """Compare two adopted editions."""
    found = seen(strategies_seen_by(request.user), slug=slug)
    older, newer = (seen(found.editions.all(), pk=number) for number in (first, second))
    context = {
        "strategy": found,
        "older": older,
        "newer": newer,
        "changes": changes_between(older, newer),
    }
    return render(request, "strategy/editions.html", context)
