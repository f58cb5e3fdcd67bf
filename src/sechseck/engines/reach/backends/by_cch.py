# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sweeps over a customised hierarchy, 32 categories at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.measuring import Measured, measured
from sechseck.engines.reach.seeds import Seeds
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.sweep_loops import climb, descend, expand, hand_out, seed_ends
from sechseck.engines.reach.units import LANES, NEVER


def solve(
    street: Street, seeds: Seeds, limit: int, out: NDArray[np.uint16] | None = None
) -> NDArray[np.uint16]:
    """Return deciseconds, uint16 [n, categories], a part of the rows of ``out`` if it is given."""
    ready = measured(street)
    nodes = street.network.nodes
    if seeds.categories <= LANES:
        room = out if _fits(out, nodes) else np.empty((nodes, LANES), np.uint16)
        return _sweep(ready, seeds, limit, room)[:, : seeds.categories]  # type: ignore[arg-type]
    found = np.empty((nodes, seeds.categories), np.uint16)
    for low in range(0, seeds.categories, LANES):
        high = min(low + LANES, seeds.categories)
        room = np.empty((nodes, LANES), np.uint16)
        found[:, low:high] = _sweep(ready, seeds.within(low, high), limit, room)[:, : high - low]
    return found


def _fits(out: NDArray[np.uint16] | None, nodes: int) -> bool:
    if out is None:
        return False
    return out.shape == (nodes, LANES) and out.dtype == np.uint16 and out.flags.c_contiguous


def _sweep(
    ready: Measured, seeds: Seeds, limit: int, out: NDArray[np.uint16]
) -> NDArray[np.uint16]:
    hierarchy = ready.hierarchy
    chains, rank = hierarchy.chains, hierarchy.rank
    if not out.size:
        return out
    times = np.full((rank.size, LANES), NEVER, np.uint16)
    place = chains.place[seeds.node]
    at_core = place >= 0
    rows = rank[place[at_core]], seeds.category[at_core]
    np.minimum.at(times, rows, seeds.time[at_core])
    inner = -1 - place[~at_core]
    order = np.argsort(inner, kind="stable")
    inside = (inner[order], seeds.category[~at_core][order], seeds.time[~at_core][order])
    walks = (
        hierarchy.begin_rank, hierarchy.end_rank, chains.first, chains.inner, chains.chain,
        ready.ahead, ready.behind,
    )  # fmt: skip
    seed_ends(walks, *inside, times)
    climb(ready.falling, times)
    descend(ready.rising, times)
    expand(walks, *inside, times, limit, out)
    hand_out(chains.core, rank, times, limit, out)
    return out
