# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a change does to people: who wins minutes, who loses them, and whether anybody loses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sechseck.engines.reach.areas import FEWEST

Floats = NDArray[np.float64]
LEAST_MIN = 0.5  # a smaller change is not told as won or lost


@dataclass(frozen=True, eq=False)
class Change:
    """What changed between two states.

    Attributes
    ----------
    winners, losers
        float64 [c], people whose way to the need is shorter, longer, by half a minute or more.
    newly, no_longer
        float64 [c], people who come within the limit, who fall out of it.
    saved_min
        float64 [c], mean minutes saved over all people, each time capped; negative is lost.
    is_pareto
        Whether somebody wins and nobody loses anything, not even a decisecond.
    area_winners, area_losers
        float64 [areas, c]; NaN below ten people in the municipality.
    """

    winners: Floats
    losers: Floats
    newly: Floats
    no_longer: Floats
    saved_min: Floats
    is_pareto: bool
    area_winners: Floats
    area_losers: Floats


def compare(
    before: NDArray[np.floating],
    after: NDArray[np.floating],
    people: ArrayLike,
    *,
    area: NDArray[np.integer] | None = None,
    areas: int | None = None,
    limit_min: float = 15.0,
    cap_min: float = 54.0,
) -> Change:
    """Return who wins and who loses.

    Parameters
    ----------
    before, after
        Minutes [q, c], infinite where a need is out of reach.
    people
        [q], how many live at each point.
    area
        [q], index of the municipality, or -1.
    limit_min
        What counts as within reach.
    cap_min
        Where times are cut before their mean is taken.

    >>> found = compare(np.array([[20.0], [9.0]]), np.array([[10.0], [9.0]]), [30, 10])
    >>> found.winners.tolist(), found.newly.tolist(), found.saved_min.tolist(), found.is_pareto
    ([30.0], [30.0], [7.5], True)
    """
    old, new = np.asarray(before, np.float64), np.asarray(after, np.float64)
    living = np.asarray(people, np.float64)[:, None]
    shorter = np.subtract(old, new, out=np.zeros_like(old), where=old != new)
    won, lost = shorter >= LEAST_MIN, shorter <= -LEAST_MIN
    near_old, near_new = old <= limit_min, new <= limit_min
    lived = np.flatnonzero(living[:, 0] > 0)
    capped = np.minimum(old, cap_min) - np.minimum(new, cap_min)
    total = float(living.sum())
    saved = (living * capped).sum(axis=0)
    where = np.full(living.size, -1) if area is None else area
    return Change(
        winners=(living * won).sum(axis=0),
        losers=(living * lost).sum(axis=0),
        newly=(living * (near_new & ~near_old)).sum(axis=0),
        no_longer=(living * (near_old & ~near_new)).sum(axis=0),
        saved_min=saved / total if total else np.zeros_like(saved),
        is_pareto=bool((shorter[lived] > 0).any() and not (shorter[lived] < 0).any()),
        area_winners=_by_area(won, living, where, areas),
        area_losers=_by_area(lost, living, where, areas),
    )


def _by_area(
    chosen: NDArray[np.bool_], living: Floats, area: NDArray[np.integer], areas: int | None
) -> Floats:
    count = int(area.max(initial=-1)) + 1 if areas is None else areas
    inside = area >= 0
    where, people = area[inside], living[inside, 0]
    found = np.full((count, chosen.shape[1]), np.nan)
    shown = np.bincount(where, people, count) >= FEWEST
    for column in range(chosen.shape[1]):
        found[:, column] = np.bincount(where, people * chosen[inside, column], count)
    found[~shown] = np.nan
    return found
