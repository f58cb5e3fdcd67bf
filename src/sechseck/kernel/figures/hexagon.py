# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The face of the product: a polygon of themes that stands on its foundation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, hypot

from sechseck.kernel.figures.block import SMALL, WIDE, Content, State, Style, content
from sechseck.kernel.figures.polygon import (
    Point,
    centroid,
    extent,
    inset,
    regular,
    svg_points,
)

FEWEST, MOST = 3, 9


@dataclass(frozen=True, slots=True)
class Form:
    """Measures of the whole figure for one screen."""

    width: float
    polygon_width: float
    polygon_height: float
    core: float  # radius of the inner polygon as a share of the outer
    gap: float
    rim: float  # thickness of the band that closes as statements are linked
    blocks_in_row: int
    block_height: float
    lintel: float
    style: Style


BROAD = Form(760, 736, 640, 0.26, 5, 11, 5, 116, 32, WIDE)
NARROW = Form(343, 335, 300, 0.2, 3, 5, 2, 62, 24, SMALL)


@dataclass(frozen=True, slots=True)
class Facet:
    """One theme: its outline, its rim (track and linked part), and what stands in it."""

    points: str
    tone: int  # 0 (lightest) to 5: light falls from the upper left
    rim: str
    rim_linked: str
    content: Content
    outline: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of the foundation or of the bucket below it."""

    x: float
    y: float
    width: float
    height: float
    content: Content


@dataclass(frozen=True, slots=True)
class Figure:
    """Everything the template draws."""

    width: float
    height: float
    facets: tuple[Facet, ...]
    core: str
    core_x: float
    core_y: float
    lintel: tuple[float, float, float, float] | None  # x, y, width, height
    blocks: tuple[Block, ...]
    bucket: Block | None


@lru_cache(maxsize=64)
def hexagon(
    themes: tuple[State, ...],
    foundation: tuple[State, ...],
    bucket: State | None,
    form: Form = BROAD,
) -> Figure:
    """Lay out themes around a core, on foundation blocks, with the bucket below.

    Raises
    ------
    ValueError
        If there are fewer than three or more than nine themes.
    """
    if not FEWEST <= len(themes) <= MOST:
        raise ValueError("a polygon of themes has three to nine sides")
    everything = [*themes, *foundation, *([bucket] if bucket else [])]
    scale = max((max(s.said, s.linked, s.missing) for s in [*themes, *foundation]), default=0)
    scale = scale or max(s.said for s in everything)
    outer, inner = _outlines(len(themes), form)
    facets = tuple(_facet(outer, inner, i, state, form, scale) for i, state in enumerate(themes))
    if not all(facet.content.lines for facet in facets):  # all names or none
        nameless = [replace(state, title="") for state in themes]
        facets = tuple(_facet(outer, inner, i, s, form, scale) for i, s in enumerate(nameless))
    bottom = extent(outer)[3]
    lintel = (0.0, bottom + form.gap, form.width, form.lintel) if foundation else None
    top = bottom + form.gap + (form.lintel + form.gap if foundation else 0)
    blocks = _blocks(foundation, top, form, scale)
    top += (max((b.y + b.height for b in blocks), default=top) - top) + 2 * form.gap
    below = _block(0, top, form.width, bucket, form, scale) if bucket else None
    core_x, core_y = centroid(inner)
    return Figure(
        width=form.width,
        height=round(below.y + below.height + 2 if below else top, 1),
        facets=facets,
        core=svg_points(inset(inner, form.gap)),
        core_x=round(core_x, 1),
        core_y=round(core_y, 1),
        lintel=lintel,
        blocks=blocks,
        bucket=below,
    )


def _outlines(corners: int, form: Form) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    unit = regular(corners, 1.0)
    left, top, right, bottom = extent(unit)
    radius = min(form.polygon_width / (right - left), form.polygon_height / (bottom - top))
    dx, dy = form.width / 2, 2 - top * radius
    outer = tuple((x * radius + dx, y * radius + dy) for x, y in unit)
    inner = tuple((x * radius * form.core + dx, y * radius * form.core + dy) for x, y in unit)
    return outer, inner


def _facet(
    outer: Sequence[Point], inner: Sequence[Point], i: int, state: State, form: Form, scale: int
) -> Facet:
    j = (i + 1) % len(outer)
    outline = inset((outer[i], outer[j], inner[j], inner[i]), form.gap / 2)
    a, b, c, d = outline
    depth = form.rim / max(abs(_distance(a, b, d)), 1)
    near_a, near_b = _between(a, d, depth), _between(b, c, depth)
    share = min(state.linked / state.said, 1.0) if state.said else 0.0
    end, near_end = _between(a, b, share), _between(near_a, near_b, share)
    return Facet(
        points=svg_points(outline),
        tone=_tone(outline, outer),
        rim=svg_points((a, b, near_b, near_a)),
        rim_linked=svg_points((a, end, near_end, near_a)) if share else "",
        content=content((near_a, near_b, c, d), state, form.style, scale),
        outline=outline,
    )


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _distance(a: Point, b: Point, point: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    return float(((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) / length)


def _tone(outline: Sequence[Point], outer: Sequence[Point]) -> int:
    """Return how far a facet turns away from the light in the upper left."""
    (x, y), (cx, cy) = centroid(outline), centroid(outer)
    turned = abs((atan2(y - cy, x - cx) - atan2(-1, -0.7) + 9.42477796) % 6.28318531 - 3.14159265)
    return round(turned / 3.14159265 * 5)


def _blocks(states: Sequence[State], top: float, form: Form, scale: int) -> tuple[Block, ...]:
    """Lay blocks in rows of nearly equal length, like courses of stone."""
    if not states:
        return ()
    rows = -(-len(states) // form.blocks_in_row)
    blocks: list[Block] = []
    for row in range(rows):
        part = states[row * len(states) // rows : (row + 1) * len(states) // rows]
        width = (form.width - form.gap * (len(part) - 1)) / len(part)
        y = top + row * (form.block_height + form.gap)
        blocks += [
            _block(i * (width + form.gap), y, width, state, form, scale)
            for i, state in enumerate(part)
        ]
    return tuple(blocks)


def _block(x: float, y: float, width: float, state: State, form: Form, scale: int) -> Block:
    height = form.block_height
    shape = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Block(
        round(x, 1), round(y, 1), round(width, 1), height, content(shape, state, form.style, scale)
    )
