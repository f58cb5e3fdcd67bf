# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The small polygon that shows which theme is meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sechseck.kernel.figures.polygon import facet, rings, svg_points

SIZE = 28.0
_CORE, _GAP = 0.25, 1.0


@dataclass(frozen=True, slots=True)
class Emblem:
    """Facets of the small polygon; ``marked`` is the one that is meant."""

    facets: tuple[str, ...]
    marked: int  # -1: none; the foundation line is meant
    size: float = SIZE


@lru_cache(maxsize=128)
def emblem(corners: int, marked: int = -1) -> Emblem:
    """Return the polygon of all themes with one facet marked."""
    outer, inner = rings(max(corners, 3), (SIZE - 2, SIZE - 6), _CORE, (SIZE / 2, 1))
    facets = (facet(outer, inner, side, _GAP) for side in range(len(outer)))
    return Emblem(tuple(map(svg_points, facets)), marked)
