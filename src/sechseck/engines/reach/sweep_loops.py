# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops over rows of 32 categories: up the hierarchy, down again, and out along the chains."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.lanes import relax, settle, step
from sechseck.engines.reach.units import LATE, NEVER

Ints = NDArray[np.int32]
Shorts = NDArray[np.uint16]
Rows = tuple[NDArray[np.int64], Ints, Shorts]
Walks = tuple[Ints, Ints, Ints, Ints, Ints, Shorts, Shorts]
# begin, end (ranks), first, inner, chain, ahead, behind


@loop
def climb(falling: Rows, times: Shorts) -> None:
    """Carry times from lower crossings to higher ones, in the order of contraction."""
    first, other, weight = falling
    for row in range(first.size - 1):
        for i in range(first[row], first[row + 1]):
            relax(times, np.int64(other[i]), times, np.int64(row), weight[i])


@loop
def descend(rising: Rows, times: Shorts) -> None:
    """Carry times from higher crossings to lower ones, against that order."""
    first, other, weight = rising
    for row in range(first.size - 2, -1, -1):
        for i in range(first[row], first[row + 1]):
            relax(times, np.int64(row), times, np.int64(other[i]), weight[i])


@part
def lower(times: Shorts, row: Number, lane: Number, when: Number) -> None:
    """Lower one number."""
    if when <= LATE and when < times[row, lane]:
        times[row, lane] = when


@loop
def seed_ends(walks: Walks, inner: Ints, lane: Ints, when: Shorts, times: Shorts) -> None:
    """Carry seeds inside chains to the crossings at both ends."""
    begin, end, first, _, chain, ahead, behind = walks
    for seed in range(inner.size):
        row, street = inner[seed], chain[inner[seed]]
        into: Number = np.int64(when[seed])
        out_of: Number = np.int64(when[seed])
        for i in range(first[street], row + 1):
            into += ahead[i + street]
        for i in range(row + 1, first[street + 1] + 1):
            out_of += behind[i + street]
        lower(times, begin[street], lane[seed], into)
        if end[street] >= 0:
            lower(times, end[street], lane[seed], out_of)


@loop
def expand(
    walks: Walks, inner: Ints, lane: Ints, when: Shorts, times: Shorts, limit: Number, out: Shorts
) -> None:
    """Fill the rows of inner nodes from the crossings at both ends; seeds sorted by inner row."""
    begin, end, first, nodes, _, ahead, behind = walks
    seed, last = 0, np.uint16(limit)
    for street in range(begin.size):
        low, high = np.int64(first[street]), np.int64(first[street + 1])
        if low == high:
            continue
        source, at = times, np.int64(begin[street])
        step(out, np.int64(nodes[low]), source, at, behind[low + street])
        for i in range(low, high):
            if i > low:
                before = np.int64(nodes[i - 1])
                step(out, np.int64(nodes[i]), out, before, behind[i + street])
            while seed < inner.size and inner[seed] == i:
                lower(out, nodes[i], lane[seed], np.int64(when[seed]))
                seed += 1
        at = np.int64(max(0, end[street]))
        settle(out, np.int64(nodes[high - 1]), times, at, ahead[high + street], last)
        for i in range(high - 2, low - 1, -1):
            after = np.int64(nodes[i + 1])
            settle(out, np.int64(nodes[i]), out, after, ahead[i + 1 + street], last)


@loop
def hand_out(core: Ints, rank: Ints, times: Shorts, limit: Number, out: Shorts) -> None:
    """Copy the rows of crossings to their nodes."""
    never, last = np.uint16(NEVER), np.uint16(limit)
    for i in range(core.size):
        step(out, np.int64(core[i]), times, np.int64(rank[i]), np.uint16(0))
        settle(out, np.int64(core[i]), times, np.int64(rank[i]), never, last)
