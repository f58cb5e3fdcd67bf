# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dijkstra of SciPy on whole numbers: slow, and the measure of what is right."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from sechseck.engines.reach.seeds import Seeds
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import LATE, NEVER


def solve(
    street: Street, seeds: Seeds, limit: int, out: NDArray[np.uint16] | None = None
) -> NDArray[np.uint16]:
    """Return deciseconds, uint16 [n, categories].

    Each category is one more node, from which arcs of one decisecond more than the seeds'
    time lead backward into the streets; it is taken off again at the end.
    """
    nodes = street.network.nodes
    found = np.full((nodes, seeds.categories), NEVER, np.uint16)
    graph = _backward(street, seeds)
    for category in range(seeds.categories):
        far = dijkstra(graph, indices=[nodes + category], limit=limit + 1, min_only=True)
        reached = np.isfinite(far[:nodes])
        found[reached, category] = (far[:nodes][reached] - 1).astype(np.uint16)
    return found


def _backward(street: Street, seeds: Seeds) -> csr_array:
    """Return arcs against the direction of travel; of parallel ones only the shortest."""
    network, nodes = street.network, street.network.nodes
    begin = np.concatenate([network.head, network.tail, nodes + seeds.category])
    end = np.concatenate([network.tail, network.head, seeds.node])
    weight = np.concatenate([street.there, street.back, seeds.time + np.uint16(1)])
    passable = (weight <= LATE) & (begin != end)
    begin, end, weight = begin[passable], end[passable], weight[passable]
    order = np.lexsort((weight, end, begin))
    begin, end, weight = begin[order], end[order], weight[order]
    shortest = np.ones(begin.size, bool)
    shortest[1:] = (begin[1:] != begin[:-1]) | (end[1:] != end[:-1])
    size = nodes + seeds.categories
    ends = begin[shortest], end[shortest]
    return csr_array((weight[shortest].astype(np.float64), ends), shape=(size, size))
