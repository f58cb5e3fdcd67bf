# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The workspace in which the office makes the next version of a text and its amendments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.drafting.actions.merging import Wish, WrongWish, decide_places, finish_merge
from sechseck.drafting.models import Status, Text
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import as_typed, workspace
from sechseck.drafting.views.asking import seen_text, sent_version
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, permission

MOST_PLACES = 5_000


@permission("drafting.merge_text", methods=SENDING)
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    """Decide about every place, read the preview, make the new version."""
    found = seen_text(request, slug)
    base, by = latest_version(found), cast(User, request.user)
    if found.motion.status != Status.SCREENED:
        raise Conflict(_("Zusammengeführt wird, solange der Text veröffentlicht und offen ist."))
    if request.method != "POST":
        as_advised = "empfehlungen" in request.GET
        context = {"text": found, "work": workspace(found, base, by, as_advised=as_advised)}
        return render(request, "drafting/merge.html", context)
    version = sent_version(request)
    if request.POST.get("finish"):
        return _finish(request, found, version, by)
    wishes = _wishes(request)
    try:
        decide_places(
            found, wishes, whole=request.POST.get("whole", "")[:80], version=version, by=by
        )
    except WrongWish as error:
        return _again(request, found, version, by, wishes=wishes, error=error)
    messages.success(request, _("Gespeichert."))
    return redirect("drafting:merge", slug)


def _finish(request: HttpRequest, found: Text, version: int, by: User) -> HttpResponse:
    try:
        made = finish_merge(found, reason=request.POST.get("reason", ""), version=version, by=by)
    except Invalid as error:
        return _again(request, found, version, by, wishes={}, error=error)
    messages.success(request, _("Fassung %(n)s ist da.") % {"n": made.number})
    return redirect("drafting:version", found.slug, made.number)


def _again(
    request: HttpRequest,
    found: Text,
    version: int,
    by: User,
    *,
    wishes: Mapping[str, Wish],
    error: Invalid,
) -> HttpResponse:
    """Show the form as it was sent, with the sentence where something is wrong."""
    place = error.place if isinstance(error, WrongWish) else ""
    work = workspace(found, latest_version(found), by)
    said = str(error.message)
    whole = request.POST.get("whole", work.whole)
    work = as_typed(work, wishes, {place: said} if place else {}, whole, version)
    context = {"text": found, "work": work, "reason": request.POST.get("reason", "")}
    context |= {"error": "" if place else said, "wrong": place}
    return render(request, "drafting/merge.html", context, status=422)


def _wishes(request: HttpRequest) -> dict[str, Wish]:
    """Return what was chosen at each place of the page."""
    names = request.POST.get("places", "").split()
    if len(names) > MOST_PLACES:
        raise Invalid(_("Das sind zu viele Stellen auf einmal."))
    return {name: _wish(request, name) for name in names}


def _wish(request: HttpRequest, name: str) -> Wish:
    choice, _sign, taken = request.POST.get(f"choice-{name}", "").partition(":")
    words = request.POST.get(f"words-{name}", "").replace("\r\n", "\n")
    return Wish(choice, taken, words)
