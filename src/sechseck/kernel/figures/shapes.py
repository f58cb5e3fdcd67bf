# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The outlines within the hexagon figure: facets with their rim, and rows of stones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, hypot, pi

from sechseck.kernel.figures.content import SMALL, WIDE, Style
from sechseck.kernel.figures.polygon import Point, centroid, extent, facet, rings

Outline = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Measures of the whole figure for one screen."""

    width: float
    polygon_width: float
    polygon_height: float
    core: float  # radius of the inner polygon as a share of the outer
    gap: float
    rim: float  # thickness of the band that closes as statements are linked
    stones_in_row: int
    stone_height: float
    lintel: float
    style: Style


BROAD = Form(760, 736, 640, 0.26, 5, 11, 5, 116, 32, WIDE)
NARROW = Form(343, 343, 345, 0.2, 3, 5, 2, 62, 24, SMALL)


@dataclass(frozen=True, slots=True)
class FacetShape:
    """The outline of a theme's field, its rim, and the room within for text."""

    outline: Outline
    rim: Outline
    room: Outline
    tone: int  # 0 (lightest) to 5: light falls from the upper left


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """All outlines of the figure, without text."""

    fields: tuple[FacetShape, ...]
    core: Outline
    ground: float  # where the polygon stands on the lintel
    stones: tuple[Outline, ...]
    slab: Outline  # below everything: what fits no theme


def floor_plan(themes: int, foundation: int, form: Form) -> FloorPlan:
    """Return the outlines for a number of themes and foundation stones."""
    size = (form.polygon_width, form.polygon_height)
    outer, inner = rings(themes, size, form.core, (form.width / 2, 2))
    ground = extent(outer)[3] + form.gap
    stones = stone_shapes(foundation, ground + form.lintel + form.gap, form)
    lowest = max((extent(stone)[3] for stone in stones), default=ground) + form.gap
    return FloorPlan(
        fields=tuple(facet_shape(outer, inner, i, form) for i in range(themes)),
        core=inner,
        ground=ground,
        stones=tuple(stones),
        slab=rectangle(0, lowest, form.width, form),
    )


def facet_shape(outer: Outline, inner: Outline, i: int, form: Form) -> FacetShape:
    """Return the field on side ``i`` of the polygon."""
    outline = facet(outer, inner, i, form.gap)
    a, b, c, d = outline
    depth = form.rim / max(abs(_distance(a, b, d)), 1)
    near_a, near_b = between(a, d, depth), between(b, c, depth)
    return FacetShape(
        outline, (a, b, near_b, near_a), (near_a, near_b, c, d), _tone(outline, outer)
    )


def part_of_rim(rim: Outline, share: float) -> Outline:
    """Return the first part of a rim, clockwise."""
    a, b, near_b, near_a = rim
    return (a, between(a, b, share), between(near_a, near_b, share), near_a)


def between(a: Point, b: Point, share: float) -> Point:
    """Return the point on the way from ``a`` to ``b``."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _distance(a: Point, b: Point, point: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    return float(((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) / length)


def _tone(outline: Sequence[Point], outer: Sequence[Point]) -> int:
    """Return how far a facet turns away from the light in the upper left."""
    (x, y), (cx, cy) = centroid(outline), centroid(outer)
    turned = abs((atan2(y - cy, x - cx) - atan2(-1, -0.7) + 3 * pi) % (2 * pi) - pi)
    return round(turned / pi * 5)


def stone_shapes(number: int, top: float, form: Form) -> list[Outline]:
    """Return stones in rows of nearly equal length, like courses of a wall."""
    rows = -(-number // form.stones_in_row)
    stones: list[Outline] = []
    for row in range(rows):
        count = (row + 1) * number // rows - row * number // rows
        width = (form.width - form.gap * (count - 1)) / count
        y = top + row * (form.stone_height + form.gap)
        stones += [rectangle(i * (width + form.gap), y, width, form) for i in range(count)]
    return stones


def rectangle(x: float, y: float, width: float, form: Form) -> Outline:
    """Return the corners of a stone."""
    height = form.stone_height
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
