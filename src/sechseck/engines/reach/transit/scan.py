# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""When one arrives who stands at a stop: for every stop, slot of time and category at once.

Rides are scanned from the last departure to the first, each once. A row holds for up to 32
categories the earliest arrival, in seconds after the window begins. ``best[stop, slot]`` is what
somebody gains who stands at the stop when the slot begins, takes at least one vehicle and may
walk to another stop before it.

Walks to stops need not be transitively closed: two short walks may exist without the long one
that joins them. So a ride spreads along the walks to its stop whenever it beats the other rides
*from this stop*, even if walking on from there would be faster still: who comes on foot has
already had the one walk.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import loop
from sechseck.engines.reach.lanes import relax
from sechseck.engines.reach.transit.lanes import lower
from sechseck.engines.reach.transit.timetable import FAR, Rides
from sechseck.engines.reach.transit.walks import Walks
from sechseck.engines.reach.units import LANES

Rows = NDArray[np.uint16]


def scan(rides: Rides, walks: Walks, egress: Rows, change: int, step: int) -> Rows:
    """Return the earliest arrivals, uint16 [stops, slots + 1, 32]; FAR where there is none.

    Parameters
    ----------
    rides
        Of the day, sorted as ``Timetable.rides`` does.
    walks
        To each stop from where: the reverse of the walks between stops, with staying.
    egress
        uint16 [stops, 32], seconds from each stop to the nearest place; FAR for none.
    change
        Seconds that a change of vehicles takes besides walking, at least 1.
    step
        Seconds of a slot; after a change one is ready when the next slot begins.
    """
    if change < 1:
        raise ValueError("Ein Umstieg dauert mindestens eine Sekunde.")
    stops, slots = egress.shape[0], rides.slots.size - 1
    best = np.full((stops * (slots + 1), LANES), FAR, np.uint16)
    trips = int(rides.trip.max(initial=-1)) + 1
    aboard = np.full((trips, LANES), FAR, np.uint16)
    vehicle = np.full((stops, LANES), FAR, np.uint16)
    _scan(rides, walks, egress, (change, step), best, aboard, vehicle)
    return best.reshape(stops, slots + 1, LANES)


@loop
def _scan(
    rides: Rides,
    walks: Walks,
    egress: Rows,
    pace: tuple[int, int],
    best: Rows,
    aboard: Rows,
    vehicle: Rows,
) -> None:
    change, step = pace
    slots = rides.slots.size - 1
    for slot in range(slots - 1, -1, -1):
        for stop in range(egress.shape[0]):
            row = np.int64(stop) * (slots + 1) + slot
            relax(best, row, best, row + 1, np.uint16(0))
        for ride in range(rides.slots[slot], rides.slots[slot + 1]):
            trip = np.int64(rides.trip[ride])
            if rides.alights[ride]:
                target, arrival = np.int64(rides.target[ride]), np.int64(rides.arrival[ride])
                ready = (arrival + change + step - 1) // step
                ready = ready if ready < slots else np.int64(slots)
                relax(aboard, trip, egress, target, np.uint16(arrival))
                relax(aboard, trip, best, target * (slots + 1) + ready, np.uint16(0))
            origin = np.int64(rides.origin[ride])
            if rides.boards[ride] and lower(aboard, trip, vehicle, origin):
                for walk in range(walks.starts[origin], walks.starts[origin + 1]):
                    leave = np.int64(rides.departure[ride]) - walks.seconds[walk]
                    if leave >= 0:
                        row = np.int64(walks.stop[walk]) * (slots + 1) + leave // step
                        relax(best, row, aboard, trip, np.uint16(0))
