# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of everyday life lies within reach: of a region, and of each municipality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.areas import FEWEST

Floats = NDArray[np.float64]
EXAMPLE_LIMIT_MIN = 15.0
CAP_LIMITS = 2.0  # a time beyond so many limits counts as so many limits


@dataclass(frozen=True, eq=False)
class PointScores:
    """What each point reaches; every array is [q].

    Attributes
    ----------
    share
        Weighted share of the needs within the limit, 0 to 1.
    soft
        The same without an edge: 1 up to half the limit, then falling evenly to 0 at one and a
        half limits. At the limit itself it is 0.5, so one minute more never decides.
    proximity
        Weighted mean of minutes, each capped at twice the limit.
    reached
        How many of the needs lie within the limit.
    all_reached, none_reached
        Whether all, and none, of the needs lie within the limit.
    """

    share: Floats
    soft: Floats
    proximity: Floats
    reached: NDArray[np.int64]
    all_reached: NDArray[np.bool_]
    none_reached: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Score:
    """How much a group of people reaches.

    Attributes
    ----------
    people
        How many there are.
    share, soft, proximity
        Means over the people, see ``PointScores``.
    all_reached, none_reached
        Share of people with all, and with none, of the needs within the limit.
    by_category
        float64 [c], share of people with the need within the limit.
    minutes
        float64 [c], mean minutes capped at twice the limit.
    choice_one, choice_three
        float64 [c], share of people with at least one, at least three places within the
        limit; None where nobody counted them.
    """

    people: float
    share: float
    soft: float
    proximity: float
    all_reached: float
    none_reached: float
    by_category: Floats
    minutes: Floats
    choice_one: Floats | None = None
    choice_three: Floats | None = None


def score_points(
    minutes: NDArray[np.floating],
    weights: ArrayLike | None = None,
    limit_min: float = EXAMPLE_LIMIT_MIN,
) -> PointScores:
    """Return what each point reaches.

    Parameters
    ----------
    minutes
        [q, c], infinite where a need is out of reach.
    weights
        [c], how much each need counts; without them each counts the same.
    limit_min
        What counts as within reach, in minutes.

    Raises
    ------
    ValueError
        If no need counts, or the limit is not above 0.

    >>> found = score_points(np.array([[5.0, 30.0], [10.0, 12.0]]), limit_min=15)
    >>> found.share.tolist(), found.soft.round(2).tolist(), found.proximity.tolist()
    ([0.5, 1.0], [0.5, 0.77], [17.5, 11.0])
    """
    if not limit_min > 0:
        raise ValueError("Die Grenze liegt über 0 Minuten.")
    taken = np.asarray(minutes, np.float64)
    part = _parts(weights, taken.shape[1])
    near = taken <= limit_min
    reached = near.sum(axis=1)
    return PointScores(
        share=near @ part,
        soft=np.clip(1.5 - taken / limit_min, 0.0, 1.0) @ part,
        proximity=_capped(taken, limit_min) @ part,
        reached=reached,
        all_reached=reached == taken.shape[1],
        none_reached=reached == 0,
    )


def score(
    minutes: NDArray[np.floating],
    people: ArrayLike,
    *,
    weights: ArrayLike | None = None,
    limit_min: float = EXAMPLE_LIMIT_MIN,
    counts: NDArray[Any] | None = None,
) -> Score:
    """Return how much people reach.

    Parameters
    ----------
    minutes
        [q, c], infinite where a need is out of reach.
    people
        [q], how many live at each point.
    weights
        [c], how much each need counts.
    limit_min
        What counts as within reach, in minutes.
    counts
        [q, c], how many places lie within the limit, for the choice.

    Returns
    -------
    Score
        All NaN where nobody lives.

    >>> found = score(np.array([[5.0, 30.0], [10.0, 12.0]]), [30, 10])
    >>> found.share, found.all_reached, found.by_category.tolist()
    (0.625, 0.25, [1.0, 0.25])
    """
    area = np.zeros(np.asarray(people).size, np.int32)
    found = _grouped(minutes, people, area, 1, weights, limit_min, counts)
    return found[0]


def score_by_area(
    minutes: NDArray[np.floating],
    people: ArrayLike,
    area: NDArray[np.integer],
    *,
    areas: int | None = None,
    weights: ArrayLike | None = None,
    limit_min: float = EXAMPLE_LIMIT_MIN,
    counts: NDArray[Any] | None = None,
) -> list[Score | None]:
    """Return how much the people of each municipality reach; None below ten people.

    Parameters are those of ``score``, and ``area`` [q], the index of the municipality, or -1.

    >>> found = score_by_area(np.array([[5.0], [30.0]]), [30, 4], np.array([0, 1]))
    >>> found[0].share, found[1]
    (1.0, None)
    """
    count = (int(area.max(initial=-1)) + 1) if areas is None else areas
    found = _grouped(minutes, people, area, count, weights, limit_min, counts)
    return [one if one.people >= FEWEST else None for one in found]


def _parts(weights: ArrayLike | None, count: int) -> Floats:
    given = np.ones(count) if weights is None else np.asarray(weights, np.float64)
    if given.shape != (count,) or not (given >= 0).all() or not given.sum() > 0:
        raise ValueError("Jede Art braucht ein Gewicht ab 0, und eines muss über 0 liegen.")
    found: Floats = given / given.sum()
    return found


def _grouped(
    minutes: NDArray[np.floating],
    people: ArrayLike,
    area: NDArray[np.integer],
    areas: int,
    weights: ArrayLike | None,
    limit_min: float,
    counts: NDArray[Any] | None,
) -> list[Score]:
    inside = np.flatnonzero(area >= 0)
    taken = np.asarray(minutes, np.float64)[inside]
    group = _Group(area[inside], np.asarray(people, np.float64)[inside], areas)
    points = score_points(taken, weights, limit_min)
    number = None if counts is None else np.asarray(counts, np.float64)[inside]
    near, capped = group.means(taken <= limit_min), group.means(_capped(taken, limit_min))
    share, soft, proximity = (
        group.mean(values) for values in (points.share, points.soft, points.proximity)
    )
    whole, none = group.mean(points.all_reached), group.mean(points.none_reached)
    one = None if number is None else group.means(number >= 1)
    three = None if number is None else group.means(number >= 3)
    return [
        Score(
            people=float(group.total[row]),
            share=float(share[row]),
            soft=float(soft[row]),
            proximity=float(proximity[row]),
            all_reached=float(whole[row]),
            none_reached=float(none[row]),
            by_category=near[row],
            minutes=capped[row],
            choice_one=None if one is None else one[row],
            choice_three=None if three is None else three[row],
        )
        for row in range(areas)
    ]


def _capped(minutes: Floats, limit_min: float) -> Floats:
    found: Floats = np.minimum(minutes, CAP_LIMITS * limit_min)
    return found


class _Group:
    """People by municipality, and means over them."""

    def __init__(self, where: NDArray[np.integer], people: Floats, areas: int) -> None:
        self.where, self.people, self.areas = where, people, areas
        self.total: Floats = np.bincount(where, people, areas).astype(np.float64)

    def mean(self, values: NDArray[Any]) -> Floats:
        """Return the mean for each municipality; NaN where nobody lives."""
        weighed = self.people * values.astype(np.float64)
        summed: Floats = np.bincount(self.where, weighed, self.areas).astype(np.float64)
        nobody = np.full(self.areas, np.nan)
        found: Floats = np.divide(summed, self.total, out=nobody, where=self.total > 0)
        return found

    def means(self, columns: NDArray[Any]) -> Floats:
        """Return the mean of each column: [areas, columns]."""
        found = np.empty((self.areas, columns.shape[1]))
        for place, column in enumerate(columns.T):
            found[:, place] = self.mean(column)
        return found
