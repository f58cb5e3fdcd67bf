# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A map as programs read it, with its origin."""

from __future__ import annotations

from typing import Any

import numpy as np

from sechseck.reach.cells import BEYOND, cells_of, minutes_of_cells
from sechseck.reach.queries.shown import Shown
from sechseck.reach.wording import PERSONS, need

FINE = 6  # decimals of a degree: a tenth of a metre


def collection_of(shown: Shown) -> dict[str, Any]:
    """Return squares and places as one GeoJSON; too far is no number."""
    cells = cells_of(shown.ground.sha256)
    minutes = minutes_of_cells(cells, shown.land, shown.times)
    wide, high = round(cells.wide, FINE + 2), round(cells.high, FINE + 2)
    squares = [
        {
            "type": "Feature",
            "properties": {
                "kind": "square",
                "minutes": None if taken == BEYOND else int(taken),
                "people": int(people),
            },
            "geometry": {"type": "Polygon", "coordinates": [_ring(x, y, wide, high)]},
        }
        for x, y, taken, people in zip(
            cells.west.tolist(), cells.south.tolist(), minutes, np.rint(cells.people), strict=True
        )
    ]
    places = [
        {
            "type": "Feature",
            "properties": {"kind": "place", "name": one["name"]},
            "geometry": {"type": "Point", "coordinates": [one["lon"], one["lat"]]},
        }
        for one in shown.own_places()
    ]
    return {
        "type": "FeatureCollection",
        "provenance": provenance_of(shown),
        "features": [*squares, *places],
    }


def provenance_of(shown: Shown) -> dict[str, Any]:
    """Return where the numbers come from, so that somebody can compute them again."""
    run, ground = shown.run, shown.ground
    return {
        "generator": "Sechseck",
        "need": need(shown.need),
        "person": str(PERSONS[shown.person]),
        "limit_min": run.limit_min,
        "run": run.pk,
        "engine": run.engine,
        "result_sha256": run.result_sha256,
        "ground_sha256": ground.sha256,
        **({"timetable": run.timetable} if run.timetable else {}),
        "computed": run.made_at.date().isoformat(),
        "data_of": ground.day.isoformat(),
        "sources": [
            {name: one.get(name, "") for name in ("title", "licence", "attribution")}
            for one in ground.origins
        ],
    }


def attribution_of(shown: Shown) -> str:
    """Return whom to credit, and under which licences."""
    told = (
        ", ".join(one[name] for name in ("attribution", "licence") if one.get(name))
        for one in shown.ground.origins
    )
    return "; ".join(told)


def title_of(shown: Shown) -> str:
    """Return what a map shows, for whom, and by bus also when."""
    told = [need(shown.need), str(PERSONS[shown.person])]
    return ", ".join([*told, shown.hour.words] if shown.hour else told)


def _ring(x: float, y: float, wide: float, high: float) -> list[list[float]]:
    east, north = x + wide, y + high
    corners = ((x, y), (east, y), (east, north), (x, north), (x, y))
    return [[round(lon, FINE), round(lat, FINE)] for lon, lat in corners]
