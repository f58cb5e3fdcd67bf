# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets grown from a seed: a bent grid with gaps, as tests and measurements need it."""

from __future__ import annotations

import numpy as np

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.placing import METRES_PER_DEGREE

KEPT = 0.64  # of all pieces of a full grid: dead ends and detours as in a town
BENT = 0.35  # of the spacing
WINDING = 1.25  # the most that a piece is longer than its beeline


def street_grid(
    seed: int, side: int, spacing_m: float = 50.0, corner: tuple[float, float] = (9.6, 52.2)
) -> Network:
    """Return the largest connected part of a square grid of streets.

    Parameters
    ----------
    seed
        The same seed gives the same streets.
    side
        Nodes along each side; a little less than side² are left.
    spacing_m
        Metres between neighbours.
    corner
        Degrees of the south-western corner.

    Examples
    --------
    >>> street_grid(1, 20).nodes > 300
    True
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    chance = np.random.default_rng(seed)
    east, north = (one.ravel() for one in np.meshgrid(np.arange(side), np.arange(side)))
    x, y = ((one + chance.uniform(-BENT, BENT, one.size)) * spacing_m for one in (east, north))
    row = np.arange(side * side).reshape(side, side)
    tail = np.concatenate([row[:, :-1].ravel(), row[:-1].ravel()])
    head = np.concatenate([row[:, 1:].ravel(), row[1:].ravel()])
    kept = chance.random(tail.size) < KEPT
    tail, head = tail[kept], head[kept]
    ones = np.ones(tail.size, np.int8)
    graph = coo_array((ones, (tail, head)), shape=(row.size, row.size))
    _, part = connected_components(graph, directed=False)
    within = part == np.bincount(part).argmax()
    place = np.cumsum(within) - 1
    inner = within[tail]
    tail, head = tail[inner], head[inner]
    length = np.hypot(x[tail] - x[head], y[tail] - y[head])
    length *= chance.uniform(1.0, WINDING, length.size)
    wide = METRES_PER_DEGREE * float(np.cos(np.radians(corner[1])))
    return Network.from_edges(
        corner[0] + x[within] / wide,
        corner[1] + y[within] / METRES_PER_DEGREE,
        place[tail],
        place[head],
        length,
        meta={"source": f"street_grid({seed}, {side})"},
    )
