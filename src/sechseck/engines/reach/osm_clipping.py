# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The polygon that streets are cut out with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from shapely import contains_xy, prepare
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.errors import NetworkError
from sechseck.engines.reach.placing import off_the_globe


def checked(polygon: BaseGeometry) -> BaseGeometry:
    """Return a polygon streets can be cut out with.

    Raises
    ------
    NetworkError
        If it is empty, broken or not in degrees.
    """
    if polygon.is_empty or polygon.geom_type not in ("Polygon", "MultiPolygon"):
        raise NetworkError("Die Fläche zum Ausschneiden ist leer oder keine Fläche.")
    west, south, east, north = polygon.bounds
    if not np.isfinite([west, south, east, north]).all():
        raise NetworkError("Die Fläche zum Ausschneiden hat Ecken ohne Koordinaten.")
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise NetworkError(f"Die Fläche zum Ausschneiden: {off_the_globe(east, north)}")
    if not polygon.is_valid:
        raise NetworkError("Die Fläche zum Ausschneiden überschneidet sich selbst.")
    return polygon


def inside(
    polygon: BaseGeometry, lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Return which points lie inside."""
    prepare(polygon)
    found: NDArray[np.bool_] = np.asarray(contains_xy(polygon, lon, lat), bool)
    return found
