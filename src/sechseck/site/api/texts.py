# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that read texts and amendments."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query, Router

from sechseck.drafting.models import Text
from sechseck.drafting.queries.amendments import amendments_seen_by
from sechseck.drafting.queries.exposed import (
    amendment_rows,
    amendment_words,
    text_row,
    version_row,
    version_words,
)
from sechseck.drafting.queries.texts import texts_seen_by, versions_of
from sechseck.site.api import text_shapes as shapes
from sechseck.site.api.answers import answer_json
from sechseck.site.api.bearer import viewer_of
from sechseck.site.api.listing import ONE, OPEN, REFUSALS, paged
from sechseck.site.api.shapes import Paging

router = Router(tags=["Anträge und Texte"])


@router.get("texte", response={200: shapes.Texts, **REFUSALS}, openapi_extra=OPEN, summary="Texte")
def texts(request: HttpRequest, wanted: Query[Paging]) -> HttpResponse:
    """Return the texts, as the page lists them."""
    rows = texts_seen_by(viewer_of(request)).order_by("motion__prefix", "title", "pk")
    return paged(request, rows, wanted, lambda found: [text_row(one) for one in found])


@router.get(
    "texte/{str:slug}",
    response={200: shapes.TextWithVersions, **ONE},
    openapi_extra=OPEN,
    summary="Ein Text mit seinen Fassungen",
)
def text(request: HttpRequest, slug: str) -> HttpResponse:
    """Return a text and which versions there are."""
    found = _text(request, slug)
    versions = versions_of(found, viewer_of(request))
    row = {**text_row(found), "versions": [version_row(one) for one in versions]}
    return answer_json(request, row)


@router.get(
    "texte/{str:slug}/fassungen/{int:number}",
    response={200: shapes.TextVersionWords, **ONE},
    openapi_extra=OPEN,
    summary="Eine Fassung mit nummerierten Zeilen",
)
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Return a version with its blocks and lines."""
    found = _text(request, slug)
    if not any(one.number == number for one in versions_of(found, viewer_of(request))):
        raise Http404
    rows = found.versions.select_related("text__motion")
    return answer_json(request, version_words(rows.get(number=number)))


@router.get(
    "texte/{str:slug}/aenderungen",
    response={200: shapes.Amendments, **ONE},
    openapi_extra=OPEN,
    summary="Änderungsanträge zu einem Text",
)
def amendments(request: HttpRequest, slug: str, wanted: Query[Paging]) -> HttpResponse:
    """Return the amendments of a text by their numbers."""
    found, viewer = _text(request, slug), viewer_of(request)
    rows = amendments_seen_by(viewer).filter(text=found).order_by("number")
    return paged(request, rows.defer("base__content", "hunks", "reason"), wanted, amendment_rows)


@router.get(
    "aenderungen/{str:slug}",
    response={200: shapes.AmendmentWords, **ONE},
    openapi_extra=OPEN,
    summary="Ein Änderungsantrag mit allem, was er ändert",
)
def amendment(request: HttpRequest, slug: str) -> HttpResponse:
    """Return an amendment with its hunks."""
    found = amendments_seen_by(viewer_of(request)).filter(slug=slug).first()
    if found is None:
        raise Http404
    return answer_json(request, amendment_words(found))


def _text(request: HttpRequest, slug: str) -> Text:
    found = texts_seen_by(viewer_of(request)).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
