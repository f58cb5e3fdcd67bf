# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops that walk along streets from one crossing to the next."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part

Ints = NDArray[np.int32]
Halves = tuple[Ints, Ints, Ints, NDArray[np.bool_]]  # a layout: first, other, piece, from_tail
Walked = tuple[Ints, Ints, Ints, NDArray[np.bool_]]  # inner, first, piece, forward


@part
def walk(
    half: Number, chain: Number, halves: Halves, core: Ints, walked: Walked, used: Number
) -> tuple[Number, Number]:
    """Follow a street from one half piece on; return the node it ends at (-1: blind), and used.

    Nodes in between get -2 - chain in ``core``, so that nobody walks there again.
    """
    first, other, piece, from_tail = halves
    inner, _, along, forward = walked
    end: Number = other[half]
    along[used + chain] = piece[half]
    forward[used + chain] = from_tail[half]
    while end >= 0 and core[end] < 0:
        inner[used] = end
        used += 1
        core[end] = -2 - chain
        nearer = first[end]
        if first[end + 1] - nearer == 1:
            along[used + chain] = -1
            forward[used + chain] = 1
            end = -1
        else:
            half = nearer if piece[nearer] != piece[half] else nearer + 1
            along[used + chain] = piece[half]
            forward[used + chain] = from_tail[half]
            end = other[half]
    return end, used


@part
def walk_from(
    node: Number,
    chain: Number,
    halves: Halves,
    core: Ints,
    walked: Walked,
    ends: tuple[Ints, Ints],
    used: Number,
) -> tuple[Number, Number]:
    """Walk all streets that begin at a crossing; return how many chains there are, and used."""
    first, other, _, from_tail = halves
    for half in range(first[node], first[node + 1]):
        far = other[half]
        if core[far] < -1:  # was walked from its other end
            continue
        if core[far] >= 0 and (far < node or (far == node and not from_tail[half])):
            continue  # a piece between two crossings is walked from one of them
        end, used = walk(half, chain, halves, core, walked, used)
        ends[0][chain], ends[1][chain] = node, end
        chain += 1
        walked[1][chain] = used
    return chain, used


@loop
def walk_all(halves: Halves, core: Ints, walked: Walked, ends: tuple[Ints, Ints]) -> Number:
    """Walk every street once; on rings and lone streets some node becomes a crossing."""
    chain, used = np.int64(0), np.int64(0)
    walked[1][0] = 0
    for node in range(core.size):
        if core[node] == 0:
            chain, used = walk_from(node, chain, halves, core, walked, ends, used)
    for node in range(core.size):
        if core[node] == -1:
            core[node] = 0
            chain, used = walk_from(node, chain, halves, core, walked, ends, used)
    return chain
