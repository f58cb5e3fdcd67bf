# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The map to take along: GeoJSON for programs, SVG for paper, PNG for slides.

All of them say where they are from, inside the file.
"""

from __future__ import annotations

import json
from functools import lru_cache

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from sechseck.kernel.permissions import permission
from sechseck.kernel.press.picture_words import with_words
from sechseck.kernel.press.printing import draw_told
from sechseck.reach.cells import cells_of, minutes_of_cells
from sechseck.reach.queries.drawing import Drawing, drawing_of, rings_of_areas
from sechseck.reach.queries.exporting import collection_of, provenance_of, title_of
from sechseck.reach.queries.picturing import COLOURS, told_of, words_of
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
    drawing = _drawing(shown)
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
        "metadata": json.dumps(provenance_of(shown), ensure_ascii=False),
        "colours": list(enumerate(COLOURS, 1)),
    }
    response = render(request, "reach/map.svg", context, content_type="image/svg+xml")
    return _named(response, shown, "svg")


@permission("public")
@with_exactly
def as_png(_request: HttpRequest, shown: Shown) -> HttpResponse:
    """Give the map with its legend as a picture."""
    drawn = _picture(told_of(shown, _drawing(shown)))
    picture = with_words(drawn, words_of(shown))
    return _named(HttpResponse(picture, content_type="image/png"), shown, "png")


@lru_cache(maxsize=16)
def _picture(told: str) -> bytes:
    """Draw in a process of its own, which takes a second; the same map is drawn once."""
    return draw_told(told)


def _drawing(shown: Shown) -> Drawing:
    minutes = minutes_of_cells(cells_of(shown.ground.sha256), shown.land, shown.times)
    return drawing_of(shown.ground.sha256, minutes, rings_of_areas())


def _named(response: HttpResponse, shown: Shown, ending: str) -> HttpResponse:
    name = f"erreichbarkeit-{shown.need}-{shown.person}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
