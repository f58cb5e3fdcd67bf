# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The engine, brought in when the worker needs it: minutes, gaps and intervals of a person.

Its machine code takes a second to come in, and several to be made the first time on a machine.
Pages that only show what was computed never bring it in.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.taxonomy import is_confidential, weights_of
from sechseck.reach.keeping import Land
from sechseck.reach.measuring import NEAR_MIN
from sechseck.reach.persons import TRANSIT, hopeful, is_careful, profile_of
from sechseck.reach.steps import name_of

if TYPE_CHECKING:
    from sechseck.engines.reach.snapping import Snap
    from sechseck.engines.reach.whatif import WhatIf

ENGINE = "3"  # counted up when the same data would give other minutes, gaps or intervals
ALL, FEW = "cch", "dial"  # who computes everything in the background, and one need on a page
LIMIT_MIN = 54.0
MOST_GAPS = 25  # of a need; the largest


def solve(land: Land, person: str) -> tuple[NDArray[np.uint16], dict[str, Any]]:
    """Return minutes of homes to every need, and what follows: gaps and intervals."""
    if person == TRANSIT:
        return _by_bus(land)
    from sechseck.engines.reach.whatif import WhatIf
    from sechseck.reach.told import Told

    street, times, homes, found = _on_streets(land, person)
    if not is_careful(person):
        trial = WhatIf(street, land.places, LIMIT_MIN, times)
        intervals = _intervals(street, homes, land)
    else:
        other, _times, places, best = _on_streets(land, hopeful(person))
        found = np.maximum(found, best)
        trial = Told(street, land.places, LIMIT_MIN, found, times)
        intervals = _intervals(street, homes, land, (other, places))
    return found, {"gaps": _all_gaps(trial, homes, land), "intervals": intervals}


def _on_streets(land: Land, person: str) -> tuple[Any, Any, Snap, NDArray[np.uint16]]:
    """Return streets, the times of their nodes, the homes on them and the times of the homes."""
    from sechseck.engines.reach.reading_out import at_snapped
    from sechseck.engines.reach.snapping import snap
    from sechseck.engines.reach.street import prepare
    from sechseck.engines.reach.times import nearest

    street = prepare(land.network, profile_of(person), ALL)
    times = nearest(street, land.places, LIMIT_MIN)
    homes = snap(street, land.population.lon, land.population.lat)
    return street, times, homes, at_snapped(street, times, homes)


def _by_bus(land: Land) -> tuple[NDArray[np.uint16], dict[str, Any]]:
    """Return minutes by bus and train, and the gaps that stay although the bus comes."""
    from sechseck.reach.riding import Riding
    from sechseck.reach.told import Told

    riding = Riding.of(land, ALL, LIMIT_MIN)
    found = riding.times(land.places)
    trial = Told(riding.street, land.places, LIMIT_MIN, found)
    gaps = _all_gaps(trial, riding.homes, land)
    return found, {"gaps": gaps, "intervals": {}, "timetable": riding.told()}


def _all_gaps(trial: WhatIf, homes: Snap, land: Land) -> dict[str, list[dict[str, Any]]]:
    return {slug: list(_gaps(trial, slug, homes, land)) for slug in land.places.categories}


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
            "nearest": name_of(land, one.place) if one.place >= 0 else "",
            "site_longitude": _number(one.site_lon),
            "site_latitude": _number(one.site_lat),
            "gain": one.served,
        }


def _intervals(
    street: Any, homes: Snap, land: Land, other: tuple[Any, Snap] | None = None
) -> dict[str, Any]:
    """Return low and high of each need and of all; the region's stand under nothing."""
    from sechseck.engines.reach.reruns import Draw, intervals

    slugs = land.places.categories
    found = intervals(
        street,
        land.places,
        homes,
        land.population,
        limit_min=NEAR_MIN,
        weights=weights_of(slugs),
        draw=Draw(other=other),
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
