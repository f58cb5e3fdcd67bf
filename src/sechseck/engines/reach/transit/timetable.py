# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A timetable as arrays, and the rides of one day between one stop and the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.transit.archive import GtfsError
from sechseck.engines.reach.transit.clock import DAY
from sechseck.engines.reach.transit.services import Calendar, require_valid

FAR = 32_767  # seconds; 15 bits, so that one addition cannot wrap


class Window(NamedTuple):
    """When people leave home: any minute of a stretch of the day."""

    first: int  # seconds after midnight
    minutes: int

    @classmethod
    def at(cls, clock: str, minutes: int = 60) -> Window:
        """Return the window that begins at a time of day such as 07:00."""
        hours, _, rest = clock.partition(":")
        return cls(int(hours) * 3600 + int(rest or 0) * 60, minutes)


class Rides(NamedTuple):
    """Rides from one stop to the next, by slot of departure, within a slot the last one first."""

    departure: NDArray[np.int32]  # seconds after the window begins
    arrival: NDArray[np.int32]
    origin: NDArray[np.int32]  # stops
    target: NDArray[np.int32]
    trip: NDArray[np.int32]
    boards: NDArray[np.uint8]  # 0 where nobody may get on
    alights: NDArray[np.uint8]
    slots: NDArray[np.int64]  # where each slot begins, and where the last one ends


@dataclass(frozen=True, slots=True)
class Calls:
    """Where and when vehicles call, all trips one after another."""

    starts: NDArray[np.int64]  # where each trip begins, and where the last one ends
    stop: NDArray[np.int32]
    arrival: NDArray[np.int32]  # seconds after midnight of the service day
    departure: NDArray[np.int32]
    boards: NDArray[np.uint8]
    alights: NDArray[np.uint8]
    service: NDArray[np.int32]  # of each trip


@dataclass(frozen=True, slots=True)
class Headways:
    """Trips that repeat: the calls of the trip are a pattern, its times do not count."""

    trip: NDArray[np.int32]
    first: NDArray[np.int32]
    last: NDArray[np.int32]  # no vehicle leaves at or after it
    every: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Timetable:
    """Stops, trips and the days on which they run."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    names: tuple[str, ...]
    calls: Calls
    headways: Headways
    calendar: Calendar
    meta: Mapping[str, object] = field(default_factory=dict)

    @property
    def valid(self) -> tuple[date, date]:
        """Return the first and the last day of the timetable."""
        found = self.calendar.valid()
        if found is None:
            raise GtfsError("Der Fahrplan nennt keinen einzigen Tag, an dem etwas fährt.")
        return found

    def rides(self, day: date, first: int, seconds: int, step: int = 60) -> Rides:
        """Return what leaves on a day within some seconds after a time, sorted for the scan.

        Trips of the day before that run past midnight belong to it, and those of the day
        after where the stretch does.

        Raises
        ------
        GtfsError
            If the timetable is not valid on that day.
        """
        require_valid(self.calendar, day)
        parts = []
        for shift in (-1, 0, 1):
            active = self.calendar.running(day + timedelta(days=shift))
            trips, offsets = self._departing(active)
            parts.append((trips, offsets + shift * DAY - first))
        trips = np.concatenate([one for one, _ in parts])
        offsets = np.concatenate([one for _, one in parts])
        return _rides(self.calls, trips, offsets, seconds, step)

    def trips_of_services(self, near: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Return how many trips each service has on a day on which it runs, int64 [services].

        Trips that call at none of the stops that are ``near`` do not count.
        """
        firsts, calls = self.calls.starts[:-1], np.diff(self.calls.starts)
        meets = np.logical_or.reduceat(near[self.calls.stop], firsts)
        often = (meets & (calls > 1)).astype(np.int64)  # one call leads nowhere
        taken = -(-(self.headways.last - self.headways.first) // self.headways.every)
        repeated = np.maximum(taken, 0) * often[self.headways.trip]
        often[self.headways.trip] = 0
        np.add.at(often, self.headways.trip, repeated)
        many = len(self.calendar.names)
        return np.bincount(self.calls.service, often, many).astype(np.int64)

    def _departing(self, active: set[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return each trip as often as it runs, and what is added to its times."""
        runs = np.isin(self.calls.service, np.fromiter(active, np.int32, len(active)))
        repeated = np.zeros(runs.size, bool)
        repeated[self.headways.trip] = True
        trips = [np.flatnonzero(runs & ~repeated)]
        offsets = [np.zeros(trips[0].size, np.int64)]
        begins = self.calls.departure[self.calls.starts[:-1]]
        for at in np.flatnonzero(runs[self.headways.trip]):
            trip, every = int(self.headways.trip[at]), int(self.headways.every[at])
            leaves = np.arange(self.headways.first[at], self.headways.last[at], every)
            trips.append(np.full(leaves.size, trip))
            offsets.append(leaves.astype(np.int64) - begins[trip])
        return np.concatenate(trips), np.concatenate(offsets)


def _rides(
    calls: Calls, trips: NDArray[np.int64], offsets: NDArray[np.int64], seconds: int, step: int
) -> Rides:
    counts = calls.starts[trips + 1] - calls.starts[trips] - 1
    number = np.repeat(np.arange(trips.size), counts)
    within = np.arange(number.size) - np.repeat(np.cumsum(counts) - counts, counts)
    call = calls.starts[trips][number] + within
    departure = calls.departure[call] + offsets[number]
    arrival = calls.arrival[call + 1] + offsets[number]
    kept = np.flatnonzero((departure >= 0) & (departure < seconds) & (arrival < FAR))
    slot = departure[kept] // step
    order = kept[np.lexsort((-within[kept], -departure[kept], slot))]
    call = call[order]
    edges = np.arange(-(-seconds // step) + 1)
    return Rides(
        departure[order].astype(np.int32),
        arrival[order].astype(np.int32),
        calls.stop[call],
        calls.stop[call + 1],
        number[order].astype(np.int32),
        calls.boards[call],
        calls.alights[call + 1],
        np.searchsorted(np.sort(slot), edges).astype(np.int64),
    )
