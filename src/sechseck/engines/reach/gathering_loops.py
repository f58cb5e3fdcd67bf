# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops that search backward from one place after another and give to all who get there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.search_loops import Rows, Scratch, forget, spread
from sechseck.engines.reach.units import NEVER

Ints = NDArray[np.int32]
Times16 = NDArray[np.uint16]
Floats = NDArray[np.float64]
Listed = tuple[NDArray[np.int64], Ints, Times16]  # rows: first, who, time
Points = tuple[Listed, Listed, Times16, Ints]  # at each node, on each place's piece; scratch
Ground = tuple[Rows, Times16, Scratch]  # arcs, time [n] all NEVER, scratch of a search


@part
def search_from(ground: Ground, places: Listed, place: int, limit: int) -> int:
    """Search backward from a place; return how many nodes stand in the scratch."""
    arcs, time, scratch = ground
    first, node, begin = places
    low, high = first[place], first[place + 1]
    return spread(arcs, limit, time, scratch, node[low:high], begin[low:high])


@loop
def give_to_nodes(
    ground: Ground,
    places: Listed,
    category: Ints,
    amount: Floats,
    decay: Floats,
    out: NDArray[np.float32],
) -> None:
    """Add to ``out`` [c, n] what each place gives to the nodes around it.

    ``decay`` [limit + 1] is the share that is left after so many deciseconds.
    """
    _, time, scratch = ground
    reached = scratch[2]
    for place in range(places[0].size - 1):
        count = search_from(ground, places, place, decay.size - 1)
        row, much = out[category[place]], amount[place]
        for i in range(count):
            row[reached[i]] += np.float32(much * decay[time[reached[i]]])
        forget(time, reached, count)


@part
def lower(
    listed: Listed, row: Number, begin: Number, limit: int, points: Points, number: int
) -> int:
    """Lower the best time of the points in a row; return how many stand in ``found`` now."""
    first, who, later = listed
    best, found = points[2], points[3]
    for at in range(first[row], first[row + 1]):
        taken, point = begin + np.int64(later[at]), who[at]
        if taken <= limit and taken < best[point]:
            if best[point] == NEVER:
                found[number] = point
                number += 1
            best[point] = taken
    return number


@part
def reach_points(ground: Ground, places: Listed, place: int, limit: int, points: Points) -> int:
    """Set the best time of all points that get to a place in time; return how many there are."""
    _, time, scratch = ground
    count = search_from(ground, places, place, limit)
    number = lower(points[1], place, 0, limit, points, 0)
    for i in range(count):
        node = scratch[2][i]
        number = lower(points[0], node, np.int64(time[node]), limit, points, number)
    forget(time, scratch[2], count)
    return number


@loop
def give_to_points(
    ground: Ground,
    places: Listed,
    category: Ints,
    amount: Floats,
    decay: Floats,
    points: Points,
    out: Floats,
) -> None:
    """Add to ``out`` [c, q] what each place gives to the points around it."""
    best, found = points[2], points[3]
    for place in range(places[0].size - 1):
        number = reach_points(ground, places, place, decay.size - 1, points)
        row, much = out[category[place]], amount[place]
        for i in range(number):
            row[found[i]] += much * decay[best[found[i]]]
        forget(best, found, number)


@loop
def count_around(
    ground: Ground, places: Listed, people: Floats, decay: Floats, points: Points, out: Floats
) -> None:
    """Set ``out`` [p] to the people around each place, those further away counting less."""
    best, found = points[2], points[3]
    for place in range(places[0].size - 1):
        number = reach_points(ground, places, place, decay.size - 1, points)
        total = 0.0
        for i in range(number):
            total += people[found[i]] * decay[best[found[i]]]
        out[place] = total
        forget(best, found, number)
