# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Boundaries of invented municipalities: whoever is nearest, with bends like grown ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from shapely import MultiPoint, Point, Polygon, transform, voronoi_polygons
from shapely.geometry.base import BaseGeometry

MARGIN_M = 4700.0
BEND_M = 320.0


def outlines(middles: NDArray[np.float64]) -> list[Polygon]:
    """Return a polygon in metres for each middle; neighbours share their boundary exactly."""
    points = MultiPoint(middles)
    whole = points.convex_hull.buffer(MARGIN_M, quad_segs=6)
    cells = list(voronoi_polygons(points, extend_to=whole).geoms)
    found = []
    for x, y in middles:
        cell = next(one for one in cells if one.covers(Point(x, y)))
        found.append(_bent(cell.intersection(whole)))
    return found


def _bent(cell: BaseGeometry) -> Polygon:
    """Shift every point of a boundary by a field of waves, the same for both neighbours."""
    corners = cell.segmentize(450)
    bent = transform(corners, _waves)
    if not isinstance(bent, Polygon) or not bent.is_valid:  # pragma: no cover
        raise ValueError("an invented boundary crosses itself")
    return bent


def _waves(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    x, y = spots.T
    east = BEND_M * (np.sin(y / 900 + x / 2600) + 0.5 * np.sin(x / 700 - y / 1500))
    north = BEND_M * (np.sin(x / 1100 - y / 2300) + 0.5 * np.cos(y / 650 + x / 1900))
    return np.stack([x + east * 0.7, y + north * 0.7], 1)
