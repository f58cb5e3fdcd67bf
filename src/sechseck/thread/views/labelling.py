# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Correct what a statement is said to be."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.thread.actions.decided_labels import Decided, decided_of
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.kinds import LinksForbid
from sechseck.thread.actions.labels import correct_labels, undo_labels
from sechseck.thread.actions.review import reject_link
from sechseck.thread.forms.review import LabelForm
from sechseck.thread.models import Statement
from sechseck.thread.queries.labels import label_history
from sechseck.thread.queries.review_pair import shown_pairs
from sechseck.thread.queries.seen import seen_links
from sechseck.thread.queries.statements import statement_seen_by


def _statement(user: User, ref: str) -> Statement:
    found = statement_seen_by(user, ref)
    if found is None:
        raise Http404(_("Diese Aussage gibt es nicht."))
    return found


@permission("thread.label_statement", methods=SENDING)
def labels(request: HttpRequest, ref: str) -> HttpResponse:
    """Show kind, themes and commitment; take a correction."""
    user = cast(User, request.user)
    found = _statement(user, ref)
    if request.method != "POST":
        now = decided_of(found)
        initial = {"kind": now.kind, "commits": now.commits, "themes": now.themes}
        form = LabelForm(viewer=user, initial=initial | {"version": found.version})
        return _page(request, found, form)
    form = LabelForm(request.POST, viewer=user)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    words = form.cleaned_data
    wanted = Decided(words["kind"], words["commits"], tuple(sorted(words["themes"])))
    try:
        correct_labels(found, wanted, reason=words["reason"], version=words["version"], by=user)
    except LinksForbid as conflict:
        numbers = [link.pk for link in conflict.links]
        shown = list(seen_links(user).filter(pk__in=numbers).order_by("id"))
        more = {"conflict": conflict, "pairs": shown_pairs(shown, user)}
        return _page(request, found, form, status=conflict.status, **more)
    return redirect("thread:statement", ref)


def _page(
    request: HttpRequest, found: Statement, form: LabelForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    history = label_history(found)
    context = {"statement": found, "form": form, "history": history, **more}
    return render(request, "thread/labels.html", context, status=status)


@permission("thread.label_statement", methods=ONLY_SENDING)
def undo(request: HttpRequest, ref: str) -> HttpResponse:
    """Take back the newest correction."""
    user = cast(User, request.user)
    word = request.POST.get("version", "")
    if not word.isdecimal() or len(word) > 9:
        raise Invalid(_("Bitte öffnen Sie die Seite neu."))
    undo_labels(_statement(user, ref), version=int(word), by=user)
    return redirect("thread:labels", ref)


@permission("thread.review_link", methods=ONLY_SENDING)
def loosen(request: HttpRequest, number: int) -> HttpResponse:
    """Reject a confirmed link that stands against a correction."""
    user = cast(User, request.user)
    found = get_object_or_404(seen_links(user), pk=number)
    word = request.POST.get("seen", "")
    if not word.isdecimal() or len(word) > 18:
        raise Invalid(_("Bitte öffnen Sie die Seite neu."))
    said = Said(reason=request.POST.get("reason", ""))
    reject_link(found.pk, said, seen=int(word), by=user)
    back = _statement(user, request.POST.get("back", "") or found.source.ref)
    return redirect("thread:labels", back.ref)
