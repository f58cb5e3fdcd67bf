# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where one more place would help most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sechseck.engines.reach.taxonomy import is_confidential
from sechseck.reach.keeping import land_of
from sechseck.reach.measuring import NEAR_MIN
from sechseck.reach.ready import trying
from sechseck.reach.steps import Step

AIMS = ("cover", "minutes", "fair")
MOST = 5


@dataclass(frozen=True, slots=True)
class Site:
    """One of the best places, in their order."""

    number: int
    step: Step
    gain: float
    after: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """The best next places, and how good the best possible could be."""

    aim: str
    before: float
    bound: float
    sites: tuple[Site, ...]

    @property
    def after(self) -> float:
        """Return what all of them together reach."""
        return self.sites[-1].after if self.sites else self.before


@lru_cache(maxsize=64)
def best_sites(ground: str, profile: str, need: str, aim: str, count: int) -> Proposal:
    """Return the best next places; every node of the streets is a candidate."""
    from sechseck.engines.reach.demand import Wish
    from sechseck.engines.reach.siting import place_next

    trial, people = trying(ground, profile, need), land_of(ground).population
    words: dict[str, Any] = {"area": people.area} if aim == "fair" else {}
    wish = Wish(count, NEAR_MIN, aim, **words)
    current = trial.after(())
    plan = place_next(trial.street, trial.homes, people.people, wish, current=current)
    rows = zip(plan.lon, plan.lat, plan.gain, plan.after, strict=True)
    sites = tuple(
        Site(number, Step(round(float(x), 5), round(float(y), 5)), float(gain), float(after))
        for number, (x, y, gain, after) in enumerate(rows, 1)
    )
    return Proposal(aim, float(plan.before), float(plan.bound), sites)


def rehearse_sites(ground: str, person: str) -> None:
    """Let the machine code of every aim be made and kept on disk, before anybody waits for it."""
    slugs = land_of(ground).places.categories
    need = next(slug for slug in slugs if not is_confidential(slug))
    for aim in AIMS:
        best_sites(ground, person, need, aim, 1)
