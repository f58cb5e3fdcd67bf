# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops of the hierarchy: which arcs it has, how long they are for a person, which are needed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.units import LONGEST, NEVER

Ints = NDArray[np.int32]
FAR = np.int32(1 << 28)  # no way; two of them still fit


@part
def merge_above(row: Number, listed: Ints, mark: Ints, up: Ints, used: Number) -> Number:
    """Add those above a row that are not among its arcs yet; return how many arcs are used."""
    for i in range(listed.size):
        above = listed[i]
        if above > row and mark[above] != row:
            mark[above] = row
            up[used] = above
            used += 1
    return used


@part
def sort_short(numbers: Ints, begin: Number, end: Number) -> None:
    """Sort a short stretch by insertion."""
    for i in range(begin + 1, end):
        mine, at = numbers[i], i
        while at > begin and numbers[at - 1] > mine:
            numbers[at] = numbers[at - 1]
            at -= 1
        numbers[at] = mine


@loop
def fill_in(first: Ints, above: Ints, up_first: NDArray[np.int64], room: Ints) -> Ints:
    """Return all arcs upward that contracting the nodes in order leaves (compressed rows).

    A row inherits the arcs of the rows whose lowest arc leads to it. ``up_first`` [rows + 1]
    begins with 0 and is filled; ``room`` [3, rows] is -1 everywhere.
    """
    rows = first.size - 1
    up = np.empty(4 * above.size + rows + 16, np.int32)
    mark, child, sibling = room[0], room[1], room[2]
    used: Number = np.int64(0)
    for row in range(rows):
        if up.size - used < rows - row:
            larger = np.empty(2 * up.size + rows, np.int32)
            for i in range(used):
                larger[i] = up[i]
            up = larger
        begin = used
        used = merge_above(row, above[first[row] : first[row + 1]], mark, up, used)
        below = child[row]
        while below != -1:
            listed = up[up_first[below] : up_first[below + 1]]
            used = merge_above(row, listed, mark, up, used)
            below = sibling[below]
        sort_short(up, begin, used)
        up_first[row + 1] = used
        if used > begin:
            parent = up[begin]
            sibling[row], child[parent] = child[parent], row
    return up[:used].copy()


@loop
def lay_weights(
    walk: tuple[Ints, Ints, NDArray[np.bool_]],
    there: NDArray[np.uint16],
    back: NDArray[np.uint16],
    weight: NDArray[np.uint16],
    total: Ints,
) -> None:
    """Put the times of pieces along each chain, and how long all of it takes (or FAR)."""
    first, piece, forward = walk
    for chain in range(total.size):
        whole = 0
        for i in range(first[chain] + chain, first[chain + 1] + chain + 1):
            if piece[i] < 0:
                weight[i] = NEVER
            else:
                weight[i] = there[piece[i]] if forward[i] else back[piece[i]]
            whole += weight[i]
        total[chain] = whole if whole <= LONGEST else FAR


@loop
def lay_chains(
    arc: NDArray[np.int64],
    rises: NDArray[np.bool_],
    total: tuple[Ints, Ints],
    to: Ints,
    back: Ints,
) -> None:
    """Give arcs the length of the shortest chain: ``to`` upward, ``back`` downward."""
    for i in range(arc.size):
        if arc[i] >= 0:
            ahead, behind = total[0][i], total[1][i]
            if not rises[i]:
                ahead, behind = behind, ahead
            to[arc[i]] = min(to[arc[i]], ahead)
            back[arc[i]] = min(back[arc[i]], behind)


@loop
def customise(
    up_first: NDArray[np.int64], up: Ints, to: Ints, back: Ints, is_directed: bool
) -> None:
    """Lower each arc to the shortest way over lower nodes: over every triangle, from below."""
    for row in range(up_first.size - 1):
        begin, end = up_first[row], up_first[row + 1]
        for i in range(begin, end - 1):
            into, out_of = back[i], to[i]
            at = up_first[up[i]]
            if into >= FAR and out_of >= FAR:
                continue
            for j in range(i + 1, end):
                while up[at] < up[j]:
                    at += 1
                to[at] = min(to[at], into + to[j])
                if is_directed:
                    back[at] = min(back[at], back[j] + out_of)


@loop
def perfect(
    up_first: NDArray[np.int64], up: Ints, to: Ints, back: Ints,
    needed: tuple[NDArray[np.bool_], NDArray[np.bool_]], is_directed: bool,
) -> None:  # fmt: skip
    """Lower each arc to the shortest way at all, from above; mark those a shorter way replaces."""
    for row in range(up_first.size - 2, -1, -1):
        begin, end = up_first[row], up_first[row + 1]
        for i in range(begin, end):
            at = up_first[up[i]]
            for j in range(i + 1, end):
                while up[at] < up[j]:
                    at += 1
                tighten(i, j, at, to, back, needed[0])
                if is_directed:
                    tighten(i, j, at, back, to, needed[1])


@part
def tighten(
    low: Number, high: Number, across: Number, to: Ints, back: Ints, needed: NDArray[np.bool_]
) -> None:
    """Shorten two arcs of one node by way of each other's upper end."""
    over = to[low] + to[across]
    if over < to[high]:
        to[high], needed[high] = over, False
    over = to[high] + back[across]
    if over < to[low]:
        to[low], needed[low] = over, False
