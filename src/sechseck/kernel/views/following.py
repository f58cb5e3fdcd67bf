# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about what one follows, what happened, and how soon mail comes."""

from __future__ import annotations

from typing import cast
from urllib.parse import urlencode

from django.contrib import messages as notes
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from sechseck.kernel.actions.following import choose_paces, follow, read_messages, unfollow
from sechseck.kernel.actions.unsubscribing import unsubscribe
from sechseck.kernel.comment_forms import PaceForm
from sechseck.kernel.mailing.composing import address_of
from sechseck.kernel.mailing.links import wish_of
from sechseck.kernel.models import Follow, User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, SENDING, permission
from sechseck.kernel.queries.messages import (
    follows_of,
    messages_of,
    paces_of,
    shown_messages,
    unread_of,
)
from sechseck.kernel.queries.subjects import seen_nodes_of, titles_of
from sechseck.kernel.rules.kinds import kinds


@permission("kernel.read_messages", methods=SENDING)
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what happened; mark one message or all as read."""
    user = cast(User, request.user)
    if request.method == "POST":
        number = request.POST.get("nachricht", "")
        is_one = number.isdecimal() and len(number) <= 12
        read_messages(number=int(number) if is_one else None, by=user)
        return HttpResponseRedirect(request.get_full_path())
    page = page_of(request, messages_of(user), show=lambda rows: shown_messages(list(rows)))
    context = {"page_obj": page, "unread": unread_of(user).count()}
    return render(request, "kernel/inbox.html", context)


@permission("kernel.follow_node", methods=SENDING)
def follows(request: HttpRequest) -> HttpResponse:
    """List what one follows; begin to follow a page or a search."""
    user = cast(User, request.user)
    if request.method == "POST":
        path, query = request.POST.get("zu", ""), request.POST.get("suche", "")
        if path and not seen_nodes_of(path[:200], user):
            raise Http404
        wish = follow(path=path, query=query, by=user)
        notes.success(request, _("Sie folgen jetzt. Was geschieht, steht in Ihren Nachrichten."))
        return HttpResponseRedirect(_place(wish))
    page = page_of(request, follows_of(user), show=_shown)
    return render(request, "kernel/follows.html", {"page_obj": page})


@permission("kernel.unfollow_node", methods=ONLY_SENDING)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop following."""
    user = cast(User, request.user)
    wish = get_object_or_404(Follow.objects.select_related("subject"), pk=pk, owner=user)
    unfollow(wish, by=user)
    there = wish.subject is not None and seen_nodes_of(wish.subject.path, user)
    is_at_page = request.POST.get("zurueck") == "seite"
    return HttpResponseRedirect(_place(wish)) if there and is_at_page else redirect("follows")


@permission("kernel.read_messages", methods=SENDING)
def paces(request: HttpRequest) -> HttpResponse:
    """Choose how soon mail comes."""
    user = cast(User, request.user)
    form = PaceForm(request.POST or None, paces=paces_of(user))
    is_sent = request.method == "POST"
    if is_sent and form.is_valid():
        choose_paces(form.cleaned_data, by=user)
        notes.success(request, _("Gespeichert."))
        return redirect("paces")
    context = {"form": form, "address": address_of(user)}
    return render(request, "kernel/paces.html", context, status=422 if is_sent else 200)


@csrf_exempt
@permission("public", methods=SENDING)
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """End mails by the link in one of them (RFC 8058): no sign-in, no cookie, one click.

    The link itself proves who may; looking at the page changes nothing, so that a program
    that follows links in mails ends nothing.
    """
    wish = wish_of(token)
    if wish is None:
        raise Http404(_("Dieser Link ist unvollständig oder nicht von uns."))
    if request.method == "POST":
        unsubscribe(wish, by=request.user)
    named = [kinds()[name].title for name in wish.kinds if name in kinds()]
    is_done, is_follow = request.method == "POST", wish.follow is not None
    context = {"is_done": is_done, "is_follow": is_follow, "kinds": named}
    return render(request, "kernel/leave.html", context)


def _place(wish: Follow) -> str:
    if wish.subject is not None:
        return wish.subject.path
    return f"/suche/?{urlencode({'q': wish.query})}"


def _shown(rows: list[Follow]) -> list[dict[str, object]]:
    found = list(rows)
    titles = titles_of(one.subject_id for one in found if one.subject_id is not None)
    return [
        {
            "pk": one.pk,
            "title": titles.get(one.subject_id or 0) or one.query,
            "is_search": bool(one.query),
            "url": _place(one),
            "at": one.at,
        }
        for one in found
    ]
