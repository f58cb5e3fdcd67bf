# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people of an invented region settle: a main place and villages in each municipality."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NAMES = ("Heide", "Mühle", "Furt", "Höhe", "Aue", "Berg", "Weiler", "Siel", "Brink", "Hagen")
DENSITY = (2600.0, 1500.0)  # people per km² of a main place and of a village
APART_M = 1700.0
REACH_M = 4600.0  # how far a village lies from its main place at most


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality as it is known: its name, its middle and its people."""

    name: str
    lon: float
    lat: float
    people: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """Houses side by side; metres from the middle of the region."""

    town: int
    name: str
    x: float
    y: float
    people: int
    radius: float
    is_main: bool


def settle(
    towns: Sequence[Town], middles: NDArray[np.float64], seed: np.random.Generator
) -> list[Settlement]:
    """Return the settlements of all municipalities, the main place of each first."""
    found: list[Settlement] = []
    taken = [(float(x), float(y)) for x, y in middles]
    for number, town in enumerate(towns):
        spots = _villages(number, middles, taken, 2 + town.people // 7000, seed)
        shares = seed.dirichlet(np.full(len(spots), 3.0)) * (0.28 + 0.14 * seed.random())
        rest = town.people
        villages = []
        for spot, share, name in zip(spots, shares, seed.permutation(NAMES), strict=False):
            people = int(town.people * share)
            rest -= people
            villages.append(_made(number, f"{town.name}-{name}", spot, people, False))
        middle = (float(middles[number, 0]), float(middles[number, 1]))
        found += [_made(number, town.name, middle, rest, True), *villages]
    return found


def _villages(
    number: int,
    middles: NDArray[np.float64],
    taken: list[tuple[float, float]],
    many: int,
    seed: np.random.Generator,
) -> list[tuple[float, float]]:
    """Return spots that lie nearest to their own main place and apart from all others."""
    spots: list[tuple[float, float]] = []
    for _ in range(400):
        if len(spots) == min(many, len(NAMES)):
            break
        angle, away = seed.random() * 2 * math.pi, 1800 + seed.random() * (REACH_M - 1800)
        x = float(middles[number, 0] + away * math.cos(angle))
        y = float(middles[number, 1] + away * math.sin(angle))
        nearest = int(np.argmin((middles[:, 0] - x) ** 2 + (middles[:, 1] - y) ** 2))
        if nearest == number and all(math.dist((x, y), one) > APART_M for one in taken):
            spots.append((x, y))
            taken.append((x, y))
    return spots


def _made(
    town: int, name: str, spot: tuple[float, float], people: int, is_main: bool
) -> Settlement:
    area_km2 = max(people, 60) / DENSITY[not is_main]
    radius = max(220.0, math.sqrt(area_km2 / math.pi) * 1000)
    return Settlement(town, name, *spot, people, radius, is_main)
