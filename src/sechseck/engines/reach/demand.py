# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of a siting, the people it is for, and what a place would gain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.areas import FEWEST
from sechseck.engines.reach.attaching import ground_of, hanging_on, listed
from sechseck.engines.reach.siting_loops import add_gains, move_gains, settle
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import LATE, PER_MINUTE, limit_of

Floats = NDArray[np.float64]
Progress = Callable[[int, int], None]  # done, of how many
AIMS = ("cover", "minutes", "fair")


@dataclass(frozen=True, eq=False)
class Wish:
    """What is asked for.

    Attributes
    ----------
    count
        How many places.
    limit_min
        What counts as in time; for ``minutes``, where times are capped.
    aim
        ``cover``, ``minutes`` or ``fair``.
    area
        [q] index of the municipality, for ``fair``; those with fewer than ten people are left out.
    allowed
        bool [n], nodes that may become a place; without it all that hang together.

    Raises
    ------
    ValueError
        If the aim is unknown, ``fair`` has no municipalities, or no place is asked for.
    """

    count: int
    limit_min: float = 15.0
    aim: str = "cover"
    area: NDArray[np.integer] | None = None
    allowed: NDArray[np.bool_] | None = None

    def __post_init__(self) -> None:
        if self.aim not in AIMS or (self.aim == "fair" and self.area is None):
            raise ValueError("Ziel ist „cover“, „minutes“ oder – mit Gemeinden – „fair“.")
        if self.count < 1:
            raise ValueError("Gesucht wird mindestens ein Ort.")


@dataclass(frozen=True, eq=False)
class Plan:
    """The best next places, one after another.

    Attributes
    ----------
    aim
        ``cover``: people who get there in time; ``minutes``: their minutes, each time capped at
        the limit; ``fair``: the smallest share of a municipality that gets there in time.
    node
        int32 [k], where; fewer than asked for if nothing helps any more.
    lon, lat
        float64 [k].
    gain
        float64 [k], what each adds: people, person-minutes saved, or share.
    before
        Where it began: people in time, person-minutes, or the smallest share.
    after
        float64 [k], the same after each place.
    bound
        What no choice of as many nodes can exceed (for ``minutes``: fall below).
    times
        uint16 [q], deciseconds of the points after all places.
    """

    aim: str
    node: NDArray[np.int32]
    lon: Floats
    lat: Floats
    gain: Floats
    before: float
    after: Floats
    bound: float
    times: NDArray[np.uint16]


class Demand:
    """People on the streets, with the times they have now and what a site would gain."""

    def __init__(
        self, street: Street, points: Snap, people: ArrayLike, current: NDArray[np.uint16]
    ) -> None:
        nodes, rows = street.network.nodes, len(points)
        self.street, self.people = street, np.asarray(people, np.float64)
        self.current = current.astype(np.uint16, copy=True)
        self.attached = hanging_on(points, nodes)
        ends = np.concatenate([points.node_a, points.node_b])
        leave = np.concatenate([points.leave_a, points.leave_b])
        who = np.tile(np.arange(rows), 2)
        self.leaves = listed(who, ends, leave, rows, (ends >= 0) & (leave <= LATE))
        self._out = ground_of(street, street.outgoing, 2)
        self._in = ground_of(street, street.incoming, 2)
        self._better = np.empty(2 * rows, np.int32)

    def gains(
        self, worth: Floats, rows: NDArray[np.integer], progress: Progress | None = None
    ) -> Floats:
        """Return [n] what a place at each node would add for some of the points."""
        found = np.zeros(self.street.network.nodes)
        for part in np.array_split(rows.astype(np.int32), max(1, rows.size // 2000)):
            add_gains(self._out, self.leaves, part, self.people, self.current, worth, found)
            if progress is not None and part.size:
                progress(int(np.searchsorted(rows, part[-1])) + 1, rows.size)
        return found

    def build(self, node: int, limit: int) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Put a place at a node; return which points are better off, and all old times."""
        old = self.current.copy()
        place = np.zeros(1, np.int64), np.array([node], np.int32), np.zeros(1, np.uint16)
        count = settle(self._in, place, self.attached, limit, self.current, self._better)
        return np.unique(self._better[:count]), old

    def moved(
        self, gain: Floats, worth: Floats, better: NDArray[np.int32], old: NDArray[np.uint16]
    ) -> None:
        """Change gains for points that are better off than they were."""
        times = (old, self.current)
        move_gains(self._out, self.leaves, better, self.people, times, worth, gain)

    def value(self, worth: Floats, rows: NDArray[np.integer] | slice = slice(None)) -> float:
        """Return what the times of some points are worth, over their people."""
        index = np.minimum(self.current[rows].astype(np.int64), worth.size - 1)
        return float((self.people[rows] * worth[index]).sum())


def worth_for(aim: str, limit_min: float) -> Floats:
    """Return what each decisecond up to the limit is worth, and never: [limit + 2]."""
    limit = limit_of(limit_min)
    if aim == "minutes":
        return np.maximum(limit - np.arange(limit + 2, dtype=np.float64), 0.0)
    worth = np.ones(limit + 2)
    worth[-1] = 0.0
    return worth


def told(
    demand: Demand, aim: str, worth: Floats, chosen: list[int], values: Floats, bound: float
) -> Plan:
    """Return a plan in the units of its aim."""
    gain = np.diff(values)
    if aim == "minutes":  # what was won of the cap is told as person-minutes that remain
        whole = float(demand.people.sum()) * worth[0]
        values, bound = (whole - values) / PER_MINUTE, (whole - bound) / PER_MINUTE
        gain = gain / PER_MINUTE
    node = np.array(chosen, np.int32)
    network = demand.street.network
    return Plan(
        aim,
        node,
        network.lon[node],
        network.lat[node],
        gain,
        float(values[0]),
        values[1:],
        float(bound),
        demand.current,
    )


def top_sum(gain: Floats, count: int) -> float:
    """Return the sum of the largest gains.

    >>> top_sum(np.array([1.0, 5.0, 3.0]), 2)
    8.0
    """
    if gain.size > count:
        gain = np.partition(gain, gain.size - count)[gain.size - count :] if count else gain[:0]
    return float(np.maximum(gain, 0.0).sum())


def shares_of(demand: Demand, worth: Floats, area: NDArray[np.integer]) -> tuple[Floats, Floats]:
    """Return for each municipality the people, and the share that is in time (NaN below ten)."""
    inside = area >= 0
    count = int(area.max(initial=-1)) + 1
    index = np.minimum(demand.current.astype(np.int64), worth.size - 1)
    total = np.bincount(area[inside], demand.people[inside], count).astype(np.float64)
    near = np.bincount(area[inside], (demand.people * worth[index])[inside], count)
    share: Floats = np.divide(near, total, out=np.full(count, np.nan), where=total >= FEWEST)
    return total, share
