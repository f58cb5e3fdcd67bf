# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which the office takes promises up, names, publishes and puts them together."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.strategy.actions.commitment_publishing import (
    adopt_announcements,
    merge_commitment,
    publish_commitments,
)
from sechseck.strategy.actions.commitments import (
    edit_commitment,
    link_commitment,
    propose_commitments,
)
from sechseck.strategy.forms.commitments import CommitmentForm
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitment_page import saying_the_same
from sechseck.strategy.queries.commitment_work import (
    actors_to_choose,
    announced,
    candidates,
    goals_to_link,
    measures_to_link,
    shown_candidates,
    unpublished,
)
from sechseck.strategy.queries.commitments import commitments_seen_by, kind_for
from sechseck.strategy.views.answering import carried_out
from sechseck.strategy.views.commitments import seen_document


@permission("strategy.propose_commitment", methods=SENDING)
def take_up(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose from a document's statements those that promise something."""
    user = cast(User, request.user)
    document = seen_document(request, slug)
    if request.method == "POST":
        everything = request.POST.get("which") == "all"
        every = candidates(document, user).values_list("pk", flat=True)
        chosen = list(every[:500]) if everything else numbers(request.POST.getlist("statement"))
        made = propose_commitments(document, chosen, by=user)
        words = ngettext("%d Versprechen aufgenommen.", "%d Versprechen aufgenommen.", len(made))
        messages.success(request, words % len(made))
        return redirect(f"/zusagen-pruefen/?dokument={slug}")
    rows = candidates(document, user)
    page = page_of(request, rows, show=partial(shown_candidates, viewer=user))
    asked = request.GET.get("ab", "")
    context = {
        "document": document,
        "page_obj": page,
        "chosen": int(asked) if asked.isdecimal() and len(asked) < 12 else 0,
        "kind": kind_for(document).label,
        "binds": kind_for(document) == Commitment.Kind.COMMITMENT,
        "announced": announced(document, user),
        "may_adopt": may(user, "strategy.adopt_announcements"),
    }
    return render(request, "strategy/commitment_take_up.html", context)


@permission("strategy.adopt_announcements", methods=ONLY_SENDING)
def adopt(request: HttpRequest, slug: str) -> HttpResponse:
    """Let what a text announced bind, now that it is adopted."""
    number = adopt_announcements(seen_document(request, slug), by=cast(User, request.user))
    words = ngettext(
        "%d Ankündigung ist nun Zusage.", "%d Ankündigungen sind nun Zusagen.", number
    )
    messages.success(request, words % number)
    return redirect(f"/zusagen/{slug}/")


@permission("strategy.propose_commitment", methods=SENDING)
def pending(request: HttpRequest) -> HttpResponse:
    """List what waits for a second person; publish what somebody else proposed."""
    user = cast(User, request.user)
    if request.method == "POST":
        number = publish_commitments(numbers(request.POST.getlist("commitment")), by=user)
        words = ngettext("%d Zusage veröffentlicht.", "%d Zusagen veröffentlicht.", number)
        messages.success(request, words % number)
        return redirect(request.get_full_path())
    slug = request.GET.get("dokument", "")
    document = seen_document(request, slug) if slug else None
    page = page_of(request, unpublished(user, document))
    context = {
        "page_obj": page,
        "document": document,
        "may_publish": may(user, "strategy.publish_commitment"),
        "has_others": any(one.proposed_by_id != user.pk for one in page.object_list),
    }
    return render(request, "strategy/commitment_pending.html", context)


@permission("strategy.propose_commitment", methods=SENDING)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what is promised in plain words, by whom, until when."""
    found = editable(request, pk)
    user = cast(User, request.user)
    names = ("title", "actor", "due", "weight", "version")
    initial = {name: getattr(found, name) for name in names}
    form = CommitmentForm(request.POST or None, initial=initial, actors=actors_to_choose(user))
    if request.method == "POST" and form.is_valid():
        told, version = form.told(), form.cleaned_data["version"]
        if carried_out(form, lambda: edit_commitment(found, told, version=version, by=user)):
            return redirect(found.path)
    context = {"commitment": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "strategy/commitment_edit.html", context, status=status)


@permission("strategy.propose_commitment", methods=SENDING)
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which goals and measures a promise led to."""
    found = editable(request, pk)
    user = cast(User, request.user)
    word = request.GET.get("text", "")[:100].strip()
    goals, measures = goals_to_link(found, word, user), measures_to_link(found, word, user)
    linked = {"goals": _linked(found.goals), "measures": _linked(found.measures)}
    if request.method == "POST":
        chosen = {
            "goals": _kept(request, "goal", linked["goals"], goals),
            "measures": _kept(request, "measure", linked["measures"], measures),
        }
        link_commitment(found, **chosen, by=user)
        return redirect(found.path)
    context = {"commitment": found, "goals": goals, "measures": measures, "word": word}
    return render(request, "strategy/commitment_link.html", {**context, "linked": linked})


def _linked(rows: Any) -> set[int]:
    return set(rows.values_list("pk", flat=True))


def _kept(request: HttpRequest, name: str, linked: set[int], offered: list[Any]) -> set[int]:
    """Return what was chosen; what was linked and not on the page stays linked."""
    return numbers(request.POST.getlist(name)) | (linked - {one.pk for one in offered})


@permission("strategy.merge_commitments", methods=SENDING)
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a promise together with another one that says the same."""
    user = cast(User, request.user)
    found = seen_commitment(request, pk)
    if request.method == "POST":
        into = numbers(request.POST.getlist("into"))
        if len(into) != 1:
            raise Invalid(_("Bitte wählen Sie eine andere Zusage."))
        other = seen_commitment(request, into.pop())
        merge_commitment(found, other, by=user)
        return redirect(other.path)
    twins = saying_the_same([found.statement_id], user).get(found.statement_id, [])
    twins = [one for one in twins if one.kind == found.kind]
    return render(request, "strategy/commitment_merge.html", {"commitment": found, "twins": twins})


def seen_commitment(request: HttpRequest, pk: int) -> Any:
    """Return a commitment the visitor may see."""
    found = commitments_seen_by(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404(_("Diese Zusage gibt es nicht."))
    return found


def editable(request: HttpRequest, pk: int) -> Any:
    """Return a commitment the visitor may edit."""
    found = seen_commitment(request, pk)
    if not may(request.user, "strategy.edit_commitment", found):
        raise NotAllowed(_("Diese Zusage bearbeiten andere."))
    return found


def numbers(words: list[str]) -> set[int]:
    """Return the numbers that a form brought."""
    if not all(word.isdecimal() and len(word) < 19 for word in words):
        raise Invalid(_("Bitte öffnen Sie die Seite neu."))
    return {int(word) for word in words}
