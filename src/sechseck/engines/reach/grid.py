# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find the piece of street next to a point: a grid of cells over all pieces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.grid_loops import fill_cells
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.placing import METRES_PER_DEGREE

CELL_M = 150.0
MOST_CELLS = 4_000_000


@dataclass(frozen=True, eq=False)
class Grid:
    """Pieces by the cells their bounding boxes touch (compressed rows, row by row of cells).

    ``west``, ``south`` degrees; ``wide``, ``high`` degrees of a cell.
    """

    west: float
    south: float
    wide: float
    high: float
    columns: int
    rows: int
    first: NDArray[np.int64]
    piece: NDArray[np.int32]


def grid_of(network: Network) -> Grid:
    """Return the grid of a network, computed when first asked for."""
    found = network.kept.get("grid")
    if not isinstance(found, Grid):
        found = network.kept["grid"] = _grid(network)
    return found


def _grid(network: Network) -> Grid:
    lon, lat = network.lon, network.lat
    if not lon.size:
        return Grid(0.0, 0.0, 1.0, 1.0, 1, 1, np.zeros(2, np.int64), np.empty(0, np.int32))
    west, south = float(lon.min()), float(lat.min())
    span = float(lon.max()) - west, float(lat.max()) - south
    high = CELL_M / METRES_PER_DEGREE
    wide = high / max(0.05, float(np.cos(np.radians(south + span[1] / 2))))
    more = max(1.0, float(np.sqrt((span[0] / wide + 1) * (span[1] / high + 1) / MOST_CELLS)))
    wide, high = wide * more, high * more
    columns, rows = int(span[0] / wide) + 1, int(span[1] / high) + 1
    column, row = ((lon - west) / wide).astype(np.int32), ((lat - south) / high).astype(np.int32)
    count = np.zeros(columns * rows + 1, np.int64)
    ends = network.tail, network.head
    fill_cells(column, row, *ends, columns, count, np.empty(0, np.int32))
    first = np.cumsum(count)
    piece = np.empty(int(first[-1]), np.int32)
    fill_cells(column, row, *ends, columns, first[:-1].copy(), piece)
    return Grid(west, south, wide, high, columns, rows, first, piece)
