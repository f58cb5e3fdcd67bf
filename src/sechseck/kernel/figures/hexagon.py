# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The face of the product: a polygon of themes that stands on its foundation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sechseck.kernel.figures.content import (
    NUMBER_ROOM,
    Content,
    Scale,
    Spot,
    State,
    content,
    find_spot,
)
from sechseck.kernel.figures.polygon import centroid, extent, inset, svg_points
from sechseck.kernel.figures.shapes import (
    BROAD,
    FacetShape,
    Form,
    Outline,
    floor_plan,
    part_of_rim,
)

FEWEST, MOST = 3, 9


@dataclass(frozen=True, slots=True)
class Facet:
    """One theme: its outline, its rim (track and linked part), and what stands in it."""

    points: str
    tone: int
    rim: str
    rim_linked: str
    content: Content
    shape: FacetShape


@dataclass(frozen=True, slots=True)
class Stone:
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
    stones: tuple[Stone, ...]
    bucket: Stone | None


@lru_cache(maxsize=64)
def hexagon(
    themes: tuple[State, ...],
    foundation: tuple[State, ...],
    bucket: State | None,
    form: Form = BROAD,
) -> Figure:
    """Lay out themes around a core, on foundation stones, with the bucket below.

    Raises
    ------
    ValueError
        If there are fewer than three or more than nine themes.
    """
    if not FEWEST <= len(themes) <= MOST:
        raise ValueError("a polygon of themes has three to nine sides")
    plan = floor_plan(len(themes), len(foundation), form)
    spots = _all_or_none(_spots([field.room for field in plan.fields], themes, form))
    stone_spots = _spots(plan.stones, foundation, form)
    scale = _scale([*themes, *foundation], bucket, [*spots, *stone_spots], form)
    facets = zip(plan.fields, spots, themes, strict=True)
    stones = zip(plan.stones, stone_spots, foundation, strict=True)
    core_x, core_y = centroid(plan.core)
    return Figure(
        width=form.width,
        height=round(extent(plan.slab)[3 if bucket else 1] + 2, 1),
        facets=tuple(_facet(*facet, form, scale) for facet in facets),
        core=svg_points(inset(plan.core, form.gap)),
        core_x=round(core_x, 1),
        core_y=round(core_y, 1),
        lintel=(0.0, round(plan.ground, 1), form.width, form.lintel) if foundation else None,
        stones=tuple(_stone(*stone, form, scale) for stone in stones),
        bucket=_bucket(plan.slab, bucket, form, scale) if bucket else None,
    )


def _bucket(slab: Outline, bucket: State, form: Form, scale: Scale) -> Stone:
    return _stone(slab, find_spot(slab, bucket.title, form.style), bucket, form, scale)


def _spots(shapes: Sequence[Outline], states: Sequence[State], form: Form) -> list[Spot | None]:
    pairs = zip(shapes, states, strict=True)
    return [find_spot(shape, state.title, form.style) for shape, state in pairs]


def _all_or_none(spots: list[Spot | None]) -> list[Spot | None]:
    """Return no spot at all where one is missing: all themes carry their name, or none."""
    return spots if all(spots) else [None] * len(spots)


def _scale(
    states: Sequence[State], bucket: State | None, spots: Sequence[Spot | None], form: Form
) -> Scale:
    """Return one scale for all bars: the narrowest field and the long bucket both fit."""
    widths = [spot.width - NUMBER_ROOM for spot in spots if spot]
    track = min([form.style.bar_width, *widths])
    unit = track / max([1, *(state.most for state in states)])
    if bucket and bucket.most:
        unit = min(unit, (form.width - NUMBER_ROOM - 4 * form.style.margin) / bucket.most)
    return Scale(track, unit)


def _facet(shape: FacetShape, spot: Spot | None, state: State, form: Form, scale: Scale) -> Facet:
    share = min(state.linked / state.said, 1.0) if state.said else 0.0
    return Facet(
        points=svg_points(shape.outline),
        tone=shape.tone,
        rim=svg_points(shape.rim),
        rim_linked=svg_points(part_of_rim(shape.rim, share)) if share else "",
        content=content(shape.room, spot, state, form.style, scale),
        shape=shape,
    )


def _stone(outline: Outline, spot: Spot | None, state: State, form: Form, scale: Scale) -> Stone:
    left, top, right, bottom = extent(outline)
    return Stone(
        x=round(left, 1),
        y=round(top, 1),
        width=round(right - left, 1),
        height=round(bottom - top, 1),
        content=content(outline, spot, state, form.style, scale),
    )
