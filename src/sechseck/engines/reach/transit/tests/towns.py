# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small made-up towns with buses, and the slow way to find out how long a journey takes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from hypothesis import strategies as st

from sechseck.engines.reach.transit.timetable import FAR, Rides
from sechseck.engines.reach.transit.walks import Walks
from sechseck.engines.reach.units import LANES

Call = tuple[int, int, int]  # stop, arrival, departure


@dataclass(frozen=True)
class Town:
    stops: int
    trips: list[list[Call]]
    walks: dict[tuple[int, int], int]  # between stops
    egress: list[int]
    seconds: int  # how long the vehicles run
    step: int
    change: int

    def rides(self) -> Rides:
        rows = [
            (leave // self.step, -leave, -at, leave, come, stop, to, number)
            for number, calls in enumerate(self.trips)
            for at, ((stop, _, leave), (to, come, _)) in enumerate(pairwise(calls))
            if leave < self.seconds
        ]
        columns = np.array(sorted(rows), np.int32).reshape(-1, 8).T
        slots = np.searchsorted(columns[0], np.arange(-(-self.seconds // self.step) + 1))
        allowed = np.ones(columns.shape[1], np.uint8)
        return Rides(*(np.ascontiguousarray(one) for one in columns[3:]), allowed, allowed, slots)

    def walks_to(self) -> Walks:
        pairs = list(self.walks)
        found = Walks.of(
            self.stops, [a for a, _ in pairs], [b for _, b in pairs], list(self.walks.values())
        )
        return found.with_staying().reversed(self.stops)

    def egress_rows(self) -> np.ndarray:
        found = np.full((self.stops, LANES), FAR, np.uint16)
        found[:, 0] = self.egress
        return found

    def arrival(self, stop: int, slot: int) -> int:
        """Return when one arrives who stands at a stop, by trying everything."""
        best, seen, todo = FAR, set(), [(stop, slot)]
        while todo:
            here = todo.pop()
            if here in seen:
                continue
            seen.add(here)
            for call, time in self._ridden(*here):
                best = min(best, time + self.egress[call])
                todo.append((call, -(-(time + self.change) // self.step)))
        return best

    def _ridden(self, stop: int, slot: int) -> list[tuple[int, int]]:
        """Return all stops and times one gets to with at most one walk and then one vehicle."""
        ready = {stop: slot * self.step}
        for (a, b), seconds in self.walks.items():
            if a == stop and b != stop:
                ready[b] = slot * self.step + seconds
        return [
            (later, come)
            for calls in self.trips
            for at, (here, _, leave) in enumerate(calls)
            if here in ready and ready[here] <= leave < self.seconds
            for before, (later, come, _) in zip(calls[at:], calls[at + 1 :], strict=False)
            if before[2] < self.seconds
        ]


@st.composite
def towns(draw: st.DrawFn) -> Town:
    stops = draw(st.integers(2, 5))
    minutes = draw(st.integers(5, 25))
    some = st.integers(0, stops - 1)
    trips = []
    for _ in range(draw(st.integers(0, 5))):
        clock, calls = draw(st.integers(0, 60 * minutes)), []
        for stop in draw(st.lists(some, min_size=2, max_size=4)):
            come = clock + draw(st.sampled_from([0, 30, 60, 150, 300]))
            clock = come + draw(st.sampled_from([0, 0, 20]))
            calls.append((stop, come, clock))
        trips.append(calls)
    return Town(
        stops,
        trips,
        draw(st.dictionaries(st.tuples(some, some), st.integers(1, 400), max_size=6)),
        draw(st.lists(st.sampled_from([0, 45, 300, FAR]), min_size=stops, max_size=stops)),
        60 * minutes,
        draw(st.sampled_from([60, 20, 1])),
        draw(st.sampled_from([1, 60, 90])),
    )
