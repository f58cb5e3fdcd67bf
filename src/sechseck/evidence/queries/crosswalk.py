# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The areas of the region as tables of others call them."""

from __future__ import annotations

from sechseck.engines.statistics.places import Crosswalk, Known
from sechseck.places.models import Area


def crosswalk() -> Crosswalk:
    """Return all areas with their keys of today and before, and their names."""
    return Crosswalk(
        Known(
            area.pk,
            (area.ags, area.ars),
            (area.name, area.official_name, *area.variants),
            {change.former_key: change.day for change in area.changes.all()},
        )
        for area in Area.objects.prefetch_related("changes")
    )
