# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about statements."""

from __future__ import annotations

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import ROWS, page_of
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import may, permission
from sechseck.kernel.tables import csv_response
from sechseck.kernel.ways import ways_from
from sechseck.thread.forms.statements import StatementFilter, filter_asked
from sechseck.thread.queries.fact_words import facts_of
from sechseck.thread.queries.filter_choices import filter_choices
from sechseck.thread.queries.graph import neighbour_graph
from sechseck.thread.queries.links import contradictions_of, thread_of
from sechseck.thread.queries.statement_list import StatementList
from sechseck.thread.queries.statement_page import (
    hidden_names,
    history_of,
    mentions_of,
    origin_of,
    shown_statement,
    slots_of,
    statement_on_page,
    themes_beside,
    touched,
)
from sechseck.thread.queries.statement_table import COLUMNS, table_rows
from sechseck.thread.queries.statements import statements_like

WEAK = 5  # weak suggestions shown, folded away


@permission("public")
@kept_page
def statements(request: HttpRequest) -> HttpResponse:
    """List statements, filtered; a filter that cannot be lists none and says why."""
    form = filter_asked(request.GET, filter_choices(request.user))
    is_valid = form.is_valid()
    ahead = 0 if "seite" in request.GET else ROWS
    rows: StatementList | list[object] = (
        StatementList(request.user, **form.chosen(), ahead=ahead) if is_valid else []
    )
    page = page_of(request, rows)
    context = {
        "page_obj": page,
        "form": form,
        "count": page.paginator.count,
        "chosen_words": _chosen_words(form),
        "csv_url": f"/aussagen.csv?{request.GET.urlencode()}",
        "ways": ways_from("/aussagen/", request.user, request.GET.urlencode()),
    }
    status = HTTPStatus.OK if is_valid else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "thread/statements.html", context, status=status)


@permission("public")
def statements_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the same statements as a table."""
    form = StatementFilter(request.GET, choices=filter_choices(request.user))
    if not form.is_valid():
        raise Invalid(form.objection())
    rows = statements_like(request.user, **form.chosen())
    return csv_response("aussagen.csv", COLUMNS, table_rows(rows, request.user))


@permission("public")
def statement(request: HttpRequest, ref: str) -> HttpResponse:
    """Show a statement with its thread both ways."""
    found = statement_on_page(request.user, ref)
    if found is None:
        raise Http404(_("Diese Aussage gibt es nicht."))
    everything = thread_of(found, request.user)
    every_theme = themes_beside(found, request.user)
    steps = [step for step in everything if not step.is_weak]
    context = {
        "statement": shown_statement(found),
        "document": origin_of(found.document),
        "themes": touched(every_theme),
        "facts": facts_of(found, hidden_names(found)),
        "slots": slots_of(found),
        "backward": [step for step in steps if step.direction == "backward"],
        "forward": [step for step in steps if step.direction == "forward"],
        "beside": [step for step in steps if step.direction == "beside"],
        "weak": [step for step in everything if step.is_weak][:WEAK],
        "graph": neighbour_graph(found, steps),
        "contradictions": contradictions_of(found, request.user),
        "mentions": mentions_of(found),
        "history": history_of(found),
        "may_label": may(request.user, "thread.label_statement"),
        "has_twins": any(one.type == "same_as" and one.state == "confirmed" for one in steps),
        "node_id": found.node_id,
        "panels": panels_of(request.user, found.node),
        "theme_names": {row.title: row.label for row in every_theme},
    }
    return render(request, "thread/statement.html", context)


def _chosen_words(form: StatementFilter) -> list[str]:
    """Return what was chosen, for the title of the page; a typed word is not repeated there."""
    if not form.is_valid():
        return []
    offered = {name: getattr(field, "choices", ()) for name, field in form.fields.items()}
    return [
        str(label)
        for name, choices in offered.items()
        for value, label in choices
        if value and value == form.cleaned_data[name]
    ]
