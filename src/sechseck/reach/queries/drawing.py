# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The map as a drawing of the server, and as numbers for the browser's own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.attributes import Road
from sechseck.engines.reach.network import Network
from sechseck.places.models import Area, Boundary
from sechseck.reach.cells import Cells, cells_of
from sechseck.reach.keeping import land_of
from sechseck.reach.wording import STEPS

WIDE = 1000  # units of the drawing
MOST_STREETS = 30_000  # pieces that a browser gets; beyond, main roads first
MAIN = (Road.TRUNK, Road.PRIMARY, Road.SECONDARY, Road.TERTIARY)
STREETS = (Road.UNCLASSIFIED, Road.RESIDENTIAL, Road.LIVING_STREET)
FINE = 100_000  # parts of a degree


@dataclass(frozen=True, slots=True)
class Drawing:
    """Paths of an SVG: the land, and the squares of each class of minutes."""

    wide: int
    high: int
    borders: list[str]
    classes: list[tuple[int, str, int]]  # number, path, people


def drawing_of(ground: str, minutes: NDArray[np.uint8], rings: list[Any]) -> Drawing:
    """Return the squares coloured by their minutes."""
    cells = cells_of(ground)
    view = _View.of(cells, rings)
    step = np.searchsorted([one.most for one in STEPS], minutes)
    classes = []
    for index, one in enumerate(STEPS):
        rows = np.flatnonzero(step == index)
        classes.append((one.number, view.squares(cells, rows), round(cells.people[rows].sum())))
    return Drawing(WIDE, view.high, [view.ring(ring) for ring in rings], classes)


def rings_of_areas() -> list[Any]:
    """Return the outer rings of all boundaries."""
    shapes = Boundary.objects.order_by("area__sort_key").values_list("polygons", flat=True)
    return [polygon[0] for polygons in shapes for polygon in polygons]


def names_of_areas() -> list[dict[str, object]]:
    """Return where the name of each municipality stands."""
    rows = Area.objects.filter(kind=Area.Kind.MUNICIPALITY, longitude__isnull=False)
    told = rows.order_by("sort_key").values_list("name", "longitude", "latitude")
    return [{"name": name, "lon": lon, "lat": lat} for name, lon, lat in told]


@dataclass(frozen=True, slots=True)
class _View:
    """From degrees to units of the drawing."""

    west: float
    north: float
    scale_x: float
    scale_y: float
    high: int

    @classmethod
    def of(cls, cells: Cells, rings: list[Any]) -> _View:
        points = [(x, y) for ring in rings for x, y in ring]
        points += zip(cells.west.tolist(), cells.south.tolist(), strict=True)
        lon, lat = zip(*points, strict=True)
        flat = math.cos(math.radians((min(lat) + max(lat)) / 2))
        scale = WIDE / ((max(lon) + cells.wide - min(lon)) * flat)
        high = math.ceil((max(lat) + cells.high - min(lat)) * scale)
        return cls(min(lon), max(lat) + cells.high, scale * flat, scale, high)

    def squares(self, cells: Cells, rows: NDArray[np.int64]) -> str:
        side_x = f"{cells.wide * self.scale_x:.1f}"
        side_y = f"{cells.high * self.scale_y:.1f}"
        return "".join(
            f"M{(cells.west[row] - self.west) * self.scale_x:.1f} "
            f"{(self.north - cells.south[row] - cells.high) * self.scale_y:.1f}"
            f"h{side_x}v{side_y}h-{side_x}z"
            for row in rows
        )

    def ring(self, ring: list[list[float]]) -> str:
        spots = (
            f"{(x - self.west) * self.scale_x:.0f} {(self.north - y) * self.scale_y:.0f}"
            for x, y in ring
        )
        return "M" + "L".join(spots) + "z"


@lru_cache(maxsize=2)
def frame_of(ground: str) -> dict[str, Any]:
    """Return what stays the same on a map: squares and streets, in parts of a degree."""
    cells, network = cells_of(ground), land_of(ground).network
    drawn = _drawn(network)
    ends = (network.tail[drawn], network.head[drawn])
    lines = [fine for end in ends for fine in (_fine(network.lon[end]), _fine(network.lat[end]))]
    return {
        "fine": FINE,
        "wide": cells.wide,
        "high": cells.high,
        "west": _fine(cells.west),
        "south": _fine(cells.south),
        "people": np.rint(cells.people).astype(int).tolist(),
        "streets": lines,
    }


def _drawn(network: Network) -> NDArray[np.intp]:
    """Return which pieces a map shows: of very many the main roads, then streets, the longest."""
    if network.pieces <= MOST_STREETS:
        return np.arange(network.pieces)
    road = network.attributes["road"]
    rank = np.isin(road, MAIN).astype(np.int64) * 2 + np.isin(road, STREETS)
    first = np.argpartition(-(rank << 32 | network.length), MOST_STREETS)[:MOST_STREETS]
    return np.sort(first)


def _fine(degrees: NDArray[np.float64]) -> list[int]:
    whole: list[int] = np.rint(np.asarray(degrees) * FINE).astype(int).tolist()
    return whole
