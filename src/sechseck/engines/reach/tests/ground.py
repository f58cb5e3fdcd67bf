# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small towns for tests of what is counted, changed and sited on streets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.places import Places, Population
from sechseck.engines.reach.profile import Profile
from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street, prepare

WALKER = Profile(name="walker", label="Zu Fuß", kmh=4.8)
CYCLIST = Profile(name="cyclist", label="Mit dem Rad", kmh=15.0, mode="bike")


@dataclass(frozen=True, eq=False)
class Town:
    """Streets, places of three kinds, people in three municipalities."""

    street: Street
    places: Places
    population: Population
    points: Snap


def town(seed: int, side: int = 5, sites: int = 6, homes: int = 12) -> Town:
    """Return a small irregular town; one in three pieces may be cycled one way only."""
    chance = np.random.default_rng(seed)
    east, north = np.meshgrid(np.arange(side), np.arange(side))
    lon = 9.7 + (east.ravel() + chance.uniform(-0.3, 0.3, side**2)) * 0.004
    lat = 52.3 + (north.ravel() + chance.uniform(-0.3, 0.3, side**2)) * 0.0025
    grid = np.arange(side**2).reshape(side, side)
    pairs = [(grid[:, :-1], grid[:, 1:]), (grid[:-1], grid[1:])]
    tail = np.concatenate([one.ravel() for one, _ in pairs])
    head = np.concatenate([one.ravel() for _, one in pairs])
    kept = chance.random(tail.size) < 0.8
    kept[0] = True
    tail, head = tail[kept], head[kept]
    length = chance.integers(150, 600, tail.size)
    oneway = chance.integers(0, 3, tail.size)
    network = Network.from_edges(lon, lat, tail, head, length, oneway=oneway)
    street = prepare(network, CYCLIST if seed % 2 else WALKER, "dial")
    places = Places.of(
        ("gp", "library", "kita"),
        chance.integers(0, 3, sites),
        *_spots(chance, sites, side),
        capacity=chance.integers(1, 9, sites),
        facility=chance.integers(0, max(1, sites - 1), sites),
    )
    population = Population.of(
        *_spots(chance, homes, side),
        chance.integers(1, 60, homes),
        children=chance.integers(0, 2, homes),
        aged=chance.integers(0, 2, homes),
        area=chance.integers(0, 3, homes),
    )
    return Town(street, places, population, snap(street, population.lon, population.lat))


def _spots(chance: np.random.Generator, count: int, side: int) -> tuple[np.ndarray, np.ndarray]:
    return 9.7 + chance.random(count) * side * 0.004, 52.3 + chance.random(count) * side * 0.0025


towns = st.integers(0, 10_000).map(town)
