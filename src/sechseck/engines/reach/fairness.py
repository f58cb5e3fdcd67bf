# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether something good is shared fairly between people and between municipalities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.areas import FEWEST

Floats = NDArray[np.float64]
POOR = 0.6  # below this share of the median one has too little


@dataclass(frozen=True, eq=False)
class Equity:
    """How evenly a good is shared.

    Attributes
    ----------
    mean, median
        Of the good, over people.
    gini
        0 if everybody has the same, towards 1 if one has all.
    theil, within, between
        Theil's T, and its parts inside municipalities and between them; theil = within + between.
    below
        Share of people with less than 60 % of the median.
    area_mean, area_below
        float64 [areas]; NaN below ten people.
    """

    mean: float
    median: float
    gini: float
    theil: float
    within: float
    between: float
    below: float
    area_mean: Floats
    area_below: Floats


def equity(
    good: ArrayLike,
    people: ArrayLike,
    area: NDArray[np.integer] | None = None,
    areas: int | None = None,
) -> Equity:
    """Return how evenly a good is shared.

    Parameters
    ----------
    good
        [q], at least 0, more is better: a soft score, a number of places, seats per child.
        Minutes are no good; take what they let one reach.
    people
        [q], how many have it.
    area
        [q], index of the municipality; -1 counts as a municipality of its own.
    areas
        How many municipalities there are.

    Raises
    ------
    ValueError
        If nobody lives, or a value is negative or missing.

    Notes
    -----
    Gini over people by the covariance of value and rank (Lerman and Yitzhaki 1984, Economics
    Letters 15, 363-368); Theil's T and its parts as Shorrocks 1980, Econometrica 48, 613-625;
    0 ln 0 is 0, and where nobody has anything all are equal.

    >>> found = equity([0, 1], [10, 30], np.array([0, 1]))
    >>> found.gini, round(found.theil, 4), round(found.between, 4), found.below
    (0.25, 0.2877, 0.2877, 0.25)
    """
    values, living = np.asarray(good, np.float64), np.asarray(people, np.float64)
    if not living.sum() > 0:
        raise ValueError("Ohne Menschen gibt es nichts zu teilen.")
    if not (np.isfinite(values) & (values >= 0)).all():
        raise ValueError("Ein Gut hat überall einen Wert ab 0.")
    where = np.zeros(values.size, np.int64) if area is None else area.astype(np.int64)
    count = max(int(where.max(initial=0)) + 1, areas or 0)
    where = np.where(where < 0, count, where)
    middle = weighted_median(values, living)
    theil, within, between = theil_parts(values, living, where)
    poor = values < POOR * middle
    return Equity(
        mean=float(np.average(values, weights=living)),
        median=middle,
        gini=gini(values, living),
        theil=theil,
        within=within,
        between=between,
        below=float(np.average(poor, weights=living)),
        area_mean=_by_area(values, living, where, count),
        area_below=_by_area(poor, living, where, count),
    )


def gini(values: Floats, people: Floats) -> float:
    """Return the Gini coefficient of values that groups of people have.

    >>> gini(np.array([2.0, 2.0]), np.array([1.0, 7.0]))
    0.0
    """
    order = np.argsort(values, kind="stable")
    sizes, have = people[order], (values * people)[order]
    total = float(have.sum())
    if not total > 0:
        return 0.0
    before = np.cumsum(sizes) - sizes
    rank = (before + sizes / 2) / sizes.sum()
    found = 2 * float((have * rank).sum()) / total - 1
    return max(0.0, found) if found > 1e-12 else 0.0


def theil_parts(
    values: Floats, people: Floats, where: NDArray[np.int64]
) -> tuple[float, float, float]:
    """Return Theil's T of people, the part within groups and the part between them.

    >>> theil_parts(np.array([3.0, 3.0]), np.array([1.0, 1.0]), np.array([0, 1]))
    (0.0, 0.0, 0.0)
    """
    number, total = float(people.sum()), float((values * people).sum())
    if not total > 0:
        return 0.0, 0.0, 0.0
    sizes = np.bincount(where, people).astype(np.float64)
    sums = np.bincount(where, values * people).astype(np.float64)
    group_mean = np.divide(sums, sizes, out=np.zeros_like(sums), where=sizes > 0)
    overall = total / number
    between = _entropy(group_mean, sizes, overall) / number
    own = group_mean[where]
    inside = _entropy(values, people, np.where(own > 0, own, 1.0), factor=own / overall) / number
    return between + inside, inside, between


def weighted_median(values: Floats, people: Floats) -> float:
    """Return what the person in the middle has.

    >>> weighted_median(np.array([1.0, 5.0]), np.array([3.0, 1.0]))
    1.0
    """
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(people[order])
    return float(values[order][np.searchsorted(reached, reached[-1] / 2)])


def _entropy(
    values: Floats, people: Floats, mean: Floats | float, factor: Floats | float = 1.0
) -> float:
    ratio = values / mean
    logs = np.log(ratio, out=np.zeros_like(ratio), where=ratio > 0)
    found = float((people * factor * ratio * logs).sum())
    return found if abs(found) > 1e-12 * float(people.sum()) else 0.0


def _by_area(
    values: NDArray[np.generic], people: Floats, where: NDArray[np.int64], count: int
) -> Floats:
    total = np.bincount(where, people, count + 1)[:count]
    summed = np.bincount(where, people * values.astype(np.float64), count + 1)[:count]
    return np.where(total >= FEWEST, summed / np.maximum(total, FEWEST), np.nan)
