# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What one person proposed and a second one decides."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, permission
from sechseck.thread.actions.review import confirm_proposed, decline_proposed
from sechseck.thread.queries.review import proposed_links
from sechseck.thread.queries.review_pair import shown_pairs
from sechseck.thread.queries.seen import seen_links

ROWS = 20


@permission("thread.confirm_link")
def proposals(request: HttpRequest) -> HttpResponse:
    """List what waits for a second person."""
    user = cast(User, request.user)
    page = page_of(request, proposed_links(user), ROWS, lambda rows: shown_pairs(list(rows), user))
    return render(request, "thread/proposals.html", {"page_obj": page})


@permission("thread.confirm_link", methods=ONLY_SENDING)
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Agree, or give it back and say why."""
    user = cast(User, request.user)
    found = get_object_or_404(seen_links(user), pk=number)
    told = request.POST.get("seen", "")
    if not told.isdecimal() or len(told) > 18:
        raise Invalid(_("Bitte öffnen Sie die Seite neu."))
    if request.POST.get("decision") == "decline":
        decline_proposed(found.pk, request.POST.get("reason", ""), seen=int(told), by=user)
    else:
        confirm_proposed(found.pk, seen=int(told), by=user)
    return redirect("thread:proposals")
