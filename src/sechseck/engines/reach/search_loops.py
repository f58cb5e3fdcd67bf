# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The search from one point outward, in buckets of a decisecond (Dial)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.units import NEVER

Rows = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.uint16]]  # first, other, weight
Scratch = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]


@part
def put(
    node: Number, when: Number, used: Number, bucket: NDArray[np.int32], room: NDArray[np.int32]
) -> None:
    """Put a node into the bucket of its time."""
    room[0, used], room[1, used] = node, bucket[when]
    bucket[when] = used


@loop
def spread(
    arcs: Rows,
    limit: Number,
    time: NDArray[np.uint16],
    scratch: Scratch,
    nodes: NDArray[np.int32],
    times: NDArray[np.uint16],
) -> int:
    """Lower ``time`` from nodes that begin with some times; return how many were reached.

    ``time`` [n] must be NEVER everywhere; ``scratch`` is ``bucket`` [limit + 1], -1 before and
    after; ``room`` [2, arcs + seeds]; ``reached`` [n], filled in the order of time.
    """
    first, other, weight = arcs
    bucket, room, reached = scratch
    used, left, count, now = 0, 0, 0, 0
    for seed in range(nodes.size):
        if times[seed] <= limit and times[seed] < time[nodes[seed]]:
            time[nodes[seed]] = times[seed]
            put(nodes[seed], np.int64(times[seed]), used, bucket, room)
            used += 1
    left = used
    while left > 0:
        while bucket[now] != -1:
            node = room[0, bucket[now]]
            bucket[now] = room[1, bucket[now]]
            left -= 1
            if time[node] != now:  # reached earlier since
                continue
            reached[count] = node
            count += 1
            for arc in range(first[node], first[node + 1]):
                later = now + np.int64(weight[arc])
                if later <= limit and later < time[other[arc]]:
                    time[other[arc]] = later
                    put(other[arc], later, used, bucket, room)
                    used += 1
                    left += 1
        now += 1
    return count


@loop
def forget(time: NDArray[np.uint16], reached: NDArray[np.int32], count: Number) -> None:
    """Make ``time`` blank again for the next search."""
    for i in range(count):
        time[reached[i]] = NEVER
