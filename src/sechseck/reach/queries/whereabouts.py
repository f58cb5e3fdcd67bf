# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""In which municipality a new place lies: a name says more than two numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sechseck.engines.reach.areas import in_areas
from sechseck.places.models import Boundary
from sechseck.reach.steps import Step


def names_at(steps: Sequence[Step]) -> list[str]:
    """Return the municipality of each place that comes; nothing for what goes or lies outside."""
    new = [number for number, one in enumerate(steps) if one.place is None]
    named = [""] * len(steps)
    if not new:
        return named
    rows = list(Boundary.objects.order_by("area__sort_key").values_list("area__name", "polygons"))
    lon, lat = (np.array([getattr(steps[one], axis) for one in new]) for axis in ("lon", "lat"))
    shapes = [{"type": "MultiPolygon", "coordinates": polygons} for _name, polygons in rows]
    for number, found in zip(new, in_areas(lon, lat, shapes), strict=True):
        named[number] = rows[found][0] if found >= 0 else ""
    return named
