# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The small polygon that shows which theme is meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sechseck.kernel.figures.polygon import extent, inset, regular, svg_points

SIZE = 28.0


@dataclass(frozen=True, slots=True)
class Emblem:
    """Facets of the small polygon; ``marked`` is the one that is meant."""

    facets: tuple[str, ...]
    marked: int  # -1: none; the foundation line is meant
    size: float = SIZE


@lru_cache(maxsize=128)
def emblem(corners: int, marked: int = -1) -> Emblem:
    """Return the polygon of all themes with one facet marked."""
    unit = regular(max(corners, 3), 1.0)
    left, top, right, bottom = extent(unit)
    radius = min((SIZE - 2) / (right - left), (SIZE - 6) / (bottom - top))
    dx, dy = SIZE / 2, 1 - top * radius
    outer = [(x * radius + dx, y * radius + dy) for x, y in unit]
    inner = [(x * radius * 0.25 + dx, y * radius * 0.25 + dy) for x, y in unit]
    facets = []
    for i in range(len(outer)):
        j = (i + 1) % len(outer)
        facets.append(svg_points(inset((outer[i], outer[j], inner[j], inner[i]), 0.5)))
    return Emblem(tuple(facets), marked)
