# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loops of the grid: fill it, and look around a point in growing rings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.compiled import Number, loop, part
from sechseck.engines.reach.placing import METRES_PER_DEGREE

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]


@loop
def fill_cells(
    column: Ints,
    row: Ints,
    tail: Ints,
    head: Ints,
    columns: Number,
    place: NDArray[np.int64],
    pieces: Ints,
) -> None:
    """Put each piece into the cells its box touches; without room for any, count them.

    The count of a cell stands one further on.
    """
    is_counting = pieces.size == 0
    for piece in range(tail.size):
        a, b = tail[piece], head[piece]
        low, high, left, right = row[a], row[b], column[a], column[b]
        if low > high:
            low, high = high, low
        if left > right:
            left, right = right, left
        for y in range(low, high + 1):
            for x in range(left, right + 1):
                cell = y * columns + x
                if is_counting:
                    place[cell + 1] += 1
                else:
                    at = place[cell]
                    pieces[at] = piece
                    place[cell] = at + 1


@part
def foot_of(
    x: float, y: float, ax: float, ay: float, bx: float, by: float, shrink: float
) -> tuple[float, float]:
    """Return the distance in metres from a point to a segment, and where along it (0 … 1)."""
    east, north = (bx - ax) * shrink, by - ay
    px, py = (x - ax) * shrink, y - ay
    square = east * east + north * north
    along = 0.0
    if square > 0:
        along = min(1.0, max(0.0, (px * east + py * north) / square))
    dx, dy = px - along * east, py - along * north
    return np.sqrt(dx * dx + dy * dy) * METRES_PER_DEGREE, along


Streets = tuple[Floats, Floats, Ints, Ints, NDArray[np.bool_]]  # lon, lat, tail, head, usable
Best = tuple[float, float, Number]  # metres, where along the piece, the piece


@part
def best_in_cell(
    x: float, y: float, streets: Streets, pieces: Ints, begin: Number, end: Number, best: Best
) -> Best:
    """Return the closest usable piece of a cell, or what was closest before."""
    lon, lat, tail, head, usable = streets
    shrink = np.cos(np.radians(y))
    metres, where, found = best
    for q in range(begin, end):
        e = np.int64(pieces[q])
        if usable[e]:
            a, b = tail[e], head[e]
            far, along = foot_of(x, y, lon[a], lat[a], lon[b], lat[b], shrink)
            if far < metres or (far == metres and (found < 0 or e < found)):
                metres, where, found = far, along, e
    return metres, where, found


@part
def best_in_ring(
    x: float,
    y: float,
    streets: Streets,
    grid: tuple[NDArray[np.int64], Ints, Number, Number],
    middle: tuple[Number, Number],
    ring: Number,
    best: Best,
) -> Best:
    """Return the closest usable piece of the cells in a ring around the middle one."""
    first, pieces, columns, rows = grid
    column, row = middle
    for cy in range(max(0, row - ring), min(rows, row + ring + 1)):
        is_rim = abs(cy - row) == ring
        for cx in range(column - ring, column + ring + 1, 1 if is_rim else 2 * ring):
            if 0 <= cx < columns:
                cell = cy * columns + cx
                best = best_in_cell(x, y, streets, pieces, first[cell], first[cell + 1], best)
    return best


@loop
def closest(
    streets: Streets,
    grid: tuple[NDArray[np.int64], Ints, Number, Number],
    frame: tuple[float, float, float, float],
    points: tuple[Floats, Floats],
    furthest_m: float,
    found: tuple[Floats, Floats, Ints],
) -> None:
    """Find for each point the closest usable piece; of equally close ones the first."""
    west, south, wide, high = frame
    columns, rows = grid[2], grid[3]
    for p in range(points[0].size):
        x, y = points[0][p], points[1][p]
        column, row = int(np.floor((x - west) / wide)), int(np.floor((y - south) / high))
        across, up = wide * np.cos(np.radians(y)) * METRES_PER_DEGREE, high * METRES_PER_DEGREE
        step = min(across, up)
        aside, above = (x - west) / wide - column, (y - south) / high - row
        rim = min(min(aside, 1 - aside) * across, min(above, 1 - above) * up)
        best: Best = (furthest_m, 0.0, np.int64(-1))
        ring = max(0, -column, column - columns + 1, -row, row - rows + 1)
        last = max(column, columns - column, row, rows - row, 0)
        while (ring - 1) * step + rim <= best[0] and ring <= last:
            best = best_in_ring(x, y, streets, grid, (column, row), ring, best)
            ring += 1
        found[0][p] = best[0] if best[2] >= 0 else np.inf
        found[1][p] = best[1]
        found[2][p] = best[2]
