# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places that come and go in thought: minutes before and after, and who wins or loses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.comparing import Change, compare
from sechseck.reach.keeping import Land
from sechseck.reach.measuring import NEAR_MIN, in_minutes
from sechseck.reach.ready import trying
from sechseck.reach.solving import LIMIT_MIN
from sechseck.reach.steps import Step

MEAN_CAP_MIN = 2 * NEAR_MIN


@dataclass(frozen=True, slots=True)
class Tried:
    """Deciseconds of each home before and after."""

    land: Land
    before: NDArray[np.uint16]
    after: NDArray[np.uint16]

    @property
    def change(self) -> Change:
        """Return who wins, who loses, and whether anybody loses."""
        people = self.land.population
        return compare(
            in_minutes(self.before)[:, None],
            in_minutes(self.after)[:, None],
            people.people,
            area=people.area,
            areas=len(self.land.areas),
            limit_min=NEAR_MIN,
            cap_min=LIMIT_MIN,
        )

    def figures(self) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
        """Return share and mean minutes by municipality, before and after; all under nothing."""
        return _figures(self.land, self.before), _figures(self.land, self.after)


def try_out(
    ground: str,
    profile: str,
    need: str,
    land: Land,
    before: NDArray[np.uint16],
    steps: Sequence[Step],
) -> Tried:
    """Return what some steps change; nothing of them stays.

    Raises
    ------
    ReachError
        If a place is not there, or lies far from every street; a German sentence says so.
    """
    if not steps:
        return Tried(land, before, before)
    return Tried(land, before, trying(ground, profile, need).after(steps))


def _figures(land: Land, times: NDArray[np.uint16]) -> dict[str, list[float]]:
    people, area = land.population.people, land.population.area
    minutes = np.minimum(in_minutes(times), MEAN_CAP_MIN)
    where, many = np.where(area < 0, len(land.areas), area), len(land.areas) + 1
    total = np.bincount(where, people, many)
    near = np.bincount(where, people * (minutes <= NEAR_MIN), many)
    summed = np.bincount(where, people * minutes, many)
    told = {"": _pair(near.sum(), summed.sum(), total.sum())}
    for number, key in enumerate(land.areas):
        if total[number] >= 1:
            told[key] = _pair(near[number], summed[number], total[number])
    return told


def _pair(near: float, summed: float, total: float) -> list[float]:
    return [round(float(near / total), 5), round(float(summed / total), 3)]
