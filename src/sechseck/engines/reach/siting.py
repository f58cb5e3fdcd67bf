# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where one more place would help most: every node of the streets is a candidate."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.demand import (
    Demand,
    Floats,
    Plan,
    Progress,
    Wish,
    told,
    top_sum,
    worth_for,
)
from sechseck.engines.reach.fair_siting import place_fairly
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import NEVER

__all__ = ["Plan", "Wish", "greedy", "place_next"]


def place_next(
    street: Street,
    points: Snap,
    people: ArrayLike,
    wish: Wish,
    *,
    current: NDArray[np.uint16] | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Return the best next places, each chosen best after those before it.

    Covering and minutes gain less with each further place, so this greedy choice reaches at
    least 1 - 1/e of the best possible gain (Nemhauser, Wolsey and Fisher 1978, Mathematical
    Programming 14, 265-294); ``bound`` says what the best possible could be here.

    Parameters
    ----------
    street
        Streets made ready for a person.
    points
        [q] where people live, on these streets.
    people
        [q].
    wish
        How many places, and for what.
    current
        uint16 [q], deciseconds to the nearest place there is; without it there is none.
    progress
        Called with (done, of how many) while candidates are weighed.
    """
    times = np.full(len(points), NEVER, np.uint16) if current is None else current
    demand = Demand(street, points, people, times)
    may = street.connected if wish.allowed is None else wish.allowed & street.connected
    worth = worth_for(wish.aim, wish.limit_min)
    if wish.area is not None and wish.aim == "fair":
        return place_fairly(demand, worth, wish.count, wish.area, may)
    return greedy(demand, worth, wish, may, progress)


def greedy(
    demand: Demand,
    worth: Floats,
    wish: Wish,
    may: NDArray[np.bool_],
    progress: Progress | None = None,
) -> Plan:
    """Choose the node that gains most, count anew, and go on."""
    rows, count = np.flatnonzero(demand.people > 0), wish.count
    before = demand.value(worth)
    gain = demand.gains(worth, rows, progress)
    gain[~may] = 0.0
    bound = before + top_sum(gain, count)
    chosen: list[int] = []
    values = [before]
    for _ in range(count):
        node = int(np.argmax(gain)) if gain.size else -1
        if node < 0 or gain[node] <= 1e-9:
            break
        better, old = demand.build(node, worth.size - 2)
        demand.moved(gain, worth, better, old)
        gain[~may] = 0.0
        chosen.append(node)
        values.append(demand.value(worth))
        bound = min(bound, values[-1] + top_sum(gain, count))
    best = float((demand.people[rows] * worth[0]).sum())
    return told(demand, wish.aim, worth, chosen, np.array(values), min(bound, best))
