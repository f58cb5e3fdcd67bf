# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Difference in differences: own change less the change elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sechseck.engines.evaluation.assignments import Group, groups_of, rest_of
from sechseck.engines.evaluation.inversion import Bounds, bounds, p_value
from sechseck.engines.evaluation.panel import FloatArray, Panel, require_before, require_donors

BEFORE_NEEDED = 2


@dataclass(frozen=True, slots=True)
class PlaceboDate:
    """The same reckoning with a beginning on which nothing began."""

    first: int  # position of the first period after the invented beginning
    effect: float
    p: float


@dataclass(frozen=True, slots=True)
class Differences:
    """What came out, in the unit of the values.

    ``own`` and ``elsewhere`` are the means of all periods. ``p`` is the share of groups of
    places whose effect is at least as large in either direction.
    """

    own: tuple[float, ...]
    elsewhere: tuple[float, ...]
    own_change: float
    other_change: float
    effect: float
    p: float
    groups: int
    interval: Bounds | None
    dates: tuple[PlaceboDate, ...]


def difference_in_differences(panel: Panel, seed: int = 0) -> Differences:
    """Return how much more the places with the measure changed than the others.

    Parameters
    ----------
    panel
        At least two periods before, and five places without the measure.
    seed
        For the draw of groups where there are too many to try all.

    Returns
    -------
    Differences
        With a permutation test over places and the same reckoning for dates before.

    Raises
    ------
    EvaluationRefused
        If there are too few periods or places.

    Notes
    -----
    Card & Krueger 1994 for the estimate; the test holds the dates fixed and moves the measure
    to every other group of as many places (Fisher 1935; Conley & Taber 2011 say why standard
    errors mislead with few treated places).

    Examples
    --------
    >>> from sechseck.engines.evaluation.tests.made import toy
    >>> found = difference_in_differences(toy(effect=4.0))
    >>> round(found.effect, 1), round(found.p, 3)
    (4.0, 0.143)
    """
    require_before(panel, BEFORE_NEEDED)
    require_donors(panel)
    groups = groups_of(panel, seed)
    found = _effects(panel, groups, panel.before, len(panel.periods))
    own = panel.values[list(panel.treated)].mean(axis=0)
    elsewhere = panel.values[list(panel.donors)].mean(axis=0)
    return Differences(
        own=tuple(own.tolist()),
        elsewhere=tuple(elsewhere.tolist()),
        own_change=_change(own, panel.before),
        other_change=_change(elsewhere, panel.before),
        effect=float(found[0]),
        p=p_value(found**2),
        groups=len(groups),
        interval=bounds(_curves(panel, groups, found)),
        dates=tuple(_at(panel, groups, first) for first in range(1, panel.before)),
    )


def _change(path: FloatArray, first: int) -> float:
    return float(path[first:].mean() - path[:first].mean())


def _effects(panel: Panel, groups: Sequence[Group], first: int, end: int) -> FloatArray:
    """Return the effect of each group if the measure began with a period; up to another one."""
    table = panel.values[:, :end]
    changes = table[:, first:].mean(axis=1) - table[:, :first].mean(axis=1)
    own = changes[np.asarray(groups)].mean(axis=1)
    size, total = len(groups[0]), float(changes.sum())
    return np.asarray(own - (total - own * size) / (len(changes) - size), dtype=np.float64)


def _at(panel: Panel, groups: Sequence[Group], first: int) -> PlaceboDate:
    found = _effects(panel, groups, first, panel.before)
    return PlaceboDate(first, float(found[0]), p_value(found**2))


def _curves(panel: Panel, groups: Sequence[Group], found: FloatArray) -> FloatArray:
    """Return how the square of each effect changes with an effect that is taken away."""
    own = set(panel.treated)
    size = len(own)
    share = np.array([len(own.intersection(one)) / size for one in groups])
    part = share - (1.0 - share) * size / len(rest_of(panel, groups[0]))
    return np.stack([found**2, found * part, part**2], axis=1)
