# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gap report."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import GapKind, gap_kind
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.tables import csv_response
from sechseck.thread.queries.gap_conditions import documents
from sechseck.thread.queries.gaps import gap_line, gap_report, gap_rows
from sechseck.thread.queries.heat import heat_map
from sechseck.thread.queries.statements import visible_statements


@permission("public")
def gaps(request: HttpRequest) -> HttpResponse:
    """Show what is missing, with the map of municipalities and themes."""
    context = {
        "gaps": gap_report(request.user),
        "heat": heat_map(request.user),
        "csv_url": "/luecken.csv",
        "documents": documents(request.user).count(),
        "statements": visible_statements(request.user).count(),
    }
    return render(request, "thread/gaps.html", context)


@permission("public")
def gaps_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the counts of all gaps as a table."""
    columns = ("Lücke", "Bezeichnung", "Anzahl", "von", "Erklärung")
    lines = gap_report(request.user)
    rows = [(one.code, one.title, one.count, one.total, one.sentence) for one in lines]
    return csv_response("luecken.csv", columns, rows)


@permission("public")
def heat_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the map of municipalities and themes as a table."""
    heat = heat_map(request.user)
    rows = [(row.name, *(cell.count for cell in row.cells), row.total) for row in heat.rows]
    return csv_response("kommunen-themen.csv", ("Kommune", *heat.themes, "Summe"), rows)


@permission("public")
def gap(request: HttpRequest, code: str) -> HttpResponse:
    """List what one gap consists of."""
    kind = _known(code)
    page = page_of(
        request, kind.find(request.user), show=partial(gap_rows, kind, viewer=request.user)
    )
    line = gap_line(kind, request.user)
    context = {"gap": line, "page_obj": page, "csv_url": line.csv_url}
    return render(request, "thread/gap.html", context)


@permission("public")
def gap_csv(request: HttpRequest, code: str) -> StreamingHttpResponse:
    """Give the list of one gap as a table."""
    kind = _known(code)
    rows = gap_rows(kind, kind.find(request.user), viewer=request.user)
    columns = ("Text", "Art", "Themen", "Dokument", "Stelle", "Adresse")
    table = [
        (row.text, row.kind_label, row.themes, row.document_title, row.place, row.url)
        for row in rows
    ]
    return csv_response(f"{code}.csv", columns, table)


def _known(code: str) -> GapKind:
    kind = gap_kind(code)
    if kind is None:
        raise Http404(_("Diese Lücke gibt es nicht."))
    return kind
