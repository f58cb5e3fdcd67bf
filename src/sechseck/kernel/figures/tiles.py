# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hexagon tile map: one tile of equal size for each municipality (odd-r offset rows)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from sechseck.kernel.figures.lettering import Lettering, fit, line_height
from sechseck.kernel.figures.polygon import Point, centroid, inset, svg_points

_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0)


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality at its place on the tile map."""

    name: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Tile:
    """One hexagon with its name; the value stands at ``value_y``."""

    points: str
    outline: tuple[Point, ...]
    x: float
    lines: tuple[tuple[str, float], ...]  # text and baseline
    size: float
    value_y: float
    middle: float


@dataclass(frozen=True, slots=True)
class TileMap:
    """All tiles in the order of the places."""

    width: float
    height: float
    tiles: tuple[Tile, ...]


def tile_map(places: Sequence[Place], side: float = 74.0) -> TileMap:
    """Lay out pointed hexagons; odd rows are shifted by half a tile.

    >>> tile_map([Place("A", 0, 0), Place("B", 0, 1)]).height
    263.0
    """
    if not places:
        return TileMap(0, 0, ())
    first_row = min(place.row for place in places)
    first_row -= first_row % 2  # keeps odd rows odd
    first_column = min(place.column for place in places)
    width = side * sqrt(3)
    centres = [
        (
            width * (place.column - first_column + 0.5 * (place.row % 2) + 0.5) + 2,
            side * (1.5 * (place.row - first_row) + 1) + 2,
        )
        for place in places
    ]
    top = min(y for _, y in centres) - side - 2
    tiles = tuple(
        _tile(place.name, x, y - top, side) for place, (x, y) in zip(places, centres, strict=True)
    )
    return TileMap(
        width=round(max(x for x, _ in centres) + width / 2 + 2, 1),
        height=round(max(y for _, y in centres) - top + side + 2, 1),
        tiles=tiles,
    )


def _tile(name: str, x: float, y: float, side: float) -> Tile:
    half = side * sqrt(3) / 2
    corners = (
        (x, y - side), (x + half, y - side / 2), (x + half, y + side / 2),
        (x, y + side), (x - half, y + side / 2), (x - half, y - side / 2),
    )  # fmt: skip
    outline = inset(corners, 2)
    label = _label(name, 2 * half - 14) or Lettering((), _SIZES[-1])
    top = y - (label.height + 24) / 2 if label.lines else y
    first = top + label.size * 0.9
    return Tile(
        points=svg_points(outline),
        outline=outline,
        x=round(centroid(outline)[0], 1),
        lines=tuple(
            (text, round(first + i * line_height(label.size), 1))
            for i, text in enumerate(label.lines)
        ),
        size=label.size,
        value_y=round(top + label.height + 20, 1),
        middle=round(y, 1),
    )


def _label(name: str, width: float) -> Lettering | None:
    for hyphens in (False, True):
        for size in _SIZES:
            label = fit(name, size, width, hyphens=hyphens)
            if label and len(label.lines) <= 3:
                return label
    return None
