# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops on times with owners: each node knows its nearest place, the first of equal ones.

A label is a time and the number of a place, smaller is better in that order. The labels of all
nodes are thereby the same in whatever order places came and went.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.search_loops import Rows, Scratch, put
from sechseck.engines.reach.units import NEVER

Ints = NDArray[np.int32]
Times16 = NDArray[np.uint16]
Labels = tuple[Times16, Ints]  # time [n], owner [n], -1 where there is none
Journal = tuple[Ints, Times16, Ints, NDArray[np.bool_]]  # node, old time, old owner; is it in
Begins = tuple[Ints, Times16, Ints]  # node, time, owner


@part
def is_better(time: Number, owner: Number, labels: Labels, node: Number) -> bool:
    """Return whether a label beats the one of a node."""
    old = labels[0][node]
    return bool(time < old or (time == old and time < NEVER and owner < labels[1][node]))


@part
def write(
    time: Number, owner: Number, labels: Labels, node: Number, journal: Journal, kept: int
) -> int:
    """Set the label of a node, after keeping the old one; return how many are kept."""
    nodes, times, owners, is_in = journal
    if not is_in[node]:
        is_in[node] = True
        nodes[kept], times[kept], owners[kept] = node, labels[0][node], labels[1][node]
        kept += 1
    labels[0][node], labels[1][node] = time, owner
    return kept


@loop
def spread_labels(
    arcs: Rows,
    limit: int,
    labels: Labels,
    scratch: Scratch,
    begins: Begins,
    journal: Journal,
    kept: int,
) -> int:
    """Carry better labels from nodes backward along arcs; return how many the journal keeps."""
    first, other, weight = arcs
    bucket, room = scratch[0], scratch[1]
    now: Number = 0
    used = 0
    for seed in range(begins[0].size):
        time: Number = np.int64(begins[1][seed])
        node, owner = begins[0][seed], begins[2][seed]
        if time <= limit and is_better(time, owner, labels, node):
            kept = write(time, owner, labels, node, journal, kept)
            put(node, time, used, bucket, room)
            used += 1
    left = used
    while left > 0:
        while bucket[now] != -1:
            node = room[0, bucket[now]]
            bucket[now] = room[1, bucket[now]]
            left -= 1
            if labels[0][node] != now:
                continue
            owner = labels[1][node]
            for arc in range(first[node], first[node + 1]):
                later, far = now + np.int64(weight[arc]), other[arc]
                if later <= limit and is_better(later, owner, labels, far):
                    kept = write(later, owner, labels, far, journal, kept)
                    put(far, later, used, bucket, room)
                    used += 1
                    left += 1
        now += 1
    return kept


@loop
def forget_owner(
    arcs: Rows, labels: Labels, owner: int, ends: Ints, stack: Ints, journal: Journal
) -> int:
    """Blank all nodes of an owner; they hang together with the ends of its pieces."""
    first, other, _ = arcs
    kept, height = 0, 0
    for end in ends:
        if labels[1][end] == owner:
            kept = write(NEVER, -1, labels, end, journal, kept)
            stack[height] = end
            height += 1
    while height > 0:
        height -= 1
        node = stack[height]
        for arc in range(first[node], first[node + 1]):
            far = other[arc]
            if labels[1][far] == owner:
                kept = write(NEVER, -1, labels, far, journal, kept)
                stack[height] = far
                height += 1
    return kept


@loop
def labels_from_outside(
    arcs: Rows, limit: int, labels: Labels, journal: Journal, kept: int, begins: Begins
) -> int:
    """Fill ``begins`` with the best way out of each blanked node; return how many have one."""
    first, other, weight = arcs
    count = 0
    for i in range(kept):
        node = journal[0][i]
        best: Number = NEVER
        whose: Number = -1
        for arc in range(first[node], first[node + 1]):
            far = other[arc]
            if labels[0][far] == NEVER:
                continue
            later = np.int64(labels[0][far]) + np.int64(weight[arc])
            if later < best or (later == best and labels[1][far] < whose):
                best, whose = later, labels[1][far]
        if best <= limit:
            begins[0][count], begins[1][count], begins[2][count] = node, best, whose
            count += 1
    return count
