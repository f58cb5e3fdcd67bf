# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take protected places: how many a municipality has, and never where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction

from sechseck.engines.reach.areas import in_areas
from sechseck.engines.reach.places import Places
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Source, User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area
from sechseck.reach.models import OwnPlace


@transaction.atomic
def take_protected(
    places: Places,
    areas: Sequence[Area],
    shapes: Sequence[Mapping[str, object]],
    source: Source,
    *,
    by: User,
) -> int:
    """Replace the protected places of a source; neither point nor name is kept."""
    require(by, "reach.compute_run")
    OwnPlace.objects.filter(source=source, is_confidential=True).delete()
    where = in_areas(places.lon, places.lat, shapes)
    made = [
        OwnPlace(
            category=places.categories[kind],
            is_confidential=True,
            capacity=float(room),
            area=areas[number],
            source=source,
        )
        for kind, room, number in zip(places.category, places.capacity, where, strict=True)
        if number >= 0
    ]
    OwnPlace.objects.bulk_create(made)
    record("reach-places-taken", by=by, number=len(made))
    return len(made)
