# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people live beyond reach of a need: who they are, and where one place would help most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.areas import FEWEST
from sechseck.engines.reach.attaching import ground_of
from sechseck.engines.reach.clusters import clusters_of
from sechseck.engines.reach.demand import Demand
from sechseck.engines.reach.places import Population
from sechseck.engines.reach.siting_loops import best_for
from sechseck.engines.reach.snapping import Snap
from sechseck.engines.reach.street import Street
from sechseck.engines.reach.taxonomy import require_open
from sechseck.engines.reach.units import NEVER, PER_MINUTE, limit_of
from sechseck.engines.reach.whatif import WhatIf

LINK_MIN = 5.0  # minutes between neighbours of one gap


@dataclass(frozen=True, eq=False)
class Gap:
    """A settlement, or a part of one, from which a need is out of reach.

    Attributes
    ----------
    people
        How many live there, at least ten.
    children, aged
        Of these below 18 and from 75 on; NaN if nobody knows or they are fewer than ten.
    lon, lat
        The inhabited point closest to the middle of the people.
    area
        Index of the municipality most of them live in, or -1.
    minutes
        How long most of them take to the nearest place (weighted median); infinite if longer
        than was looked for.
    place
        Number of the place nearest to the middle, see ``WhatIf``; -1 if none is near.
    site
        Node where one more place would serve most of them; -1 if nothing would.
    site_lon, site_lat
        Where that is; NaN without a site.
    served
        How many of them would be in time there.
    rows
        int64, the points of the population that belong to it.
    """

    people: float
    children: float
    aged: float
    lon: float
    lat: float
    area: int
    minutes: float
    place: int
    site: int
    site_lon: float
    site_lat: float
    served: float
    rows: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Gaps:
    """All gaps of a need, those with most people first.

    Attributes
    ----------
    found
        Gaps with at least ten people.
    people
        How many people are out of reach, everywhere.
    scattered
        How many of them live in clusters of fewer than ten, which are not shown.
    unconnected
        How many live where no street leads to the rest; they are not counted above.
    """

    found: tuple[Gap, ...]
    people: float
    scattered: float
    unconnected: float


def gaps(
    trial: WhatIf,
    category: str,
    points: Snap,
    population: Population,
    limit_min: float = 15.0,
    link_min: float = LINK_MIN,
) -> Gaps:
    """Return the gaps of a need.

    Parameters
    ----------
    trial
        Streets with their places, as they are or as they might be.
    category
        The need.
    points
        [q] the population on these streets.
    population
        The people.
    limit_min
        Who takes longer lives in a gap.
    link_min
        How many minutes apart neighbours of one gap may live.

    Raises
    ------
    ConfidentialPoints
        For needs whose places protect people.
    """
    require_open([category])
    limit = limit_of(limit_min)
    time = trial.at(points, [category])[:, 0]
    lived = population.people > 0
    off = lived & (points.edge < 0)
    beyond = np.flatnonzero(lived & (points.edge >= 0) & (time > limit))
    owner = trial.owners_at(points, category)
    cluster = clusters_of(trial.street, points.only(beyond), link_min)
    sites = _Sites(trial.street, points, population, limit)
    found, scattered = [], 0.0
    for rows in _members(beyond, cluster):
        people = float(population.people[rows].sum())
        if people < FEWEST:
            scattered += people
            continue
        found.append(_told(trial, points, population, rows, time, owner, sites))
    found.sort(key=lambda one: (-one.people, int(one.rows[0])))
    total = float(population.people[beyond].sum())
    return Gaps(tuple(found), total, scattered, float(population.people[off].sum()))


class _Sites:
    """Scratch memory to find the best site of one gap after another."""

    def __init__(self, street: Street, points: Snap, population: Population, limit: int) -> None:
        never = np.full(len(points), NEVER, np.uint16)
        self.demand = Demand(street, points, population.people, never)
        self.limit = limit
        self._ground = ground_of(street, street.outgoing, 2)
        self._gain = np.zeros(street.network.nodes)
        self._touched = np.empty(street.network.nodes, np.int32)

    def best(self, rows: NDArray[np.int64]) -> tuple[int, float]:
        """Return the node most people of some points get to in time, and how many."""
        return best_for(
            self._ground,
            self.demand.leaves,
            rows.astype(np.int32),
            self.demand.people,
            self.limit,
            self._gain,
            self._touched,
        )


def _members(beyond: NDArray[np.int64], cluster: NDArray[np.int32]) -> Iterator[NDArray[np.int64]]:
    order = np.argsort(cluster, kind="stable")
    ends = np.cumsum(np.bincount(cluster)) if cluster.size else np.empty(0, np.int64)
    for low, high in zip(np.r_[0, ends[:-1]], ends, strict=False):
        yield beyond[order[low:high]]


def _told(
    trial: WhatIf,
    points: Snap,
    population: Population,
    rows: NDArray[np.int64],
    time: NDArray[np.uint16],
    owner: NDArray[np.int32],
    sites: _Sites,
) -> Gap:
    people = population.people[rows]
    middle = _middle(population, rows)
    site, served = sites.best(rows)
    network = trial.street.network
    is_known = population.area[rows] >= 0
    area = population.area[rows][is_known]
    return Gap(
        people=float(people.sum()),
        children=_shown(population.children[rows]),
        aged=_shown(population.aged[rows]),
        lon=float(population.lon[middle]),
        lat=float(population.lat[middle]),
        area=int(np.bincount(area, people[is_known]).argmax()) if area.size else -1,
        minutes=_median_minutes(time[rows], people),
        place=int(owner[middle]),
        site=int(site),
        site_lon=float(network.lon[site]) if site >= 0 else float("nan"),
        site_lat=float(network.lat[site]) if site >= 0 else float("nan"),
        served=float(served),
        rows=rows,
    )


def _middle(population: Population, rows: NDArray[np.int64]) -> int:
    people, lon, lat = population.people[rows], population.lon[rows], population.lat[rows]
    x, y = np.average(lon, weights=people), np.average(lat, weights=people)
    wide = np.cos(np.radians(y))
    return int(rows[np.argmin(((lon - x) * wide) ** 2 + (lat - y) ** 2)])


def _shown(values: NDArray[np.float64]) -> float:
    """Return a sum that may be shown: not of unknown cells, and none of one to nine."""
    total = float(values.sum())
    return total if total == 0 or total >= FEWEST else float("nan")


def _median_minutes(time: NDArray[np.uint16], people: NDArray[np.float64]) -> float:
    order = np.argsort(time, kind="stable")
    reached = np.cumsum(people[order])
    middle = int(time[order][np.searchsorted(reached, reached[-1] / 2)])
    return float("inf") if middle == NEVER else middle / PER_MINUTE
