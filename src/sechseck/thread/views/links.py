# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about contradictions and impulses."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.tables import csv_response
from sechseck.thread.queries.impulses import shown_impulses
from sechseck.thread.queries.links import shown, visible_contradictions


@permission("public")
def contradictions(request: HttpRequest) -> HttpResponse:
    """List the contradictions."""
    rows = visible_contradictions(request.user)
    page = page_of(request, rows, show=lambda found: [shown(row) for row in found])
    context = {
        "page_obj": page,
        "contradictions": page.object_list,
        "count": page.paginator.count,
    }
    return render(request, "thread/contradictions.html", context)


@permission("public")
def contradictions_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the contradictions as a table, one row for each side."""
    columns = ("Worum es geht", "Was sich unterscheidet", "Wert", "Dokument", "Stelle", "Aussage")
    rows = (
        (one.topic, one.attribute, side.value, side.document_title, side.place, side.text)
        for one in map(shown, visible_contradictions(request.user))
        for side in one.sides
    )
    return csv_response("widersprueche.csv", columns, rows)


@permission("public")
def contradiction(request: HttpRequest, key: str) -> HttpResponse:
    """Show the sides of a contradiction side by side."""
    found = visible_contradictions(request.user).filter(key=key).first()
    if found is None:
        raise Http404(_("Diesen Widerspruch gibt es nicht (mehr)."))
    return render(request, "thread/contradiction.html", {"contradiction": shown(found)})


@permission("public")
def impulses(request: HttpRequest) -> HttpResponse:
    """List what two themes could do together."""
    found = shown_impulses(request.user)
    return render(request, "thread/impulses.html", {"impulses": found, "count": len(found)})
