# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How sure shares are if the lists of places are not complete: many reruns with some missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.areas import FEWEST
from sechseck.engines.reach.places import Places, Population
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.times import nearest
from sechseck.engines.reach.units import LANES, limit_of

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Intervals:
    """Shares of people within the limit, and where they lie in nine of ten reruns.

    Attributes
    ----------
    share
        float64 [areas + 1, categories], with all places; the last row is the whole region.
        NaN below ten people.
    low, high
        float64 [areas + 1, categories], 5th and 95th percentile of the reruns.
    total, total_low, total_high
        float64 [areas + 1], the same for all needs together, weighted.
    reruns, removed
        How many, and which share of the places was missing in each.
    """

    share: Floats
    low: Floats
    high: Floats
    total: Floats
    total_low: Floats
    total_high: Floats
    reruns: int
    removed: float


def intervals(
    street: Street,
    places: Places,
    points: Snap,
    population: Population,
    *,
    limit_min: float = 15.0,
    weights: ArrayLike | None = None,
    draw: Draw | None = None,
) -> Intervals:
    """Return how far shares move if some places were missing.

    Missing places only ever lower a share, so ``share`` is the upper end of what is plausible
    if the list has gaps; the interval says how much hangs on single places.

    Parameters
    ----------
    street, places, points
        Places, and the [q] points of the population, on these streets.
    population
        The people.
    limit_min
        What counts as within reach.
    weights
        [c], how much each need counts.
    draw
        How many reruns, which share of places is missing in each, the seed, and whether a
        second reckoning counts too.
    """
    how = draw or Draw()
    count = len(places.categories)
    part = np.ones(count) if weights is None else np.asarray(weights, np.float64)
    part = part / part.sum()
    sides = [(street, points), *([how.other] if how.other else [])]
    around = _Around(sides, population, limit_min)
    drawn = np.empty((how.reruns, population.areas + 1, count))
    whole = np.empty((population.areas + 1, count))
    for column, kind in enumerate(places.categories):
        mine = places.only([kind])
        found = around.shares(mine, how.kept(mine, column))
        whole[:, column], drawn[:, :, column] = found[0], found[1:]
        if how.progress is not None:
            how.progress(column + 1, count)
    low, high = np.percentile(drawn, (5, 95), axis=0)
    total_low, total_high = np.percentile(drawn @ part, (5, 95), axis=0)
    return Intervals(
        whole, low, high, whole @ part, total_low, total_high, how.reruns, how.removed
    )


@dataclass(frozen=True)
class Draw:
    """How reruns are drawn; the same seed draws the same places.

    ``other`` are the same streets and points for a second reckoning: only who is in time by both
    counts.
    """

    reruns: int = 300
    removed: float = 0.05
    seed: int = 20261122
    progress: Callable[[int, int], None] | None = None
    other: tuple[Street, Snap] | None = None

    def kept(self, places: Places, column: int) -> NDArray[np.bool_]:
        """Return which rows stay: bool [reruns + 1, p]; in the first all of them.

        The entrances of a facility stay or go together; at least one facility always stays.
        """
        chance = np.random.default_rng([self.seed, column])
        numbers, member = np.unique(places.facility, return_inverse=True)
        stays = np.ones((self.reruns + 1, numbers.size), np.bool_)
        if numbers.size > 1:
            stays[1:] = chance.random((self.reruns, numbers.size)) >= self.removed
            stays[~stays.any(axis=1), 0] = True
        return stays[:, member]


@dataclass(frozen=True, eq=False)
class _Side:
    """Reruns side by side: each is a category of its own."""

    categories: tuple[str, ...]
    category: NDArray[np.int16]
    lon: Floats
    lat: Floats


class _Around:
    """People on the streets, and memory that all reruns share."""

    def __init__(
        self, sides: Sequence[tuple[Street, Snap]], population: Population, limit_min: float
    ) -> None:
        self.sides, self.population, self.limit_min = sides, population, limit_min
        self._room = np.empty((sides[0][0].network.nodes, LANES), np.uint16)

    def shares(self, places: Places, kept: NDArray[np.bool_]) -> Floats:
        """Return the share of people in time for each rerun: [reruns, areas + 1].

        Reruns that lost the same places are computed once, and 32 different ones side by side.
        """
        patterns, which = np.unique(kept, axis=0, return_inverse=True)
        found = np.empty((patterns.shape[0], self.population.areas + 1))
        for low in range(0, patterns.shape[0], LANES):
            lanes = patterns[low : low + LANES]
            lane, row = np.nonzero(lanes)
            names = tuple(map(str, range(lanes.shape[0])))
            side = _Side(names, lane.astype(np.int16), places.lon[row], places.lat[row])
            found[low : low + LANES] = _by_area(self._near(side), self.population).T
        return found[which.reshape(-1)]

    def _near(self, places: _Side) -> NDArray[np.bool_]:
        """Return who is in time by every reckoning: bool [points, categories]."""
        near = np.ones((len(self.population), len(places.categories)), np.bool_)
        for street, points in self.sides:
            times = nearest(street, places, self.limit_min, self._room)
            near &= at_snapped(street, times, points) <= limit_of(self.limit_min)
        return near


def _by_area(near: NDArray[np.bool_], population: Population) -> Floats:
    """Return the share of people for whom each column is true: [areas + 1, columns]."""
    areas, people = population.areas, population.people
    inside = population.area >= 0
    rows = population.area[inside]
    found = np.empty((areas + 1, near.shape[1]))
    total = np.append(np.bincount(rows, people[inside], areas), people.sum())
    for column in range(near.shape[1]):
        reached = people * near[:, column]
        found[:areas, column] = np.bincount(rows, reached[inside], areas)
        found[areas, column] = reached.sum()
    return found / np.where(total >= FEWEST, total, np.nan)[:, None]
