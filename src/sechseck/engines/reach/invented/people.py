# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People and places of an invented region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.invented.settlements import Settlement

CELL_M = 200.0
YOUNG, OLD = 0.165, 0.115


@dataclass(frozen=True, slots=True)
class Need:
    """How many places of a kind there are: one for so many people, from so large a place on."""

    category: str
    label: str
    per: int
    at_least: int


@dataclass(frozen=True, slots=True)
class Homes:
    """Cells in which people live; metres."""

    spots: NDArray[np.float64]
    people: NDArray[np.int64]
    children: NDArray[np.int64]
    aged: NDArray[np.int64]
    town: NDArray[np.int64]
    settlement: NDArray[np.int64]


def house(settlements: Sequence[Settlement], seed: np.random.Generator) -> Homes:
    """Return the cells of a square grid with the people of each settlement."""
    rows = [_cells(number, one, seed) for number, one in enumerate(settlements)]
    spots, people, settlement = (np.concatenate(one) for one in zip(*rows, strict=True))
    town = np.array([one.town for one in settlements])[settlement]
    younger = np.clip(seed.normal(YOUNG, 0.03, people.size), 0.05, 0.3)
    older = np.clip(seed.normal(OLD, 0.03, people.size), 0.03, 0.3)
    young, old = seed.binomial(people, younger), seed.binomial(people, older)
    old = np.minimum(old, people - young)
    return Homes(spots, people, young, old, town, settlement)


def _cells(
    number: int, place: Settlement, seed: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    low = np.floor((np.array([place.x, place.y]) - place.radius) / CELL_M)
    many = int(np.ceil(2 * place.radius / CELL_M)) + 1
    east, north = np.meshgrid(np.arange(many), np.arange(many))
    spots = (low + np.stack([east.ravel(), north.ravel()], 1) + 0.5) * CELL_M
    away = np.hypot(spots[:, 0] - place.x, spots[:, 1] - place.y) / place.radius
    spots, away = spots[away < 1], away[away < 1]
    if not len(spots):
        spots, away = np.array([[place.x, place.y]]), np.zeros(1)
    weight = np.exp(-1.6 * away**2) * seed.gamma(3, 1 / 3, away.size)
    people = seed.multinomial(place.people, weight / weight.sum())
    lived = people > 0
    return spots[lived], people[lived], np.full(int(lived.sum()), number)


def supply(
    needs: Sequence[Need],
    settlements: Sequence[Settlement],
    homes: Homes,
    seed: np.random.Generator,
) -> tuple[NDArray[np.int64], NDArray[np.float64], list[str]]:
    """Return kind, spot and name of every place: dense where many live, none in small places."""
    kinds: list[int] = []
    spots: list[NDArray[np.float64]] = []
    names: list[str] = []
    for kind, need in enumerate(needs):
        for number, place in enumerate(settlements):
            if place.people < need.at_least:
                continue
            cells = np.flatnonzero(homes.settlement == number)
            many = min(max(1, round(place.people / need.per)), cells.size)
            chance = homes.people[cells] ** 1.3
            chosen = seed.choice(cells, many, replace=False, p=chance / chance.sum())
            kinds += [kind] * many
            spots.append(homes.spots[chosen] + seed.normal(0, 45, (many, 2)))
            names += [_name(need, place, one, many) for one in range(many)]
    return np.array(kinds), np.concatenate(spots), names


def _name(need: Need, place: Settlement, number: int, many: int) -> str:
    return f"{need.label} {place.name}" + (f" {number + 1}" if many > 1 else "")
