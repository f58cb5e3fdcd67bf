# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The workspace in which the office makes the next version of a text and its amendments."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.models import Status
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import workspace
from sechseck.drafting.views.asking import seen_text, sent_version
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import SENDING, permission

MOST_PLACES = 5_000
LONGEST = 20_000


@permission("drafting.merge_text", methods=SENDING)
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    """Decide about every place, read the preview, make the new version."""
    found = seen_text(request, slug)
    base, by = latest_version(found), cast(User, request.user)
    if found.motion.status != Status.SCREENED:
        raise Conflict(_("Zusammengeführt wird, solange der Text veröffentlicht und offen ist."))
    if request.method == "POST":
        version = sent_version(request)
        if request.POST.get("finish"):
            reason = request.POST.get("reason", "")
            made = finish_merge(found, reason=reason, version=version, by=by)
            number = made.number
            messages.success(request, _("Fassung %(n)s ist da.") % {"n": number})
            return redirect("drafting:version", slug, number)
        decide_places(found, _wishes(request), version=version, by=by)
        messages.success(request, _("Gespeichert."))
        return redirect("drafting:merge", slug)
    context = {"text": found, "work": workspace(found, base, by)}
    return render(request, "drafting/merge.html", context)


def _wishes(request: HttpRequest) -> dict[str, Wish]:
    """Return what was chosen at each place of the page."""
    names = request.POST.get("places", "").split()
    if len(names) > MOST_PLACES:
        raise Invalid(_("Das sind zu viele Stellen auf einmal."))
    return {name: _wish(request, name) for name in names}


def _wish(request: HttpRequest, name: str) -> Wish:
    choice, _sign, taken = request.POST.get(f"choice-{name}", "").partition(":")
    words = request.POST.get(f"words-{name}", "").replace("\r\n", "\n")
    if len(words) > LONGEST:
        raise Invalid(_("Ein Absatz hat mehr als 20.000 Zeichen. Bitte teilen Sie ihn."))
    return Wish(choice, taken, words)
