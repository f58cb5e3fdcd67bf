# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links whose texts changed since people agreed: look again, one by one or in one go."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, permission
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.review import already, confirm_link, reject_link
from sechseck.thread.actions.suspect import clear_editorial
from sechseck.thread.models.standing import direction_of_row
from sechseck.thread.queries.review_pair import shown_pairs
from sechseck.thread.queries.seen import seen_links
from sechseck.thread.queries.suspects import (
    affected_by_changes,
    editorial_links,
    suspect_links,
    what_changed,
)

ROWS = 20


@permission("thread.review_link")
def suspects(request: HttpRequest) -> HttpResponse:
    """List what is in doubt, the worst first, with what depends on it."""
    user = cast(User, request.user)
    rows = suspect_links(user).select_related("source", "target").order_by("-suspect", "id")
    page = page_of(request, rows, ROWS)
    links = list(page.object_list)
    pairs = {pair.link.pk: pair for pair in shown_pairs(links, user)}
    changes: list[dict[str, Any]] = [
        {
            "statement": one.statement,
            "path": one.path,
            "before": one.before,
            "links": [(pairs[link.pk], what_changed(link)) for link in one.links],
        }
        for one in affected_by_changes(links, user)
    ]
    count, upto = editorial_links(user)
    context = {"page_obj": page, "changes": changes, "editorial": count, "upto": upto}
    return render(request, "thread/suspects.html", context)


@permission("thread.review_link", methods=ONLY_SENDING)
def clear(request: HttpRequest) -> HttpResponse:
    """Agree that no new wording changed anything."""
    upto, count = (_number(request, name) for name in ("upto", "count"))
    clear_editorial(upto=upto, count=count, by=cast(User, request.user))
    return redirect("thread:suspects")


@permission("thread.review_link", methods=ONLY_SENDING)
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Confirm a doubtful link with its new texts, or reject it."""
    user = cast(User, request.user)
    found = suspect_links(user).filter(pk=number).first()
    if found is None:
        raise Conflict(already(get_object_or_404(seen_links(user), pk=number)))
    seen, reason = _number(request, "seen"), request.POST.get("reason", "")
    if request.POST.get("decision") == "reject":
        reject_link(found.pk, Said(reason=reason), seen=seen, by=user)
    else:
        said = Said(found.type, direction_of_row(found), reason or found.decision)
        confirm_link(found.pk, said, seen=seen, by=user)
    return redirect("thread:suspects")


def _number(request: HttpRequest, name: str) -> int:
    word = request.POST.get(name, "")
    if not word.isdecimal() or len(word) > 18:
        raise Invalid(_("Bitte öffnen Sie die Seite neu."))
    return int(word)
