# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring streets, places and people of a region; bring boundaries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Source, User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area, Boundary
from sechseck.reach.keeping import Land, keep_land
from sechseck.reach.models import Ground

Origin = Mapping[str, str]
Polygons = Sequence[Sequence[Sequence[Sequence[float]]]]


@transaction.atomic
def take_ground(land: Land, *, day: date, origins: Sequence[Origin], by: User) -> Ground:
    """Let ways be computed on this from now on; the same data change nothing."""
    require(by, "reach.compute_run")
    sums = keep_land(land)
    latest = Ground.objects.first()
    if latest is not None and latest.sha256 == sums.whole:
        return latest
    known = Ground.objects.filter(sha256=sums.whole).first()
    if known is not None:
        return known
    made = Ground.objects.create(
        sha256=sums.whole,
        network_sha256=sums.network,
        places_sha256=sums.places,
        population_sha256=sums.population,
        day=day,
        origins=list(origins),
        counts=_counts(land),
    )
    record("reach-ground-taken", by=by, ground=made.sha256)
    return made


@transaction.atomic
def load_boundaries(shapes: Mapping[str, Polygons], source: Source, *, by: User) -> int:
    """Bring the boundaries of areas in step, by their key; return how many are new or changed."""
    require(by, "kernel.load_pack")
    known = dict(Boundary.objects.values_list("area__ags", "sha256"))
    changed = 0
    for area in Area.objects.filter(ags__in=shapes):
        polygons = [[list(ring) for ring in polygon] for polygon in shapes[area.ags]]
        told: dict[str, Any] = {"polygons": polygons, "source": source}
        told["sha256"] = sha256(json.dumps(polygons).encode()).hexdigest()
        if known.get(area.ags) != told["sha256"]:
            Boundary.objects.update_or_create(area=area, defaults=told)
            changed += 1
    if changed:
        record("boundaries-loaded", by=by, number=changed)
    return changed


def _counts(land: Land) -> dict[str, int]:
    return {
        "nodes": land.network.nodes,
        "pieces": land.network.pieces,
        "places": len(land.places),
        "homes": int(land.population.people.size),
        "people": round(float(land.population.people.sum())),
        "rides": len(land.feed),  # bytes of the timetable; 0: none is known
    }
