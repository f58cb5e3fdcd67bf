# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The queue of suggestions: decide about one pair, about equal texts in one go, undo."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.review import (
    confirm_equal,
    confirm_link,
    defer_link,
    reject_link,
    undo_last,
)
from sechseck.thread.forms.review import DecisionForm, QueueFilter
from sechseck.thread.models import StatementLink
from sechseck.thread.queries.filter_choices import filter_choices
from sechseck.thread.queries.review import (
    Place,
    equal_pairs,
    gap_titles,
    in_order,
    link_of_pair,
    waiting_links,
    worth_and_weaker,
)
from sechseck.thread.queries.review_pair import ShownPair, last_own, shown_pairs
from sechseck.thread.queries.review_rates import acceptance_rates
from sechseck.thread.queries.second_person import needs_second_person

HOME = "/pruefen/"
SAMPLE = 10  # pairs that a preview shows


@permission("thread.review_link", methods=SENDING)
def review(request: HttpRequest) -> HttpResponse:
    """Show one pair of the queue; take what somebody decided about it."""
    if request.method == "POST":
        return _decide(request)
    return _page(request, None, request.GET.get("paar", ""))


def _decide(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    link = link_of_pair(user, request.POST.get("pair", ""))
    if link is None:
        raise Conflict(_("Diesen Vorschlag gibt es nicht mehr. Der Faden wurde neu geknüpft."))
    shown = shown_pairs([link], user)[0]
    form = DecisionForm(request.POST, link=link, kinds=(shown.first.kind, shown.second.kind))
    if not form.is_valid():
        return _page(request, form, shown.name)
    _act(link, form, request.POST.get("decision", ""), user)
    return redirect(_address(request, request.POST.get("next", "")))


def _act(link: StatementLink, form: DecisionForm, decision: str, user: User) -> None:
    seen = form.cleaned_data["seen"]
    if decision == "reject":
        reject_link(link.pk, Said(reason=form.why_not()), seen=seen, by=user)
    elif decision == "defer":
        defer_link(link.pk, form.cleaned_data["until"], seen=seen, by=user)
    elif decision == "confirm":
        type_, direction = form.chosen()
        said = Said(type_, direction, form.cleaned_data["note"])
        confirm_link(link.pk, said, seen=seen, by=user)
    else:
        raise Invalid(_("Bitte wählen Sie: bestätigen, verwerfen oder zurückstellen."))


def _page(request: HttpRequest, form: DecisionForm | None, name: str) -> HttpResponse:
    user = cast(User, request.user)
    wanted = QueueFilter(request.GET, choices=filter_choices(user))
    rows = waiting_links(user, localdate(), **(wanted.chosen() if wanted.is_valid() else {}))
    places = in_order(rows, user) if wanted.is_valid() else []
    at = next((n for n, one in enumerate(places) if one.name == name), -1)
    ended = _ended(name, user) if at < 0 and form is None else None
    at = max(at, 0)
    context: dict[str, Any] = {
        "filter": wanted,
        "count": rows.count() if len(places) >= 500 else len(places),
        "number": at + 1,
        "last": last_own(user),
        "is_filtered": any(request.GET.get(one) for one in wanted.fields),
        "worth": worth_and_weaker(user, localdate())[0].count(),
        "ended": ended,
        **({} if ended else _table(request, places, at, form, user)),
    }
    is_wrong = bool((form and form.errors) or not wanted.is_valid())
    return render(request, "thread/review.html", context, status=422 if is_wrong else 200)


def _ended(name: str, user: User) -> ShownPair | None:
    """Return the named pair if somebody has decided about it."""
    link = link_of_pair(user, name)
    if link is None or link.state in (StatementLink.State.SUGGESTED, StatementLink.State.LATER):
        return None
    return shown_pairs([link], user)[0]


def _table(
    request: HttpRequest, places: list[Place], at: int, form: DecisionForm | None, user: User
) -> dict[str, Any]:
    """Return the pair on the table, its form, and the way to its neighbours."""
    if not places:
        return {}
    link = StatementLink.objects.select_related(
        "source__node", "source__document__node", "target__node", "target__document__node"
    ).get(pk=places[at].link)
    pair: ShownPair = shown_pairs([link], user)[0]
    kinds = (pair.first.kind, pair.second.kind)
    following = places[at + 1].name if at + 1 < len(places) else ""
    return {
        "pair": pair,
        "form": form or DecisionForm(link=link, kinds=kinds, initial={"seen": pair.seen}),
        "closes": gap_titles(places[at].closes),
        "is_for_two": needs_second_person(link),
        "next": following,
        "next_url": _address(request, following) if following else "",
        "previous_url": _address(request, places[at - 1].name) if at else "",
    }


def _address(request: HttpRequest, pair: str) -> str:
    """Return the queue with the same filter, at a pair."""
    words = {name: request.GET.get(name, "") for name in ("dokument", "thema", "typ", "band")}
    kept = {name: word for name, word in (words | {"paar": pair}).items() if word}
    return f"{HOME}?{urlencode(kept)}" if kept else HOME


@permission("thread.review_link", methods=ONLY_SENDING)
def undo(request: HttpRequest) -> HttpResponse:
    """Take back what one decided last, and put it on the table again."""
    links = undo_last(by=cast(User, request.user))
    low, high = sorted((links[0].source_id, links[0].target_id))
    return redirect(_address(request, f"{low}-{high}"))


@permission("thread.review_link", methods=SENDING)
def equal(request: HttpRequest) -> HttpResponse:
    """Show how many pairs have equal texts; agree to all of them in one go."""
    user = cast(User, request.user)
    if request.method == "POST":
        told = [request.POST.get(name, "") for name in ("upto", "count")]
        if not all(one.isdecimal() and len(one) < 19 for one in told):
            raise Invalid(_("Bitte öffnen Sie die Seite neu."))
        confirm_equal(upto=int(told[0]), count=int(told[1]), by=user)
        return redirect("thread:review")
    numbers = equal_pairs(user)
    sample = StatementLink.objects.filter(pk__in=numbers[:SAMPLE]).order_by("id")
    context = {
        "count": len(numbers),
        "upto": max(numbers, default=0),
        "pairs": shown_pairs(list(sample), user),
    }
    return render(request, "thread/review_equal.html", context)


@permission("thread.review_link")
def rates(request: HttpRequest) -> HttpResponse:
    """Show how often suggestions were accepted."""
    return render(request, "thread/review_rates.html", {"rates": acceptance_rates()})
