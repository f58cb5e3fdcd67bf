# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The squares of the map: homes side by side, ten people at least."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.areas import FEWEST
from sechseck.engines.reach.units import NEVER, PER_MINUTE
from sechseck.reach.keeping import Land, land_of

DEGREE_M = 111_195.0
SIZES_M = (200, 400, 1000, 2000, 5000)
MOST = 4000  # squares that a page draws
BEYOND = 255  # further than anybody looked, or no way leads there


@dataclass(frozen=True, slots=True)
class Cells:
    """Squares with the people in them.

    Attributes
    ----------
    west, south
        float64 [cells], degrees.
    wide, high
        Degrees of each square.
    people
        float64 [cells], ten at least.
    of_home
        int64 [homes], the square a home lies in; -1 if too few live there.
    """

    west: NDArray[np.float64]
    south: NDArray[np.float64]
    wide: float
    high: float
    people: NDArray[np.float64]
    of_home: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.people.size)


@lru_cache(maxsize=3)
def cells_of(ground: str) -> Cells:
    """Return the squares of a ground, as small as a page can draw."""
    land = land_of(ground)
    for size in SIZES_M:
        found = _cells(land, size)
        if len(found) <= MOST:
            break
    return found


def minutes_of_cells(cells: Cells, land: Land, times: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """Return whole minutes of each square in the mean of its people, uint8 [cells]."""
    inside = np.flatnonzero(cells.of_home >= 0)
    where, people = cells.of_home[inside], land.population.people[inside]
    known = times[inside] != NEVER
    total = np.bincount(where, people * known, len(cells))
    taken = times[inside] / PER_MINUTE
    summed = np.bincount(where, people * known * taken, len(cells))
    mostly = total * 2 >= cells.people  # else most of them are out of reach
    found = np.full(len(cells), BEYOND, np.uint8)
    found[mostly] = np.minimum(np.rint(summed[mostly] / total[mostly]), BEYOND - 1)
    return found


def _cells(land: Land, size_m: int) -> Cells:
    people = land.population
    south, west = float(people.lat.min()), float(people.lon.min())
    high = size_m / DEGREE_M
    wide = high / math.cos(math.radians(float(people.lat.mean())))
    half = size_m / SIZES_M[0]  # small squares keep their middles in the middle
    west, south = west - wide / 2 / half, south - high / 2 / half
    column = np.floor((people.lon - west) / wide).astype(np.int64)
    row = np.floor((people.lat - south) / high).astype(np.int64)
    key, of_home = np.unique(row * (column.max() + 1) + column, return_inverse=True)
    living = np.bincount(of_home, people.people)
    enough = living >= FEWEST
    number = np.where(enough, np.cumsum(enough) - 1, -1)
    rows, columns = np.divmod(key[enough], column.max() + 1)
    return Cells(
        west=west + columns * wide,
        south=south + rows * high,
        wide=wide,
        high=high,
        people=np.asarray(living[enough], np.float64),
        of_home=number[of_home],
    )
