# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The polygon of a GeoJSON file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from shapely import union_all
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.errors import NetworkError


def polygon_of(path: Path) -> BaseGeometry:
    """Return all areas of a GeoJSON file as one.

    Raises
    ------
    NetworkError
        If the file holds none.
    """
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        areas = [shape(one) for one in _geometries(given)]
    except (ValueError, TypeError, KeyError, AttributeError, ShapelyError) as error:
        raise NetworkError(f"„{path.name}“ ist kein GeoJSON mit Flächen ({error}).") from error
    if not areas:
        raise NetworkError(f"„{path.name}“ enthält keine Fläche.")
    return union_all(areas) if len(areas) > 1 else areas[0]


def _geometries(given: dict[str, Any]) -> list[dict[str, Any]]:
    if given["type"] == "FeatureCollection":
        return [one["geometry"] for one in given["features"] if one["geometry"]]
    return [given["geometry"]] if given["type"] == "Feature" else [given]
