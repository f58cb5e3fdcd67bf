# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about documents."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.panels import panels_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document, Statement, Version
from sechseck.thread.queries.document_rows import document_rows, kind_filter, metadata, notes
from sechseck.thread.queries.documents import latest_version
from sechseck.thread.queries.listing import StatementRow, listed
from sechseck.thread.queries.paragraphs import paragraphs, without_contact
from sechseck.thread.queries.statements import counted, hidden_spans, statements_like

BLOCKS = 300


@permission("public")
@kept_page
def documents(request: HttpRequest) -> HttpResponse:
    """List the documents."""
    return render(request, "thread/documents.html", {"documents": document_rows(request.user)})


@permission("public")
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a document with its statements marked in the text."""
    rows = Document.objects.filter(seen_by(request.user), slug=slug).annotate(
        count=Count("statements", filter=seen_by(request.user, "statements__node__")),
        told_before=Exists(Statement.objects.filter(document=OuterRef("pk"), own_words=True)),
    )
    found = rows.select_related("node").first()
    if found is None:
        raise Http404(_("Dieses Dokument gibt es nicht."))
    kind = request.GET.get("art", "")
    everything = statements_like(request.user, document=slug)
    chosen = everything.filter(kind=kind) if kind else everything
    version = latest_version(found)
    context = {
        "document": found,
        "version": version,
        "kinds": kind_filter(request, counted(everything).kinds),
        "metadata": metadata(found, version, told_before=found.told_before),
        "notes": notes(found, version),
        "panels": panels_of(request.user, found.node),
    }
    context |= _text(request, version, chosen) if version else _own_words(request, chosen)
    return render(request, "thread/document.html", context)


def _text(request: HttpRequest, version: Version, statements: Any) -> dict[str, Any]:
    page = page_of(request, version.blocks, BLOCKS)
    blocks = list(page.object_list)
    first, last = (blocks[0][1], blocks[-1][2]) if blocks else (0, 0)
    there = Q(anchor__version=version, anchor__start__lt=last, anchor__end__gt=first)
    inside = list(statements.filter(there).select_related("anchor").order_by("anchor__start"))
    rows: dict[int, StatementRow] = {row.id: row for row in listed(inside, request.user)}
    shown = paragraphs(version, blocks, inside, rows, hidden_spans(request.user, there))
    return {
        "page_obj": page,
        "paragraphs": shown if request.user.is_authenticated else without_contact(shown),
        "statements": [],
    }


def _own_words(request: HttpRequest, statements: Any) -> dict[str, Any]:
    page = page_of(request, statements, show=partial(listed, viewer=request.user))
    return {"page_obj": page, "paragraphs": [], "statements": page.object_list}
