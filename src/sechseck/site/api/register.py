# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that read the region's register: themes, municipalities, those involved."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from sechseck.people.queries import visible_actors
from sechseck.places.queries import visible_municipalities
from sechseck.site.api import shapes
from sechseck.site.api.answers import answer_json
from sechseck.site.api.bearer import viewer_of
from sechseck.site.api.listing import OPEN, REFUSALS, paged
from sechseck.thread.queries.seen import seen_themes
from sechseck.thread.queries.states import figure_state

router = Router(tags=["Verzeichnis"])
AREA = ("ags", "ars", "name", "official_name", "type", "valid_from", "valid_to")
ACTOR = ("slug", "kind", "sector", "name", "sentence")


@router.get(
    "themen", response={200: shapes.Themes, **REFUSALS}, openapi_extra=OPEN, summary="Themen"
)
def themes(request: HttpRequest) -> HttpResponse:
    """Return the themes with what is said, linked and missing in each."""
    viewer = viewer_of(request)
    sentences = dict(seen_themes(viewer).values_list("slug", "sentence"))
    figure = figure_state(viewer)
    found = [*figure.themes, *figure.foundation, *([figure.bucket] if figure.bucket else [])]
    items = [
        {
            "slug": one.slug,
            "kind": one.kind,
            "title": one.title,
            "sentence": sentences[one.slug],
            "said": one.said,
            "linked": one.linked,
            "missing": one.missing,
        }
        for one in found
    ]
    return answer_json(request, {"items": items})


@router.get(
    "kommunen",
    response={200: shapes.Municipalities, **REFUSALS},
    openapi_extra=OPEN,
    summary="Kommunen",
)
def municipalities(request: HttpRequest, wanted: Query[shapes.Paging]) -> HttpResponse:
    """Return the municipalities of the region."""
    rows = visible_municipalities(viewer_of(request)).order_by("sort_key", "ags").values(*AREA)
    return paged(
        request,
        rows,
        wanted,
        lambda found: [
            one | {day: one[day].isoformat() if one[day] else None for day in AREA[-2:]}
            for one in found
        ],
    )


@router.get(
    "beteiligte",
    response={200: shapes.Actors, **REFUSALS},
    openapi_extra=OPEN,
    summary="Beteiligte",
)
def actors(request: HttpRequest, wanted: Query[shapes.ActorFilter]) -> HttpResponse:
    """Return those involved: organisations and their parts."""
    viewer = viewer_of(request)
    rows = visible_actors(viewer).order_by("sort_key", "slug")
    if wanted.art:
        rows = rows.filter(kind=wanted.art)
    seen = dict(visible_actors(viewer).values_list("pk", "slug"))
    return paged(
        request,
        rows.values(*ACTOR, "parent_id"),
        wanted,
        lambda found: [one | {"parent": seen.get(one.pop("parent_id"))} for one in found],
    )
