# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that read indicators and what was measured."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query, Router

from sechseck.evidence.models import Indicator
from sechseck.evidence.queries.exposed import (
    exposed_values,
    indicator_row,
    indicator_with_breaks,
    value_rows,
)
from sechseck.evidence.queries.seen import indicators_seen_by
from sechseck.kernel.errors import Invalid
from sechseck.places.queries import visible_areas
from sechseck.site.api import evidence_shapes as shapes
from sechseck.site.api.answers import answer_json
from sechseck.site.api.bearer import viewer_of
from sechseck.site.api.listing import ONE, OPEN, REFUSALS, check_known, paged
from sechseck.site.api.shapes import Paging

router = Router(tags=["Kennzahlen"])


@router.get(
    "kennzahlen",
    response={200: shapes.Indicators, **REFUSALS},
    openapi_extra=OPEN,
    summary="Kennzahlen",
)
def indicators(request: HttpRequest, wanted: Query[Paging]) -> HttpResponse:
    """Return the indicators by their codes."""
    rows = indicators_seen_by(viewer_of(request)).order_by("code")
    return paged(request, rows, wanted, lambda found: [indicator_row(one) for one in found])


@router.get(
    "kennzahlen/{str:code}",
    response={200: shapes.IndicatorWithBreaks, **ONE},
    openapi_extra=OPEN,
    summary="Eine Kennzahl mit Brüchen und Themen",
)
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """Return one indicator."""
    return answer_json(request, indicator_with_breaks(_indicator(request, code)))


@router.get(
    "kennzahlen/{str:code}/werte",
    response={200: shapes.Values, **ONE},
    openapi_extra=OPEN,
    summary="Werte einer Kennzahl",
)
def values(request: HttpRequest, code: str, wanted: Query[shapes.ValueFilter]) -> HttpResponse:
    """Return the values of an indicator: all revisions, or those known on a day."""
    found, viewer = _indicator(request, code), viewer_of(request)
    check_known(lambda: visible_areas(viewer), wanted.kommune, ags=wanted.kommune)
    moment = _end_of(wanted.stand)
    rows = exposed_values(found, viewer, area=wanted.kommune, known_at=moment)
    return paged(request, rows, wanted, value_rows)


def _end_of(day: str) -> datetime | None:
    if not day:
        return None
    try:
        following = date.fromisoformat(day) + timedelta(days=1)
    except (ValueError, OverflowError) as error:
        raise Invalid(f"„{day}“ ist kein Tag wie 2025-06-30.") from error
    return datetime.combine(following, time(), tzinfo=UTC)


def _indicator(request: HttpRequest, code: str) -> Indicator:
    found = indicators_seen_by(viewer_of(request)).filter(code=code).first()
    if found is None:
        raise Http404
    return found
