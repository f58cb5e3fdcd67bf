# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How long to the nearest place by bus and train, on foot where that is faster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.errors import ReachError
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.times import Sites, nearest
from sechseck.engines.reach.transit.departures import over_window
from sechseck.engines.reach.transit.scan import scan
from sechseck.engines.reach.transit.stops import Stops, prepare_stops
from sechseck.engines.reach.transit.timetable import FAR, Timetable, Window
from sechseck.engines.reach.units import LANES, LONGEST, NEVER, PER_MINUTE

STEP = 60  # seconds of a slot: timetables are made in minutes
LONGEST_MIN = 240


@dataclass(frozen=True, slots=True)
class Habits:
    """How people travel."""

    limit_min: float = 90.0  # nobody is on the way for longer
    walk_min: float = 15.0  # to a stop, between stops, from a stop
    change_seconds: int = 60  # a change takes that long besides walking


@dataclass(frozen=True, eq=False)
class TransitTimes:
    """Seconds from each home to the nearest place, by bus and train or on foot.

    Attributes
    ----------
    p50, p90
        uint16 [homes, categories] seconds: half of all minutes of leaving, and nine in ten, take
        at most that long; 32767 beyond the limit.
    categories
        Names of the columns.
    stops
        The stops as they were reached, with a report on those that no street is near.
    """

    p50: NDArray[np.uint16]
    p90: NDArray[np.uint16]
    categories: tuple[str, ...]
    stops: Stops

    def minutes(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return p50 and p90 in minutes, float32; infinite beyond the limit."""
        return _minutes(self.p50), _minutes(self.p90)


def transit_nearest(
    timetable: Timetable,
    street: Street,
    places: Sites,
    when: tuple[date, Window],
    habits: Habits | None = None,
    *,
    stops: Stops | None = None,
    homes: Snap | None = None,
) -> TransitTimes:
    """Return the time from each home to the nearest place of each category.

    Parameters
    ----------
    timetable
        Buses and trains.
    street
        Streets made ready for a person who walks.
    places
        Places with their categories.
    when
        A day of the timetable, and the window in which people leave.
    habits
        How long people travel and walk.
    stops
        What ``prepare_stops`` found for this person; without it the walks are searched now.
    homes
        Points on streets; without them all nodes are homes.

    Raises
    ------
    GtfsError
        If the timetable is not valid on the day; the message names its days.
    """
    habits = habits or Habits()
    day, window = when
    limit = _checked(habits, window)
    rides = timetable.rides(day, window.first, window.minutes * 60 + limit, STEP)
    stops = stops or prepare_stops(street, timetable, habits.walk_min)
    direct, egress = _on_foot(street, places, stops, homes, habits)
    access = stops.access if homes is None else stops.walks_of(homes)
    p50, p90 = np.empty_like(direct), np.empty_like(direct)
    for first in range(0, direct.shape[1], LANES):
        lanes = slice(first, first + LANES)
        best = scan(rides, stops.between, _rows(egress[:, lanes]), habits.change_seconds, STEP)
        found = over_window(best, access, _rows(direct[:, lanes]), window.minutes, STEP)
        for whole, part in zip((p50, p90), found, strict=True):
            part[part > limit] = FAR
            whole[:, lanes] = part[:, : whole.shape[1] - first]
    return TransitTimes(p50, p90, places.categories, stops)


def _checked(habits: Habits, window: Window) -> int:
    """Return the limit in seconds."""
    if not 0 < habits.limit_min <= LONGEST_MIN:
        raise ReachError(f"Die Grenze liegt über 0 und bei höchstens {LONGEST_MIN} Minuten.")
    if not 0 < window.minutes <= LONGEST_MIN:
        raise ReachError(f"Das Zeitfenster hat 1 bis {LONGEST_MIN} Minuten.")
    return round(habits.limit_min * 60)


def _on_foot(
    street: Street, places: Sites, stops: Stops, homes: Snap | None, habits: Habits
) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Return seconds on foot to the places, from each home and from each stop."""
    times = nearest(street, places, min(habits.limit_min, LONGEST / PER_MINUTE))
    direct = times.deciseconds if homes is None else at_snapped(street, times, homes)
    egress = _seconds(at_snapped(street, times, stops.snapped))
    egress[egress > habits.walk_min * 60] = FAR
    return _seconds(direct), egress


def _seconds(deciseconds: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return whole seconds, rounded up; what is out of reach stays so."""
    return np.where(deciseconds == NEVER, FAR, (deciseconds + 9) // 10).astype(np.uint16)


def _rows(some: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return rows of 32, filled up with what is out of reach."""
    found = np.full((some.shape[0], LANES), FAR, np.uint16)
    found[:, : some.shape[1]] = some
    return found


def _minutes(seconds: NDArray[np.uint16]) -> NDArray[np.float32]:
    found = seconds.astype(np.float32) / np.float32(60)
    found[seconds == FAR] = np.inf
    return found
