# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which points hang together along the streets: neighbours a few minutes apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from sechseck.engines.reach.search import Search
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.units import LATE, PER_MINUTE


def clusters_of(street: Street, points: Snap, link_min: float) -> NDArray[np.int32]:
    """Return the number of the cluster each point belongs to, int32 [q]; -1 off the streets.

    Two points belong together if one gets from one to the other in ``link_min`` minutes, or
    over others in between. Clusters are numbered by their first point.
    """
    on_street = points.edge >= 0
    near = points.only(on_street)
    if not len(near):
        return np.full(len(points), -1, np.int32)
    nodes, _ = Search(street).around(near, round(link_min * PER_MINUTE / 2), outward=True)
    is_in = np.zeros(street.network.nodes, np.bool_)
    is_in[nodes] = True
    is_in[near.node_a], is_in[near.node_b] = True, True
    network = street.network
    passable = (street.there <= LATE) | (street.back <= LATE)
    linked = passable & is_in[network.tail] & is_in[network.head]
    ends = network.tail[linked], network.head[linked]
    shape = (network.nodes, network.nodes)
    graph = csr_array((np.ones(ends[0].size, np.bool_), ends), shape=shape)
    component = connected_components(graph, directed=False)[1][near.node_a]
    _, first, number = np.unique(component, return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(first, kind="stable"), kind="stable")
    found = np.full(len(points), -1, np.int32)
    found[on_street] = rank[number]
    return found
