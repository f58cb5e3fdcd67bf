# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From minutes of homes to figures of municipalities and measures of fairness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.areas import FEWEST
from sechseck.engines.reach.fairness import equity
from sechseck.engines.reach.scoring import Score, score, score_by_area, score_points
from sechseck.engines.reach.taxonomy import presets, weights_of
from sechseck.engines.reach.units import NEVER, PER_MINUTE
from sechseck.reach.keeping import Land

NEAR_MIN = 15.0
DIGITS = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of the people of one municipality, or of all."""

    people: float
    children: float
    aged: float
    within: Mapping[str, float]
    minutes: Mapping[str, float]
    scores: Mapping[str, Any]


def figures_of(land: Land, found: NDArray[np.uint16], kmh: float) -> dict[str, Figures]:
    """Return the figures by the key of the municipality; the region stands under nothing."""
    people, slugs = land.population, land.places.categories
    minutes = in_minutes(found)
    weights = weights_of(slugs)
    areas = len(land.areas)
    whole = score(minutes, people.people, weights=weights, limit_min=NEAR_MIN)
    each = score_by_area(
        minutes, people.people, people.area, areas=areas, weights=weights, limit_min=NEAR_MIN
    )
    everywhere = np.zeros(people.people.size, np.int32)
    told = {"": _figures(land, whole, everywhere == 0)}
    for number, (key, one) in enumerate(zip(land.areas, each, strict=True)):
        if one is not None:
            told[key] = _figures(land, one, people.area == number)
    rows = {"": everywhere == 0} | {k: people.area == n for n, k in enumerate(land.areas)}
    for key, figures in told.items():
        chosen = _presets(land, minutes, rows[key], kmh)
        told[key] = replace(figures, scores={**figures.scores, **chosen})
    fair = replace(told[""], scores={**told[""].scores, "fairness": _fairness(land, minutes)})
    return told | {"": fair}


def in_minutes(found: NDArray[np.uint16]) -> NDArray[np.float64]:
    """Return minutes; infinite beyond the limit."""
    told = found / float(PER_MINUTE)
    told[found == NEVER] = np.inf
    return told


def _figures(land: Land, one: Score, mask: NDArray[np.bool_]) -> Figures:
    slugs, people = land.places.categories, land.population
    return Figures(
        people=one.people,
        children=float(np.nansum(people.children[mask])),
        aged=float(np.nansum(people.aged[mask])),
        within=_named(slugs, one.by_category),
        minutes=_named(slugs, one.minutes),
        scores={
            "everyday": round(one.share, DIGITS),
            "soft": round(one.soft, DIGITS),
            "proximity": round(one.proximity, DIGITS),
        },
    )


def _named(slugs: tuple[str, ...], values: NDArray[np.float64]) -> dict[str, float]:
    return {slug: round(float(one), DIGITS) for slug, one in zip(slugs, values, strict=True)}


def _presets(
    land: Land, minutes: NDArray[np.float64], mask: NDArray[np.bool_], kmh: float
) -> dict[str, dict[str, float]]:
    slugs, people = land.places.categories, land.population.people[mask]
    told = {}
    for name, preset in presets().items():
        columns = [slugs.index(slug) for slug in preset.categories if slug in slugs]
        if not columns or people.sum() < FEWEST:
            continue
        found = score(minutes[mask][:, columns], people, limit_min=preset.minutes(kmh))
        told[name] = {
            "all": round(found.all_reached, DIGITS),
            "none": round(found.none_reached, DIGITS),
            "share": round(found.share, DIGITS),
        }
    return told


def _fairness(land: Land, minutes: NDArray[np.float64]) -> dict[str, float]:
    """Return how evenly the everyday within reach is shared between people."""
    people = land.population
    good = score_points(minutes, weights_of(land.places.categories), NEAR_MIN).soft
    found = equity(good, people.people, people.area, len(land.areas))
    names = ("mean", "median", "gini", "theil", "within", "between", "below")
    return {name: round(float(getattr(found, name)), DIGITS) for name in names}
