# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a second person decides what becomes public."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import ONLY_SENDING, permission
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.actions.publications import (
    confirm_publication,
    decline_publication,
    propose_publication,
)
from sechseck.thread.models import Publication
from sechseck.thread.queries.uploads import publications_waiting, uploads_seen_by


@permission("thread.publish_document")
def publications(request: HttpRequest) -> HttpResponse:
    """List what waits for a second person."""
    page = page_of(request, publications_waiting(request.user))
    return render(request, "thread/publications.html", {"page_obj": page})


@permission("thread.propose_publication", methods=ONLY_SENDING)
def propose(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask a second person to make a document public."""
    user = cast(User, request.user)
    found = get_object_or_404(uploads_seen_by(user), uuid=uuid)
    propose_publication(found, by=user)
    return redirect("thread:upload", uuid)


@permission("thread.publish_document", methods=ONLY_SENDING)
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Publish, or leave it and say why."""
    user = cast(User, request.user)
    found = get_object_or_404(_all_seen(user), pk=number)
    if request.POST.get("decision") == "decline":
        decline_publication(found, reason=request.POST.get("reason", ""), by=user)
    else:
        confirm_publication(found, by=user)
    return redirect("thread:publications")


def _all_seen(user: User) -> QuerySet[Publication]:
    return Publication.objects.filter(seen_by(user, "document__node__"))
