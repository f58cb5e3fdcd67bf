# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists that loops walk: where each place is entered, and which points hang on which node."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.gathering_loops import Ground, Listed
from sechseck.engines.reach.places import Places
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Arcs, Street
from sechseck.engines.reach.units import LATE, LONGEST, NEVER


@dataclass(frozen=True, eq=False)
class Facilities:
    """Places as one goes to them: the entrances of a park are one facility.

    ``begins`` lists for each the nodes from which one gets there, with the time; ``category``
    int32 [f]; ``capacity`` float64 [f], the largest of its rows; ``member`` int64 [p] says for
    each row of the places which facility it belongs to.
    """

    begins: Listed
    category: NDArray[np.int32]
    capacity: NDArray[np.float64]
    member: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.category.size)


def facilities_of(places: Places, sites: Snap) -> Facilities:
    """Return places by what belongs together, category after category."""
    key = places.category.astype(np.int64) << 32 | places.facility
    kept, member = np.unique(key, return_inverse=True)
    held = np.zeros(kept.size)
    np.maximum.at(held, member, places.capacity)
    whose = np.concatenate([member, member])
    node = np.concatenate([sites.node_a, sites.node_b])
    time = np.concatenate([sites.offset_a, sites.offset_b])
    begins = listed(whose, node, time, kept.size, (node >= 0) & (time <= LONGEST))
    return Facilities(begins, (kept >> 32).astype(np.int32), held, member)


def hanging_on(points: Snap, nodes: int) -> Listed:
    """Return for each node the points whose piece ends there, with their time to it."""
    node = np.concatenate([points.node_a, points.node_b])
    time = np.concatenate([points.leave_a, points.leave_b])
    who = np.tile(np.arange(len(points), dtype=np.int32), 2)
    return listed(node, who, time, nodes, (node >= 0) & (time <= LATE))


def on_the_piece(street: Street, points: Snap, sites: Snap, facilities: Facilities) -> Listed:
    """Return for each facility the points on its own piece, with the time along it."""
    order = np.argsort(sites.edge, kind="stable")
    edges = sites.edge[order]
    low = np.searchsorted(edges, points.edge, "left")
    high = np.searchsorted(edges, points.edge, "right")
    count = np.where(points.edge >= 0, high - low, 0)
    point = np.repeat(np.arange(count.size), count)
    step = np.arange(point.size) - np.repeat(np.cumsum(count) - count, count)
    site = order[low[point] + step]
    taken = _along(street, points, sites, point, site)
    whose = facilities.member[site]
    return listed(whose, point.astype(np.int32), taken, len(facilities), taken <= LATE)


def _along(
    street: Street,
    points: Snap,
    sites: Snap,
    point: NDArray[np.int64],
    site: NDArray[np.int64],
) -> NDArray[np.uint16]:
    """Return the time from points to places of the same piece, as ``at_snapped`` does."""
    if not point.size:
        return np.empty(0, np.uint16)
    ahead = sites.along[site] - points.along[point]
    edge = points.edge[point]
    whole = np.where(ahead >= 0, street.there[edge], street.back[edge])
    taken = np.rint(np.abs(ahead) * whole) + points.off[point] + sites.off[site]
    closed = (whole == NEVER) & (ahead != 0)
    return np.where(closed, NEVER, np.minimum(taken, NEVER)).astype(np.uint16)


def listed(
    row: NDArray[np.integer],
    who: NDArray[np.int32],
    time: NDArray[np.uint16],
    rows: int,
    chosen: NDArray[np.bool_],
) -> Listed:
    """Return chosen entries in compressed rows; within a row they keep their order."""
    row, who, time = row[chosen], who[chosen], time[chosen]
    order = np.argsort(row, kind="stable")
    first = np.zeros(rows + 1, np.int64)
    np.cumsum(np.bincount(row, minlength=rows), out=first[1:])
    return first, who[order].astype(np.int32), time[order].astype(np.uint16)


def ground_of(street: Street, arcs: Arcs, seeds: int) -> Ground:
    """Return fresh scratch memory for searches that begin at up to so many nodes."""
    nodes = street.network.nodes
    return (
        (arcs.first, arcs.other, arcs.weight),
        np.full(nodes, NEVER, np.uint16),
        (
            np.full(LONGEST + 1, -1, np.int32),
            np.empty((2, arcs.other.size + seeds), np.int32),
            np.empty(nodes, np.int32),
        ),
    )
