# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which people write, change and take back comments."""

from __future__ import annotations

from http import HTTPStatus
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.actions.comments import add_comment, edit_comment, withdraw_comment
from sechseck.kernel.comment_forms import CommentForm
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Comment, User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, may, permission
from sechseck.kernel.prose import plain
from sechseck.kernel.queries.comments import (
    comments_seen_by,
    names_in,
    shown_threads,
    threads_at,
)
from sechseck.kernel.queries.subjects import seen_nodes_of, title_of

THREADS = 20


@permission("public")
def comments(request: HttpRequest) -> HttpResponse:
    """Show everything that was said about a page."""
    path = _path(request)
    rows = threads_at(path, request.user)
    page = page_of(request, rows, THREADS, show=lambda found: shown_threads(found, request.user))
    return render(request, "kernel/comments.html", {"page_obj": page} | _about(path))


@permission("kernel.write_comment", methods=SENDING)
def write(request: HttpRequest) -> HttpResponse:
    """Say something about a page, or answer somebody there."""
    user, path = cast(User, request.user), _path(request)
    answers = _answered(request, user, path)
    form = CommentForm(request.POST or None)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        if form.is_valid():
            try:
                added = add_comment(path, text=form.cleaned_data["text"], answers=answers, by=user)
                return _back_to(added)
            except (Conflict, Invalid) as error:
                form.add_error(None, str(error.message))
                status = HTTPStatus(error.status)
    shown = shown_threads([answers], user) if answers else []
    context = {"form": form, "answers": shown[0] if shown else None} | _about(path)
    return render(request, "kernel/comment_form.html", context, status=status)


@permission("kernel.edit_comment", methods=SENDING)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one's own words."""
    user = cast(User, request.user)
    found = _own(user, pk)
    typed = {"text": plain(found.text, names_in([found]).get(found.pk)), "version": found.version}
    form = CommentForm(request.POST or None, initial=typed)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        if form.is_valid():
            text, version = form.cleaned_data["text"], form.cleaned_data["version"] or 0
            try:
                return _back_to(edit_comment(found, text=text, version=version, by=user))
            except Outdated:
                raise
            except (Conflict, Invalid) as error:
                form.add_error(None, str(error.message))
                status = HTTPStatus(error.status)
    context = {"form": form, "edited": found} | _about(found.subject.path)
    return render(request, "kernel/comment_form.html", context, status=status)


@permission("kernel.withdraw_comment", methods=ONLY_SENDING)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own words back."""
    user = cast(User, request.user)
    found = withdraw_comment(_own(user, pk), by=user)
    return redirect(found.subject.path)


def _path(request: HttpRequest) -> str:
    """Return the page that is talked about, if the visitor sees it."""
    path = request.POST.get("zu") or request.GET.get("zu", "")
    if len(path) > 200 or not seen_nodes_of(path, request.user):
        raise Http404
    return path


def _about(path: str) -> dict[str, str]:
    return {"path": path, "about": title_of(path)}


def _answered(request: HttpRequest, user: User, path: str) -> Comment | None:
    number = request.POST.get("auf") or request.GET.get("auf", "")
    if not number:
        return None
    if not number.isdecimal() or len(number) > 12:
        raise Http404
    return get_object_or_404(comments_seen_by(user), pk=int(number), subject__path=path)


def _own(user: User, pk: int) -> Comment:
    """Return a comment; who sees it and did not write it is told so by the action."""
    found = get_object_or_404(comments_seen_by(user), pk=pk)
    if not may(user, "kernel.edit_comment", found):
        raise NotAllowed(_("Das hat jemand anderes geschrieben."))
    return found


def _back_to(comment: Comment) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{comment.subject.path}#kommentar-{comment.pk}")
