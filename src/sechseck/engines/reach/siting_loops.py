# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops that find where one more place would help most; every node may become one.

What a point is worth depends on its time: ``worth`` [limit + 2] falls with each decisecond, and
its last entry stands for never. A site at a node gains, for each point, the people there times
the worth of the better time less that of the time so far.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.gathering_loops import Ground, Listed, Times16
from sechseck.engines.reach.search_loops import forget, spread

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]


@part
def worth_of(time: Number, worth: Floats) -> Number:
    """Return what a time is worth; beyond the limit it is never."""
    return worth[min(time, worth.size - 1)]


@part
def outward(ground: Ground, leaves: Listed, point: Number, limit: Number) -> int:
    """Search from a point to where one gets; return how many nodes stand in the scratch."""
    arcs, time, scratch = ground
    first, node, begin = leaves
    low, high = first[point], first[point + 1]
    return spread(arcs, limit, time, scratch, node[low:high], begin[low:high])


@loop
def add_gains(
    ground: Ground,
    leaves: Listed,
    points: Ints,
    people: Floats,
    current: Times16,
    worth: Floats,
    gain: Floats,
) -> None:
    """Add to ``gain`` [n] what a place at each node would be worth to some points."""
    _, time, scratch = ground
    reached = scratch[2]
    for point in points:
        so_far = worth_of(np.int64(current[point]), worth)
        if people[point] <= 0 or so_far >= worth[0]:
            continue
        limit = min(np.int64(current[point]), worth.size - 2)
        count = outward(ground, leaves, point, limit)
        for i in range(count):
            more = worth[time[reached[i]]] - so_far
            gain[reached[i]] += people[point] * more
        forget(time, reached, count)


@loop
def settle(
    inward: Ground, place: Listed, attached: Listed, limit: int, current: Times16, better: Ints
) -> int:
    """Lower the times of points that a new place is nearer to; return how many are in ``better``.

    ``current`` is changed; the old times are left in the caller's copy.
    """
    arcs, time, scratch = inward
    first, who, leave = attached
    count = spread(arcs, limit, time, scratch, place[1], place[2])
    number = 0
    for i in range(count):
        node = scratch[2][i]
        for at in range(first[node], first[node + 1]):
            taken, point = np.int64(time[node]) + np.int64(leave[at]), who[at]
            if taken <= limit and taken < current[point]:
                current[point] = taken
                better[number] = point
                number += 1
    forget(time, scratch[2], count)
    return number


@loop
def move_gains(
    ground: Ground,
    leaves: Listed,
    points: Ints,
    people: Floats,
    times: tuple[Times16, Times16],
    worth: Floats,
    gain: Floats,
) -> None:
    """Change ``gain`` for points whose time fell from ``times[0]`` to ``times[1]``."""
    _, time, scratch = ground
    reached = scratch[2]
    for point in points:
        before = worth_of(np.int64(times[0][point]), worth)
        after = worth_of(np.int64(times[1][point]), worth)
        if people[point] <= 0 or before >= after:
            continue
        limit = min(np.int64(times[0][point]), worth.size - 2)
        count = outward(ground, leaves, point, limit)
        for i in range(count):
            then = worth[time[reached[i]]]
            gain[reached[i]] -= people[point] * (then - before)
            if then > after:
                gain[reached[i]] += people[point] * (then - after)
        forget(time, reached, count)


@loop
def cover_lists(
    inward: Ground, nodes: Ints, attached: Listed, limit: int, out: Ints, first: NDArray[np.int64]
) -> int:
    """List for each node the points that get there in time; return how many entries there are.

    ``out`` is filled as far as it goes; call again with more room if it was too small.
    """
    arcs, time, scratch = inward
    rows, who, leave = attached
    zero = np.zeros(1, np.uint16)
    used = 0
    for row in range(nodes.size):
        first[row] = used
        count = spread(arcs, limit, time, scratch, nodes[row : row + 1], zero)
        for i in range(count):
            node = scratch[2][i]
            for at in range(rows[node], rows[node + 1]):
                if np.int64(time[node]) + np.int64(leave[at]) <= limit:
                    if used < out.size:
                        out[used] = who[at]
                    used += 1
        forget(time, scratch[2], count)
    first[nodes.size] = used
    return used


@loop
def best_for(
    ground: Ground,
    leaves: Listed,
    points: Ints,
    people: Floats,
    limit: int,
    gain: Floats,
    touched: Ints,
) -> tuple[int, float]:
    """Return the node that most people of some points get to in time, and how many they are.

    ``gain`` [n] is 0 everywhere before and after; ``touched`` [n] is scratch.
    """
    _, time, scratch = ground
    reached, number = scratch[2], 0
    for point in points:
        count = outward(ground, leaves, point, limit)
        for i in range(count):
            node = reached[i]
            if gain[node] == 0.0:
                touched[number] = node
                number += 1
            gain[node] += people[point]
        forget(time, reached, count)
    best, most = -1, 0.0
    for i in range(number):
        node = touched[i]
        if gain[node] > most or (gain[node] == most and node < best):
            best, most = node, gain[node]
        gain[node] = 0.0
    return best, most
