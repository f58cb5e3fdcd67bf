# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The map: minutes everywhere, as a drawing, a list and numbers for the browser."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import condition

from sechseck.kernel.permissions import permission
from sechseck.reach.cells import cells_of, minutes_of_cells
from sechseck.reach.queries.drawing import drawing_of, frame_of, names_of_areas, rings_of_areas
from sechseck.reach.queries.results import rows_of
from sechseck.reach.queries.runs import latest_ground
from sechseck.reach.queries.shown import Shown
from sechseck.reach.views.asking import choice_form, with_exactly, with_shown
from sechseck.reach.wording import STEPS, need


@permission("public")
@with_shown
def region(request: HttpRequest, shown: Shown) -> HttpResponse:
    """Show how long people take to something."""
    cells = cells_of(shown.ground.sha256)
    minutes = minutes_of_cells(cells, shown.land, shown.times)
    drawing = drawing_of(shown.ground.sha256, minutes, rings_of_areas())
    whole, rows = rows_of(shown.run, shown.need, request.user)
    context = {
        "shown": shown,
        "form": choice_form(request, shown.runs),
        "need": need(shown.need),
        "drawing": drawing,
        "legend": [
            (step, people) for step, (_n, _p, people) in zip(STEPS, drawing.classes, strict=True)
        ],
        "whole": whole,
        "rows": rows,
    }
    return render(request, "reach/region.html", context)


@permission("public")
@condition(etag_func=lambda _request: _name())
def frame(_request: HttpRequest) -> HttpResponse:
    """Give the browser the squares, streets and boundaries, which stay the same."""
    ground = latest_ground()
    if ground is None:
        return JsonResponse({"streets": [], "people": [], "borders": [], "names": []})
    told = frame_of(ground.sha256) | {"borders": rings_of_areas(), "names": names_of_areas()}
    response = JsonResponse(told)
    response["Cache-Control"] = "private, max-age=600"
    return response


@permission("public")
@with_exactly
def minutes(_request: HttpRequest, shown: Shown) -> HttpResponse:
    """Give the browser the minutes of each square, and the places."""
    cells = cells_of(shown.ground.sha256)
    found = minutes_of_cells(cells, shown.land, shown.times)
    return JsonResponse(
        {"need": need(shown.need), "minutes": found.tolist(), "places": shown.own_places()}
    )


def _name() -> str | None:
    ground = latest_ground()
    return f'"{ground.sha256[:32]}"' if ground else None
