# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gap report."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.gap_kinds import GapKind, Tally, gap_kind
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import may, permission
from sechseck.kernel.tables import csv_response
from sechseck.kernel.wording import day as tag
from sechseck.thread.queries.gap_conditions import documents
from sechseck.thread.queries.gap_items import WHOLE, work_url
from sechseck.thread.queries.gap_rows import Work, worked_rows
from sechseck.thread.queries.gaps import gap_report, line_of
from sechseck.thread.queries.heat import heat_map
from sechseck.thread.queries.listing import StatementRow
from sechseck.thread.queries.statements import visible_statements
from sechseck.thread.queries.task_list import gap_tasks, shown_task
from sechseck.thread.queries.trends import trend_of
from sechseck.thread.queries.waivers import shown_waivers

INSIDE = "thread.see_tasks"
COLUMNS = ("Text", "Art", "Themen", "Dokument", "Stelle", "Adresse", "Bewusst offen bis", "Grund")
INSIDE_COLUMNS = ("Zuständig", "Frist", "überfällig")


@permission("public")
@kept_page
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
    columns = ("Lücke", "Bezeichnung", "Anzahl", "von", "bewusst offen", "Erklärung")
    rows = [
        (one.code, one.title, one.count, one.total, one.waived, one.sentence)
        for one in gap_report(request.user)
    ]
    return csv_response("luecken.csv", columns, rows)


@permission("public")
def heat_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the map of municipalities and themes as a table."""
    heat = heat_map(request.user)
    rows = [(row.name, *(cell.count for cell in row.cells), row.total) for row in heat.rows]
    return csv_response("kommunen-themen.csv", ("Kommune", *heat.themes, "Summe"), rows)


@permission("public")
def gap(request: HttpRequest, code: str) -> HttpResponse:
    """List what one gap consists of, and what of it is left open on purpose."""
    kind = _known(code)
    user = request.user
    tasks = gap_tasks(code, user) if isinstance(user, User) and may(user, INSIDE) else None
    show = partial(worked_rows, kind, tasks=tasks, viewer=user)
    page = page_of(request, kind.find(user), show=show)
    waivers = shown_waivers(kind, user)
    total = kind.rows(user).filter(kind.among).count()
    whole = tasks.get(None) if tasks else None
    context = {
        "gap": line_of(kind, Tally(page.paginator.count, total, len(waivers))),
        "page_obj": page,
        "rows": [row for row, _work in page.object_list],
        "csv_url": f"/luecken/{code}.csv",
        "waivers": waivers,
        "is_inside": tasks is not None,
        "may_assign": may(user, "thread.assign_gap"),
        "whole": shown_task(whole) if whole else None,
        "whole_url": work_url(code, WHOLE),
        "trend": trend_of(code),
    }
    return render(request, "thread/gap.html", context)


@permission("public")
def gap_csv(request: HttpRequest, code: str) -> StreamingHttpResponse:
    """Give the list of one gap as a table; who works on it is told inside only."""
    kind, user = _known(code), request.user
    tasks = gap_tasks(code, user) if isinstance(user, User) and may(user, INSIDE) else None
    columns = [*COLUMNS, *(INSIDE_COLUMNS if tasks is not None else ())]
    rows = worked_rows(kind, list(kind.find(user)), tasks=tasks, viewer=user)
    left: list[tuple[str, ...]] = [
        (one.title, "", "", one.place, "", one.url, tag(one.until), one.reason)
        for one in shown_waivers(kind, user)
    ]
    table = [(*_cells(row), *_work_cells(work, tasks is not None)) for row, work in rows]
    return csv_response(f"{code}.csv", columns, table + left)


def _cells(row: StatementRow) -> tuple[str, ...]:
    place = (row.document_title, row.place, row.url)
    return (row.text, row.kind_label, row.themes, *place, "", "")


def _work_cells(work: Work, is_inside: bool) -> tuple[str, ...]:
    if not is_inside:
        return ()
    task = work.task
    if task is None:
        return ("", "", "")
    return (task.owner, tag(task.due), "ja" if task.is_overdue else "nein")


def _known(code: str) -> GapKind:
    kind = gap_kind(code)
    if kind is None:
        raise Http404(_("Diese Lücke gibt es nicht."))
    return kind
