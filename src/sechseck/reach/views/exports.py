# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The map to take along: GeoJSON for programs, SVG for paper; both say where they are from."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from sechseck.kernel.permissions import permission
from sechseck.reach.cells import cells_of, minutes_of_cells
from sechseck.reach.queries.drawing import drawing_of, rings_of_areas
from sechseck.reach.queries.exporting import collection_of, provenance_of, title_of
from sechseck.reach.queries.shown import Shown
from sechseck.reach.views.asking import with_exactly
from sechseck.reach.wording import STEPS

LINE = 26  # units between two lines of the legend


@permission("public")
@with_exactly
def as_geojson(_request: HttpRequest, shown: Shown) -> HttpResponse:
    """Give the squares with their minutes and people, and the places."""
    response = JsonResponse(collection_of(shown), content_type="application/geo+json")
    return _named(response, shown, "geojson")


@permission("public")
@with_exactly
def as_svg(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Give the map with its legend as a drawing that stands alone."""
    cells = cells_of(shown.ground.sha256)
    minutes = minutes_of_cells(cells, shown.land, shown.times)
    drawing = drawing_of(shown.ground.sha256, minutes, rings_of_areas())
    below = [drawing.high + LINE * (number + 1) for number in range(len(STEPS) + 2)]
    rows = zip(STEPS, drawing.classes, below[1:], strict=False)
    context = {
        "drawing": drawing,
        "high": below[-1] + LINE,
        "title": title_of(shown),
        "at": below[0],
        "legend": [(step, people, y, y - 14) for step, (_n, _p, people), y in rows],
        "last": below[-1],
        "provenance": provenance_of(shown),
    }
    response = render(request, "reach/map.svg", context, content_type="image/svg+xml")
    return _named(response, shown, "svg")


def _named(response: HttpResponse, shown: Shown, ending: str) -> HttpResponse:
    name = f"erreichbarkeit-{shown.need}-{shown.person}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
