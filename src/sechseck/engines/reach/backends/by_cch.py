# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Buckets of a decisecond (Dial): quick without any preparation, one category after another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.search_loops import spread
from sechseck.engines.reach.seeds import Seeds
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import NEVER


def solve(
    street: Street, seeds: Seeds, limit: int, out: NDArray[np.uint16] | None = None
) -> NDArray[np.uint16]:
    """Return deciseconds, uint16 [n, categories]."""
    nodes, arcs = street.network.nodes, street.incoming
    found = np.full((seeds.categories, nodes), NEVER, np.uint16)
    rows = (arcs.first, arcs.other, arcs.weight)
    bucket = np.full(limit + 1, -1, np.int32)
    room = np.empty((2, arcs.other.size + seeds.node.size), np.int32)
    reached = np.empty(nodes, np.int32)
    for category in range(seeds.categories):
        mine = seeds.category == category
        scratch = (bucket, room, reached)
        spread(rows, limit, found[category], scratch, seeds.node[mine], seeds.time[mine])
    return np.ascontiguousarray(found.T)
