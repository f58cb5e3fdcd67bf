# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that say the same: see their group, merge, split, choose the first."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import User
from sechseck.kernel.permissions import ONLY_SENDING, may, permission
from sechseck.thread.actions.review import undo_last
from sechseck.thread.actions.same_as import choose_first, merge_statements, split_statements
from sechseck.thread.models import Statement
from sechseck.thread.queries.listing import listed
from sechseck.thread.queries.same_as import events_of, first_of, group_of
from sechseck.thread.queries.statements import statement_seen_by


def _statement(viewer: Viewer, ref: str) -> Statement:
    found = statement_seen_by(viewer, ref)
    if found is None:
        raise Http404(_("Diese Aussage gibt es nicht."))
    return found


@permission("public")
def group(request: HttpRequest, ref: str) -> HttpResponse:
    """Show the statements that say the same as one, the chosen one first."""
    found = _statement(request.user, ref)
    members = group_of(found.pk, request.user)
    first = first_of(members)
    rows = listed([Statement(pk=one) for one in sorted(members)], request.user)
    is_desk = may(request.user, "thread.merge_statements")
    context = {
        "statement": found,
        "rows": sorted(rows, key=lambda row: row.id != first),
        "first": first,
        "is_desk": is_desk,
        "events": events_of(members) if is_desk else [],
    }
    return render(request, "thread/same_as.html", context)


@permission("thread.merge_statements", methods=ONLY_SENDING)
def merge(request: HttpRequest, ref: str) -> HttpResponse:
    """Say that another statement, and its group, say the same."""
    user = cast(User, request.user)
    found = _statement(user, ref)
    named = request.POST.get("other", "").strip().rstrip("/").rpartition("/")[2]
    other = statement_seen_by(user, named) if "\0" not in named else None
    if other is None:
        raise Invalid(_("Diese Aussage gibt es nicht. Kopieren Sie die Adresse ihrer Seite."))
    merge_statements(found, other, reason=request.POST.get("reason", ""), by=user)
    return redirect("thread:same-as", ref)


@permission("thread.merge_statements", methods=ONLY_SENDING)
def split(request: HttpRequest, ref: str) -> HttpResponse:
    """Take the chosen statements out of the group."""
    user = cast(User, request.user)
    chosen = [int(one) for one in request.POST.getlist("leaving") if _is_number(one)]
    reason = request.POST.get("reason", "")
    split_statements(_statement(user, ref), chosen, reason=reason, by=user)
    return redirect("thread:same-as", ref)


@permission("thread.merge_statements", methods=ONLY_SENDING)
def first(request: HttpRequest, ref: str) -> HttpResponse:
    """Let a statement stand for its group."""
    user = cast(User, request.user)
    choose_first(_statement(user, ref), by=user)
    return redirect("thread:same-as", ref)


@permission("thread.merge_statements", methods=ONLY_SENDING)
def undo(request: HttpRequest, ref: str) -> HttpResponse:
    """Take back what one decided last."""
    user = cast(User, request.user)
    found = _statement(user, ref)
    undo_last(by=user)
    return redirect("thread:same-as", found.ref)


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) < 19
