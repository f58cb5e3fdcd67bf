# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From times at nodes to times at addresses."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.times import Times
from sechseck.engines.reach.units import NEVER


def at_points(street: Street, times: Times, lon: ArrayLike, lat: ArrayLike) -> NDArray[np.uint16]:
    """Return times from points, put onto the streets first; see ``at_snapped``."""
    return at_snapped(street, times, snap(street, lon, lat))


def at_snapped(street: Street, times: Times, points: Snap) -> NDArray[np.uint16]:
    """Return the time from points on streets to the nearest place of each category.

    Parameters
    ----------
    street
        What ``times`` were computed on.
    times
        Times at the nodes.
    points
        [q] points on streets.

    Returns
    -------
    ndarray
        uint16 [q, categories] deciseconds; 32767 beyond the limit or where no street is near.
    """
    found = np.full((len(points), len(times.categories)), NEVER, np.uint16)
    if not found.size or not street.network.nodes:
        return found
    for node, leave in ((points.node_a, points.leave_a), (points.node_b, points.leave_b)):
        along = times.deciseconds[node] + np.minimum(leave, NEVER)[:, None]
        np.minimum(found, along, out=found)
    _on_the_same_piece(street, times, points, found)
    found[found > times.limit] = NEVER
    found[points.edge < 0] = NEVER
    return found


def _on_the_same_piece(
    street: Street, times: Times, points: Snap, found: NDArray[np.uint16]
) -> None:
    """Between two points of one piece there is a way that passes neither of its ends."""
    order = np.argsort(times.sites.edge, kind="stable")
    edges = times.sites.edge[order]
    low = np.searchsorted(edges, points.edge, "left")
    high = np.searchsorted(edges, points.edge, "right")
    count = np.where(points.edge >= 0, high - low, 0)
    if not count.any():
        return
    point = np.repeat(np.arange(count.size), count)
    step = np.arange(point.size) - np.repeat(np.cumsum(count) - count, count)
    site = order[low[point] + step]
    ahead = times.sites.along[site] - points.along[point]
    whole = np.where(ahead >= 0, street.there[points.edge[point]], street.back[points.edge[point]])
    taken = np.rint(np.abs(ahead) * whole) + points.off[point] + times.sites.off[site]
    taken = np.where((whole == NEVER) & (ahead != 0), NEVER, np.minimum(taken, NEVER))
    np.minimum.at(found, (point, times.category[site]), taken.astype(np.uint16))
