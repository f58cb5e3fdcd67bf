# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that read the thread."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query, Router

from sechseck.kernel.gap_kinds import GapKind, Tally, gap_counts, gap_kind, gap_kinds
from sechseck.kernel.queries.nodes import seen_by
from sechseck.places.queries import visible_municipalities
from sechseck.site.api import shapes
from sechseck.site.api.answers import answer_json
from sechseck.site.api.bearer import Viewer, viewer_of
from sechseck.site.api.listing import ONE, OPEN, REFUSALS, check_known, paged
from sechseck.thread.models import Document
from sechseck.thread.queries.exposed import ExposedStatements, exposed_statement
from sechseck.thread.queries.exposed_rows import (
    contradiction_rows,
    document_values,
    gap_items,
    link_values,
    version_values,
    with_numbers,
)
from sechseck.thread.queries.links import visible_contradictions
from sechseck.thread.queries.masked import masked_text
from sechseck.thread.queries.seen import seen_themes

router = Router(tags=["Roter Faden"])


@router.get(
    "dokumente",
    response={200: shapes.Documents, **REFUSALS},
    openapi_extra=OPEN,
    summary="Dokumente",
)
def documents(request: HttpRequest, wanted: Query[shapes.Paging]) -> HttpResponse:
    """Return the documents, the newest first."""
    viewer = viewer_of(request)
    return paged(request, document_values(viewer), wanted, lambda rows: with_numbers(rows, viewer))


@router.get(
    "dokumente/{str:slug}",
    response={200: shapes.DocumentOut, **ONE},
    openapi_extra=OPEN,
    summary="Ein Dokument",
)
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """Return one document."""
    viewer = viewer_of(request)
    rows = document_values(viewer).filter(slug=slug)
    return answer_json(request, _only(with_numbers(rows, viewer)))


@router.get(
    "dokumente/{str:slug}/fassungen",
    response={200: shapes.Versions, **ONE},
    openapi_extra=OPEN,
    summary="Fassungen eines Dokuments",
)
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """Return the versions of a document, without their text."""
    found = _document(request, slug)
    return answer_json(request, {"items": version_values(found)})


@router.get(
    "dokumente/{str:slug}/fassungen/{int:number}",
    response={200: shapes.VersionText, **ONE},
    openapi_extra=OPEN,
    summary="Eine Fassung mit Text",
)
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Return a version with its text; what the caller may not read is blacked out."""
    found = _document(request, slug)
    row = _only([one for one in version_values(found) if one["number"] == number])
    text = masked_text(
        found.versions.select_related("document").get(number=number), viewer_of(request)
    )
    return answer_json(request, {**row, "text": text})


@router.get(
    "aussagen",
    response={200: shapes.Statements, **REFUSALS},
    openapi_extra=OPEN,
    summary="Aussagen",
)
def statements(request: HttpRequest, wanted: Query[shapes.StatementFilter]) -> HttpResponse:
    """Return the statements that pass a filter."""
    viewer = viewer_of(request)
    check_known(lambda: seen_themes(viewer), wanted.thema, slug=wanted.thema)
    check_known(lambda: visible_documents(viewer), wanted.dokument, slug=wanted.dokument)
    check_known(lambda: visible_municipalities(viewer), wanted.kommune, ags=wanted.kommune)
    rows = ExposedStatements(
        viewer,
        kind=wanted.art,
        theme=wanted.thema,
        document=wanted.dokument,
        municipality=wanted.kommune,
        text=wanted.text,
        ahead=wanted.je_seite if wanted.seite == 1 else 0,
    )
    return paged(request, rows, wanted)


@router.get(
    "aussagen/{str:ref}",
    response={200: shapes.StatementOut, **ONE},
    openapi_extra=OPEN,
    summary="Eine Aussage",
)
def statement(request: HttpRequest, ref: str) -> HttpResponse:
    """Return one statement; one that is gone keeps its address."""
    found = exposed_statement(viewer_of(request), ref)
    return answer_json(request, _only([found] if found else []))


@router.get(
    "verknuepfungen",
    response={200: shapes.Links, **REFUSALS},
    openapi_extra=OPEN,
    summary="Verknüpfungen",
)
def links(request: HttpRequest, wanted: Query[shapes.LinkFilter]) -> HttpResponse:
    """Return confirmed links and suggestions, by their numbers."""
    filters = {
        "state": wanted.stand,
        "type": wanted.art,
        "band": wanted.staerke,
        "document": wanted.dokument,
        "statement": wanted.aussage,
    }
    rows = link_values(viewer_of(request), after=wanted.nach, filters=filters)
    found = rows[: wanted.je_seite + 1]
    items = found[: wanted.je_seite]
    following = items[-1]["id"] if len(found) > wanted.je_seite else None
    return answer_json(request, {"next": following, "items": items})


@router.get(
    "widersprueche",
    response={200: shapes.Contradictions, **REFUSALS},
    openapi_extra=OPEN,
    summary="Widersprüche",
)
def contradictions(request: HttpRequest, wanted: Query[shapes.Paging]) -> HttpResponse:
    """Return the contradictions all of whose sides the caller may see."""
    rows = visible_contradictions(viewer_of(request))
    return paged(request, rows, wanted, contradiction_rows)


@router.get(
    "widersprueche/{str:key}",
    response={200: shapes.ContradictionOut, **ONE},
    openapi_extra=OPEN,
    summary="Ein Widerspruch",
)
def contradiction(request: HttpRequest, key: str) -> HttpResponse:
    """Return one contradiction."""
    rows = visible_contradictions(viewer_of(request)).filter(key=key)
    return answer_json(request, _only(contradiction_rows(rows)))


@router.get(
    "luecken", response={200: shapes.Gaps, **REFUSALS}, openapi_extra=OPEN, summary="Lücken"
)
def gaps(request: HttpRequest) -> HttpResponse:
    """Return every kind of gap with its count, as the caller may know it."""
    counts = gap_counts(viewer_of(request))
    return answer_json(request, {"items": [_gap(kind, counts[kind.code]) for kind in gap_kinds()]})


@router.get(
    "luecken/{str:code}",
    response={200: shapes.GapItems, **ONE},
    openapi_extra=OPEN,
    summary="Eine Lücke",
)
def gap(request: HttpRequest, code: str, wanted: Query[shapes.Paging]) -> HttpResponse:
    """Return the names of what misses something; the count is the length of this list."""
    kind = gap_kind(code)
    if kind is None:
        raise Http404
    viewer = viewer_of(request)
    rows = gap_items(kind, viewer)
    total = kind.rows(viewer).filter(kind.among).count()
    waived = kind.find_waived(viewer).count()
    return paged(request, rows, wanted, gap=_gap(kind, Tally(rows.count(), total, waived)))


def _gap(kind: GapKind, tally: Tally) -> dict[str, Any]:
    return {
        "code": kind.code,
        "title": str(kind.title),
        "sentence": str(kind.sentence),
        "subject": kind.subject,
        "count": tally.missing,
        "total": tally.total,
        "waived": tally.waived,
    }


def visible_documents(viewer: Viewer) -> QuerySet[Document]:
    """Return the documents that the caller may see."""
    return Document.objects.filter(seen_by(viewer))


def _document(request: HttpRequest, slug: str) -> Document:
    found = visible_documents(viewer_of(request)).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _only(rows: list[Any]) -> Any:
    if not rows:
        raise Http404
    return rows[0]
