# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small invented region with streets, for tests."""

from __future__ import annotations

from datetime import date

from sechseck.engines.reach.invented import Need, Town, invent
from sechseck.evidence.tests.measured import source, three_places
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.places.models import Area
from sechseck.reach.actions.grounds import load_boundaries, take_ground
from sechseck.reach.keeping import Land
from sechseck.reach.models import Ground, Run
from sechseck.reach.timers import compute_run

NEEDS = (Need("grocery", "Supermarkt", 1500, 900), Need("pharmacy", "Apotheke", 2500, 1900))
ORIGIN = {"title": "Straßen", "licence": "ODbL 1.0", "attribution": "© Kartierende"}


def small_land() -> tuple[Land, list[object]]:
    """Return streets, places and people of three municipalities, and their boundaries."""
    places = three_places()
    spots = [(9.0, 52.0), (9.14, 52.02), (9.06, 52.1)]
    towns = [
        Town(a.name, *xy, 2600 + 300 * n)
        for n, (a, xy) in enumerate(zip(places, spots, strict=True))
    ]
    grown = invent(3, towns, NEEDS, ORIGIN)
    keys = tuple(area.ags for area in places)
    return Land(grown.network, grown.places, grown.population, keys, grown.feed), grown.boundaries


def small_ground() -> Ground:
    """Return the ground, with boundaries in the database."""
    land, shapes = small_land()
    by = enlist_program("wege")
    keys = [area.ags for area in Area.objects.order_by("sort_key")]
    load_boundaries(dict(zip(keys, shapes, strict=True)), source(), by=by)
    return take_ground(land, day=date(2026, 1, 1), origins=[ORIGIN], by=by)


def small_run(profile: str = "adult") -> Run:
    """Return the ways of somebody over it."""
    return compute_run(small_ground(), profile, by=enlist_program("wege"))
