# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that read commitments, announcements and what became of them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from ninja import Query, Router

from sechseck.kernel.queries.nodes import seen_by
from sechseck.site.api import commitment_shapes as shapes
from sechseck.site.api.answers import answer_json
from sechseck.site.api.bearer import viewer_of
from sechseck.site.api.listing import ONE, OPEN, REFUSALS, check_known, paged
from sechseck.strategy.queries.commitment_files import row_of, update_row
from sechseck.strategy.queries.commitment_lists import commitments_like, with_last
from sechseck.strategy.queries.commitments import COUNTED, commitments_seen_by
from sechseck.thread.models import Document
from sechseck.thread.queries.seen import seen_themes

router = Router(tags=["Zusagen und Ankündigungen"])


@router.get(
    "zusagen",
    response={200: shapes.Commitments, **REFUSALS},
    openapi_extra=OPEN,
    summary="Zusagen und Ankündigungen",
)
def commitments(request: HttpRequest, wanted: Query[shapes.CommitmentFilter]) -> HttpResponse:
    """Return the published promises, as the pages list them."""
    viewer, day = viewer_of(request), localdate()
    documents = Document.objects.filter(seen_by(viewer))
    check_known(lambda: documents, wanted.dokument, slug=wanted.dokument)
    check_known(lambda: seen_themes(viewer), wanted.thema, slug=wanted.thema)
    words = {
        "kind": wanted.art,
        "state": wanted.stand,
        "verifiability": wanted.grad,
        "theme": wanted.thema,
        "due": wanted.termin,
    }
    document = documents.filter(slug=wanted.dokument).first() if wanted.dokument else None
    rows = commitments_like(viewer, words, day, document)
    return paged(request, rows, wanted, lambda found: [row_of(one, day) for one in found])


@router.get(
    "zusagen/{int:number}",
    response={200: shapes.CommitmentWithUpdates, **ONE},
    openapi_extra=OPEN,
    summary="Eine Zusage und was daraus wurde",
)
def commitment(request: HttpRequest, number: int) -> HttpResponse:
    """Return one promise with what was reported about it."""
    rows = commitments_seen_by(viewer_of(request)).filter(published_at__isnull=False)
    found = with_last(rows).filter(pk=number).first()
    if found is None:
        raise Http404(_("Diese Zusage gibt es nicht."))
    updates = found.updates.filter(COUNTED).order_by("-day", "-pk")
    row = row_of(found, localdate())
    return answer_json(request, {**row, "updates": [update_row(one) for one in updates]})
