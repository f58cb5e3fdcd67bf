# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that write: with a token, all rows of a request or none, never confirming."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router

from sechseck.kernel.models import ApiToken, User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.site.api import shapes
from sechseck.site.api.answers import answer_json
from sechseck.site.api.bearer import viewer_of
from sechseck.site.api.listing import ONE
from sechseck.site.api.reading import router as reading  # one address, one router
from sechseck.thread.actions.programs import NamedSpan, Quarantined, add_spans, suggest_links
from sechseck.thread.models import Document, Statement
from sechseck.thread.queries.documents import latest_version
from sechseck.thread.queries.masked import masked_text
from sechseck.thread.queries.proposed import Proposal
from sechseck.thread.queries.statements import visible_statements

__all__ = ["Quarantined", "router"]
router = Router(tags=["Mitschreiben"])
WRITTEN = {
    **ONE,
    400: shapes.Problem,
    403: shapes.Problem,
    409: shapes.Problem,
    413: shapes.Problem,
    415: shapes.Problem,
}
ONCE = {
    "security": [{"Zugangsschluessel": []}],
    "parameters": [
        {
            "name": "Idempotency-Key",
            "in": "header",
            "required": False,
            "schema": {"type": "string", "maxLength": 200},
            "description": "Dieselbe Anfrage mit demselben Wort wirkt einmal.",
        }
    ],
}


@router.post(
    "dokumente/{str:slug}/aussagen",
    response={201: shapes.Added, **WRITTEN},
    openapi_extra=ONCE,
    summary="Aussagen hinzufügen",
)
def add(request: HttpRequest, slug: str, sent: shapes.StatementsIn) -> HttpResponse:
    """Add statements to the newest version of a document; nobody has reviewed them then."""
    viewer = viewer_of(request)
    rows = Document.objects.select_related("node")
    document = rows.filter(seen_by(viewer), slug=slug).first()
    if document is None:
        raise Http404
    version = latest_version(document)
    added = add_spans(
        document,
        [NamedSpan(one.start, one.end, one.exact) for one in sent.statements],
        version_number=sent.version,
        readable=masked_text(version, viewer) if version else "",
        program=_token(request).name,
        by=cast(User, request.user),
    )
    return answer_json(request, {"refs": [one.ref for one in added]}, status=201)


@reading.post(
    "verknuepfungen",
    tags=["Mitschreiben"],
    response={201: shapes.Suggested, **WRITTEN},
    openapi_extra=ONCE,
    summary="Verknüpfungen vorschlagen",
)
def suggest(request: HttpRequest, sent: shapes.LinksIn) -> HttpResponse:
    """Suggest links between statements that the caller sees."""
    proposals = [
        Proposal(one.source, one.type, one.target, one.band, tuple(one.reasons))
        for one in sent.links
    ]
    named = {ref for one in proposals for ref in (one.source, one.target)}
    links = suggest_links(
        proposals,
        _statements(request, named),
        program=_token(request).name,
        by=cast(User, request.user),
    )
    return answer_json(request, {"ids": [one.pk for one in links]}, status=201)


def _statements(request: HttpRequest, named: set[str]) -> dict[str, Statement]:
    rows = visible_statements(viewer_of(request)).filter(ref__in=named).select_related("node")
    return {one.ref: one for one in rows}


def _token(request: HttpRequest) -> ApiToken:
    return cast(ApiToken, request.token)  # type: ignore[attr-defined]
