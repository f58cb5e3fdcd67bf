# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where one enters a park: where streets cross its edge."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.placing import METRES_PER_DEGREE

APART_M = 30.0  # entrances closer together are one
ALONG_M = 100.0  # steps along the edge where no street leads in
Points = list[tuple[float, float]]


def hectares(shape: BaseGeometry) -> float:
    """Return the size of a shape in degrees; 0 for a point.

    >>> square = shapely.box(9.0, 52.0, 9.01, 52.01)
    >>> round(hectares(square))
    76
    """
    wide = float(np.cos(np.radians(shape.centroid.y)))
    return float(shape.area) * METRES_PER_DEGREE**2 * wide / 10_000


class Crossings:
    """Pieces of street, found by where they lie."""

    def __init__(self, network: Network | None) -> None:
        self.network = network
        lines = np.empty(0, object)
        if network is not None and network.pieces:
            ends = np.stack([network.tail, network.head], axis=1).reshape(-1)
            corners = np.stack([network.lon[ends], network.lat[ends]], axis=1)
            lines = shapely.linestrings(corners, indices=np.arange(ends.size) // 2)
        self._lines = lines
        self._tree = shapely.STRtree(lines)

    def entrances(self, shape: BaseGeometry) -> Points:
        """Return where streets cross the edge of a shape; else points along the edge."""
        edge = shape.boundary
        near = self._tree.query(edge, predicate="intersects")
        found = shapely.get_coordinates(
            shapely.centroid(shapely.intersection(self._lines[near], edge))
        )
        if not found.size:
            found = _along(edge)
        return _thinned(found[np.lexsort((found[:, 1], found[:, 0]))])


def _along(edge: BaseGeometry) -> NDArray[np.float64]:
    steps = np.arange(0.0, max(edge.length, 1e-9), ALONG_M / METRES_PER_DEGREE)
    lines = shapely.get_parts(edge)
    longest = lines[int(np.argmax(shapely.length(lines)))]
    found: NDArray[np.float64] = shapely.get_coordinates(
        shapely.line_interpolate_point(longest, steps[steps < longest.length])
    )
    return found


def _thinned(points: NDArray[np.float64]) -> Points:
    kept: Points = []
    for lon, lat in points:
        wide = float(np.cos(np.radians(lat)))
        is_near = any(
            np.hypot((lon - x) * wide, lat - y) * METRES_PER_DEGREE < APART_M for x, y in kept
        )
        if not is_near:
            kept.append((float(lon), float(lat)))
    return kept
