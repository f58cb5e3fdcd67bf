# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people probably live if only the numbers of municipalities are known: an estimate."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.attributes import Road
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Population
from sechseck.engines.reach.placing import METRES_PER_DEGREE

CELL_M = 100.0
HOMES = (Road.RESIDENTIAL, Road.LIVING_STREET)  # along these people live
Floats = NDArray[np.float64]


def people_along_streets(
    network: Network,
    area: NDArray[np.integer],
    people: ArrayLike,
    *,
    children: ArrayLike | None = None,
    aged: ArrayLike | None = None,
    cell_m: float = CELL_M,
) -> Population:
    """Spread the people of each municipality evenly along its residential streets.

    The sums of municipalities are right, single cells are not: this shows where settlements
    lie, but says nothing of blocks and empty houses. Say so wherever results are shown, and use
    the grid of the census where there is one. Where no residential street is mapped, all
    streets count.

    Parameters
    ----------
    network
        Streets.
    area
        [n], index of the municipality of each node, or -1.
    people, children, aged
        [areas], how many live there; what is not given stays unknown.
    cell_m
        Width of the cells that nodes are gathered in.

    Returns
    -------
    Population
        One point for each inhabited cell, in the middle of its streets.
    """
    told = np.asarray(people, np.float64)
    share = _shares(network, area, told.size)
    nodes = np.flatnonzero(share > 0)
    cell = _cells(network.lon[nodes], network.lat[nodes], area[nodes], cell_m)
    kept, row = np.unique(cell, axis=0, return_inverse=True)
    row, weight = row.reshape(-1), share[nodes]
    total = np.bincount(row, weight, len(kept))
    lon = np.bincount(row, weight * network.lon[nodes], len(kept)) / total
    lat = np.bincount(row, weight * network.lat[nodes], len(kept)) / total
    where = kept[:, 0]
    groups = [
        None if one is None else np.asarray(one, np.float64)[where] * total
        for one in (children, aged)
    ]
    return Population.of(
        lon, lat, told[where] * total, children=groups[0], aged=groups[1], area=where
    )


def _shares(network: Network, area: NDArray[np.integer], areas: int) -> Floats:
    """Return which share of its municipality's people lives at each node: [n]."""
    found = np.zeros(network.nodes)
    homes = np.isin(network.attributes["road"], HOMES)
    for chosen in (homes, np.ones(network.pieces, np.bool_)):
        weight = _weights(network, chosen)
        weight[(area < 0) | (area >= areas)] = 0.0
        total = np.bincount(np.maximum(area, 0), weight, max(areas, 1))
        known = np.bincount(np.maximum(area, 0), found, max(areas, 1)) > 0
        inside = (weight > 0) & ~known[np.maximum(area, 0)]
        found[inside] = weight[inside] / total[area[inside]]
    return found


def _weights(network: Network, chosen: NDArray[np.bool_]) -> Floats:
    """Return half the length of the chosen pieces at each of their ends: [n]."""
    half = network.length[chosen] / 2
    ends = network.tail[chosen], network.head[chosen]
    sides = [np.bincount(end, half, network.nodes) for end in ends]
    return np.asarray(sides[0] + sides[1], np.float64)


def _cells(
    lon: Floats, lat: Floats, area: NDArray[np.integer], cell_m: float
) -> NDArray[np.int64]:
    step = cell_m / METRES_PER_DEGREE
    wide = float(np.cos(np.radians(lat.mean()))) if lat.size else 1.0
    columns = area, np.floor(lon * wide / step), np.floor(lat / step)
    return np.stack([one.astype(np.int64) for one in columns], axis=1)
