# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The engine, brought in when a page or the worker needs it, and what it made ready.

Its machine code takes a second to come in, and several to be made the first time on a machine.
Pages that only show what was computed never bring it in.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.profile import profiles
from sechseck.engines.reach.taxonomy import is_confidential, weights_of
from sechseck.engines.reach.units import NEVER
from sechseck.reach.keeping import Land, land_of
from sechseck.reach.measuring import NEAR_MIN
from sechseck.reach.queries.runs import TRANSIT

if TYPE_CHECKING:
    from sechseck.engines.reach.snapping import Snap
    from sechseck.engines.reach.whatif import WhatIf

ENGINE = "1"  # counted up when the same data would give other minutes, gaps or intervals
TUESDAY, LEAVING = 1, "07:30"  # a usual day, the hour from then on
ALL, FEW = "cch", "dial"  # who computes everything in the background, and one need on a page
LIMIT_MIN = 54.0
HELD = 4  # trials that a process holds ready
MOST_GAPS = 25  # of a need; the largest
_making = Lock()
_ready: set[tuple[str, str, str]] = set()


class Trying:
    """Streets, homes and the places of one need, ready for changes that are taken back."""

    def __init__(self, land: Land, profile: str, need: str) -> None:
        from sechseck.engines.reach.snapping import snap
        from sechseck.engines.reach.street import prepare
        from sechseck.engines.reach.whatif import WhatIf

        street = prepare(land.network, profiles()[profile], FEW)
        self.homes: Snap = snap(street, land.population.lon, land.population.lat)
        self.whatif: WhatIf = WhatIf(street, land.places.only([need]), LIMIT_MIN)
        self.rows = np.flatnonzero(land.places.category == land.places.categories.index(need))
        self.lock = Lock()  # one change at a time

    def times(self) -> NDArray[np.uint16]:
        """Return deciseconds of each home, as the places are just now."""
        found: NDArray[np.uint16] = self.whatif.at(self.homes)[:, 0]
        return found


@lru_cache(maxsize=HELD)
def _trying(ground: str, profile: str, need: str) -> Trying:
    return Trying(land_of(ground), profile, need)


def trying(ground: str, profile: str, need: str) -> Trying:
    """Return a trial made ready once per process."""
    with _making:  # two requests at once make one
        found = _trying(ground, profile, need)
    _ready.add((ground, profile, need))
    return found


def rehearse(ground: str, profile: str) -> None:
    """Let the machine code of trials be made and kept on disk, before anybody waits for it."""
    land = land_of(ground)
    need = next(slug for slug in land.places.categories if not is_confidential(slug))
    trial, place = trying(ground, profile, need), int(np.flatnonzero(land.places.category >= 0)[0])
    with trial.lock:
        trial.whatif.add(need, float(land.places.lon[place]), float(land.places.lat[place]))
        trial.times()
        trial.whatif.undo()


def make_ready(ground: str, profile: str, need: str) -> None:
    """Begin in the background, while somebody still reads the page."""
    if (ground, profile, need) not in _ready:
        Thread(target=trying, args=(ground, profile, need), daemon=True).start()


def solve(land: Land, profile: str) -> tuple[NDArray[np.uint16], dict[str, Any]]:
    """Return minutes of homes to every need, and what follows: gaps and intervals."""
    if profile == TRANSIT:
        return _by_bus(land), {"gaps": {}, "intervals": {}}
    from sechseck.engines.reach.reading_out import at_snapped
    from sechseck.engines.reach.snapping import snap
    from sechseck.engines.reach.street import prepare
    from sechseck.engines.reach.times import nearest
    from sechseck.engines.reach.whatif import WhatIf

    street = prepare(land.network, profiles()[profile], ALL)
    times = nearest(street, land.places, LIMIT_MIN)
    homes = snap(street, land.population.lon, land.population.lat)
    trial = WhatIf(street, land.places, LIMIT_MIN, times)
    told = {
        "gaps": {slug: list(_gaps(trial, slug, homes, land)) for slug in land.places.categories},
        "intervals": _intervals(street, homes, land),
    }
    return at_snapped(street, times, homes), told


def _by_bus(land: Land) -> NDArray[np.uint16]:
    """Return deciseconds that half of all minutes of an early hour need at most."""
    from sechseck.engines.reach.snapping import snap
    from sechseck.engines.reach.street import prepare
    from sechseck.engines.reach.transit.journeys import Habits, transit_nearest
    from sechseck.engines.reach.transit.reader import read_gtfs
    from sechseck.engines.reach.transit.timetable import Window

    timetable = read_gtfs(land.feed)
    first, last = timetable.valid
    day = min(first + timedelta((TUESDAY - first.weekday()) % 7), last)
    street = prepare(land.network, profiles()[TRANSIT], ALL)
    homes = snap(street, land.population.lon, land.population.lat)
    when, habits = (day, Window.at(LEAVING)), Habits(limit_min=LIMIT_MIN)
    seconds = transit_nearest(timetable, street, land.places, when, habits, homes=homes).p50
    found = np.minimum(seconds.astype(np.uint32) * 10, NEVER).astype(np.uint16)
    found[seconds > LIMIT_MIN * 60] = NEVER
    return found


def _gaps(trial: WhatIf, slug: str, homes: Snap, land: Land) -> Iterator[dict[str, Any]]:
    from sechseck.engines.reach.finding_gaps import gaps

    if is_confidential(slug):
        return
    found = gaps(trial, slug, homes, land.population, NEAR_MIN).found
    for one in found[:MOST_GAPS]:
        yield {
            "area": land.areas[one.area] if one.area >= 0 else "",
            "people": one.people,
            "children": _number(one.children),
            "aged": _number(one.aged),
            "longitude": one.lon,
            "latitude": one.lat,
            "minutes": _number(one.minutes),
            "nearest": land.places.name[one.place] if one.place >= 0 else "",
            "site_longitude": _number(one.site_lon),
            "site_latitude": _number(one.site_lat),
            "gain": one.served,
        }


def _intervals(street: Any, homes: Snap, land: Land) -> dict[str, Any]:
    """Return low and high of each need and of all; the region's stand under nothing."""
    from sechseck.engines.reach.reruns import intervals

    slugs = land.places.categories
    found = intervals(
        street, land.places, homes, land.population, limit_min=NEAR_MIN, weights=weights_of(slugs)
    )
    keys = [*land.areas, *[""] * (found.low.shape[0] - len(land.areas))]
    return {
        key: {
            "everyday": [_number(found.total_low[row]), _number(found.total_high[row])],
            **{
                slug: [_number(found.low[row, column]), _number(found.high[row, column])]
                for column, slug in enumerate(slugs)
            },
        }
        for row, key in enumerate(keys)
    }


def _number(value: float) -> float | None:
    return round(float(value), 5) if math.isfinite(value) else None
