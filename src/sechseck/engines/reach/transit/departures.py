# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From arrivals at stops to a typical and a bad minute of leaving home.

Nobody leaves at the luckiest minute: of all minutes of the window, half are at most ``p50``
long and nine in ten at most ``p90``. The minutes of one home are sorted for all categories at
once by a network of comparisons, which needs no branch.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import loop, part
from sechseck.engines.reach.lanes import relax
from sechseck.engines.reach.transit.lanes import order, since
from sechseck.engines.reach.transit.timetable import FAR
from sechseck.engines.reach.transit.walks import Walks
from sechseck.engines.reach.units import LANES

Rows = NDArray[np.uint16]
HALF, NINE_IN_TEN = 50, 90


def over_window(
    best: Rows, access: Walks, direct: Rows, minutes: int, step: int
) -> tuple[Rows, Rows]:
    """Return p50 and p90 of the seconds that a journey takes, uint16 [homes, 32].

    Parameters
    ----------
    best
        What ``scan`` returned, for slots of ``step`` seconds.
    access
        Walks from each home to stops.
    direct
        uint16 [homes, 32], seconds on foot all the way; FAR for none.
    minutes
        Of the window; people leave when a minute begins.
    """
    ranks = np.array([min(share * minutes // 100, minutes - 1) for share in (HALF, NINE_IN_TEN)])
    pairs = comparisons(minutes, frozenset(ranks.tolist()))
    found = np.empty((2, *direct.shape), np.uint16)
    spans = np.empty((minutes, LANES), np.uint16)
    flat, shape = best.reshape(-1, LANES), (minutes, step, best.shape[1])
    _over_window(flat, access, direct, shape, (pairs, ranks), spans, found)
    return found[0], found[1]


@loop
def _over_window(
    best: Rows,
    access: Walks,
    direct: Rows,
    shape: tuple[int, int, int],
    sorting: tuple[NDArray[np.int64], NDArray[np.int64]],
    spans: Rows,
    found: NDArray[np.uint16],
) -> None:
    pairs, ranks = sorting
    for home in range(direct.shape[0]):
        _forget(spans)
        for walk in range(access.starts[home], access.starts[home + 1]):
            _board(best, access.stop[walk], access.seconds[walk], shape, spans)
        for minute in range(spans.shape[0]):
            since(spans, np.int64(minute), np.uint16(minute * 60), direct, np.int64(home))
        if access.starts[home] < access.starts[home + 1]:
            for pair in range(pairs.shape[0]):
                order(spans, pairs[pair, 0], pairs[pair, 1])
        for at in range(2):
            for lane in range(LANES):
                found[at, home, lane] = spans[ranks[at], lane]


@part
def _forget(spans: Rows) -> None:
    for minute in range(spans.shape[0]):
        for lane in range(LANES):
            spans[minute, lane] = FAR


@part
def _board(best: Rows, stop: int, seconds: int, shape: tuple[int, int, int], spans: Rows) -> None:
    """Whoever leaves at a minute stands at the stop when a slot begins."""
    minutes, step, slots = shape
    often = 60 // step
    slot = (seconds + step - 1) // step
    first = np.int64(stop) * slots + slot
    for minute in range(min(minutes, (slots - slot + often - 1) // often)):
        relax(spans, np.int64(minute), best, first + minute * often, np.uint16(0))


@lru_cache(maxsize=8)
def comparisons(count: int, wanted: frozenset[int]) -> NDArray[np.int64]:
    """Return the comparisons that put the wanted ranks of a list into place, in their order.

    Batcher's merging of odd and even places sorts a list whose length is a power of two. Places
    beyond the end would hold the largest values and never move, so their comparisons fall away,
    and so do those that no wanted rank depends on.
    """
    kept = []
    needed = set(wanted)
    for low, high in reversed(_batcher(count)):
        if low in needed or high in needed:
            needed |= {low, high}
            kept.append((low, high))
    return np.array(kept[::-1], np.int64).reshape(-1, 2)


def _batcher(count: int) -> list[tuple[int, int]]:
    found = []
    block = 1
    while block < count:
        reach = block
        while reach >= 1:
            for first in range(reach % block, count - reach, 2 * reach):
                for low in range(first, min(first + reach, count - reach)):
                    if low // (2 * block) == (low + reach) // (2 * block):
                        found.append((low, low + reach))
            reach //= 2
        block *= 2
    return found
