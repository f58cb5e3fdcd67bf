# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The history of a thing, and the seals under which all histories stand."""

from __future__ import annotations

from datetime import UTC

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.models import Node, Seal
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import may, permission
from sechseck.kernel.queries.history import (
    full_events,
    full_history,
    public_events,
    public_history,
)
from sechseck.kernel.queries.nodes import seen_by

SEALS = 1_000


@permission("public")
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what became of a thing: to the office all of it, to others what was done."""
    node = Node.objects.filter(seen_by(request.user, ""), pk=pk).first()
    if node is None:
        raise Http404(_("Diesen Verlauf gibt es nicht."))
    sees_all = may(request.user, "kernel.see_audit")
    if sees_all:
        page = page_of(request, full_history(node), show=full_events)
    else:
        page = page_of(request, public_history(node), show=public_events)
    context = {"node": node, "page": page, "sees_all": sees_all}
    return render(request, "kernel/history.html", context)


@permission("public")
def seals(request: HttpRequest) -> HttpResponse:
    """Publish the seals of the change log."""
    page = page_of(request, Seal.objects.order_by("-number"))
    return render(request, "kernel/seals.html", {"page": page})


@permission("public")
def seals_json(request: HttpRequest) -> HttpResponse:
    """Publish the newest seals for programs that keep them elsewhere."""
    rows = Seal.objects.order_by("-number")[:SEALS]
    return JsonResponse(
        {
            "seals": [
                {
                    "number": one.number,
                    "at": one.at.astimezone(UTC).isoformat(),
                    "first": one.first,
                    "last": one.last,
                    "count": one.count,
                    "batch": one.batch,
                    "head": one.head,
                }
                for one in rows
            ]
        }
    )
