# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Nested dissection: cut the map in two where few streets cross, and the halves again.

Nodes of a cut come last. Each half is swept along four directions; the cut is laid where the
fewest nodes lie on its rim, not far from the middle. Nodes are sorted once for each direction and
only parted afterwards.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part

DIRECTIONS = 4
SMALLEST = 8  # nodes that are no longer cut
NARROW, WIDE = 0.35, 0.65  # where a cut may be laid
DEEPEST = 4096

Ints = NDArray[np.int32]
Graph = tuple[Ints, Ints]  # first, other
Ids = tuple[Number, Number, Number]  # the region, its left half, its right half


def dissect(x: NDArray[np.float64], y: NDArray[np.float64], first: Ints, other: Ints) -> Ints:
    """Return the nodes in the order in which a hierarchy contracts them, int32 [n]."""
    slant = float(np.sqrt(0.5))
    keys = (x, y, slant * (x + y), slant * (x - y))
    sorted_by = np.stack([np.argsort(key, kind="stable").astype(np.int32) for key in keys])
    order = np.empty(x.size, np.int32)
    room = np.empty((2, x.size + 2), np.int32)
    waiting = np.empty((4, DEEPEST), np.int64)  # begin, end, last place in the order, number
    cut_all(sorted_by, (first, other), order, np.zeros(x.size, np.int32), room, waiting)
    return order


@part
def mark_rims(nodes: Ints, region: Ints, mine: Number, graph: Graph, room: Ints) -> None:
    """Mark, for nodes sorted along one direction, where each lies on the rim of a cut."""
    first, other = graph
    change, place = room[0], room[1]
    for i in range(nodes.size):
        place[nodes[i]] = i
        change[i] = 0
    change[nodes.size] = 0
    for i in range(nodes.size):
        node, far = nodes[i], np.int64(-1)
        for arc in range(first[node], first[node + 1]):
            beside = other[arc]
            if region[beside] == mine and place[beside] > far:
                far = np.int64(place[beside])
        if far > i:
            change[i + 1] += 1
            change[far + 1] -= 1


@part
def best_cut(
    nodes: Ints, region: Ints, mine: Number, graph: Graph, room: Ints
) -> tuple[Number, Number]:
    """Return the cost and the place of the best cut through nodes sorted along one direction."""
    mark_rims(nodes, region, mine, graph, room)
    size = nodes.size
    best: Number = np.int64(1) << 60
    crossing: Number = 0
    where, low = size // 2, max(1, int(size * NARROW))
    for at in range(int(size * WIDE) + 1):
        crossing += room[0, at]
        cost = crossing * 1000 + abs(2 * at - size) * 50 // size
        if at >= low and cost < best:
            best, where = cost, at
    return best, where


@part
def touches(node: Number, region: Ints, there: Number, graph: Graph) -> Number:
    """Return how many neighbours of a node lie in a region."""
    found = 0
    for arc in range(graph[0][node], graph[0][node + 1]):
        if region[graph[1][arc]] == there:
            found += 1
    return found


@part
def lay_cut(
    nodes: Ints, where: Number, region: Ints, ids: Ids, graph: Graph, order: Ints
) -> Number:
    """Give the halves their numbers and put the rim of the left one into the order; count it."""
    mine, left, right = ids
    for i in range(where, nodes.size):
        region[nodes[i]] = right
    rim = 0
    for i in range(where):
        if touches(nodes[i], region, right, graph) > 0:
            order[order.size - 1 - rim] = nodes[i]
            rim += 1
    for i in range(rim):
        region[order[order.size - 1 - i]] = -1
    for i in range(where):
        if region[nodes[i]] == mine:
            region[nodes[i]] = left
    return rim


@part
def part_off(nodes: Ints, region: Ints, left: Number, right: Number, room: Ints) -> Number:
    """Move the left half to the front and the right behind it, each in its order."""
    lefts, rights = 0, 0
    for i in range(nodes.size):
        node = nodes[i]
        if region[node] == left:
            nodes[lefts] = node
            lefts += 1
        elif region[node] == right:
            room[rights] = node
            rights += 1
    for i in range(rights):
        nodes[lefts + i] = room[i]
    return lefts


@part
def cut_one(
    sorted_by: Ints, region: Ints, ids: Ids, graph: Graph, order: Ints, room: Ints
) -> tuple[Number, Number]:
    """Cut one region in two; return the size of its left half and of the cut."""
    best: Number = np.int64(1) << 61
    where: Number = np.int64(0)
    along: Number = np.int64(0)
    for direction in range(DIRECTIONS):
        cost, at = best_cut(sorted_by[direction], region, ids[0], graph, room)
        if cost < best:
            best, where, along = cost, at, direction
    rim = lay_cut(sorted_by[along], where, region, ids, graph, order)
    for direction in range(DIRECTIONS):
        part_off(sorted_by[direction], region, ids[1], ids[2], room[0])
    return where - rim, rim


@part
def push(
    waiting: NDArray[np.int64], at: Number, begin: Number, end: Number, last: Number, mine: Number
) -> None:
    """Remember a region that is still to be cut."""
    waiting[0, at], waiting[1, at], waiting[2, at], waiting[3, at] = begin, end, last, mine


@loop
def cut_all(
    sorted_by: Ints,
    graph: Graph,
    order: Ints,
    region: Ints,
    room: Ints,
    waiting: NDArray[np.int64],
) -> None:
    """Fill the order from its end: cut, halves, cuts of the halves."""
    nodes = order.size
    left, number = np.int64(0), np.int64(0)
    push(waiting, left, number, nodes, nodes, number)
    left += 1
    while left > 0:
        left -= 1
        begin, end = waiting[0, left], waiting[1, left]
        last, mine = waiting[2, left], waiting[3, left]
        size = end - begin
        if size <= SMALLEST:
            for i in range(size):
                order[last - size + i] = sorted_by[0, begin + i]
            continue
        ids = (mine, number + 1, number + 2)
        number += 2
        near, rim = cut_one(sorted_by[:, begin:end], region, ids, graph, order[:last], room)
        middle, stop = begin + near, end - rim
        push(waiting, left, begin, middle, last - rim - (stop - middle), number - 1)
        push(waiting, left + 1, middle, stop, last - rim, number)
        left += 2
