# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Interrupted series: own values after the beginning against the own trend before it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sechseck.engines.evaluation.inversion import LEVEL, Bounds
from sechseck.engines.evaluation.panel import FloatArray, Panel, require_before
from sechseck.engines.evaluation.periods import Period

BEFORE_NEEDED = 4
YEAR_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Interrupted:
    """What came out, in the unit of the values; nothing here compares with another place.

    ``slope_per_year`` is the trend before. ``alike_in_a_row`` is the correlation of each
    departure from it with the next; far above zero, the bounds are too narrow.
    """

    own: tuple[float, ...]
    expected: tuple[float, ...]
    mean_before: float
    mean_after: float
    slope_per_year: float
    effect: float
    p: float
    interval: Bounds
    alike_in_a_row: float


def interrupted_trend(panel: Panel) -> Interrupted:
    """Return how the values after the beginning depart from the line through those before.

    Parameters
    ----------
    panel
        At least four periods before; places without the measure are not looked at.

    Returns
    -------
    Interrupted
        With the bounds and the p-value of ordinary least squares.

    Raises
    ------
    EvaluationRefused
        If there are too few periods.

    Notes
    -----
    A line by least squares through the periods before, carried on. The variance of the mean
    departure of m periods from it is s² (1/m + x'(X'X)⁻¹x) with x the mean row of X after the
    beginning, and t has as many degrees of freedom as periods before, less two (Draper & Smith
    1998, ch. 3). It takes departures to be independent of each other.

    Examples
    --------
    >>> from sechseck.engines.evaluation.tests.made import toy
    >>> found = interrupted_trend(toy(effect=4.0, bend=0.0))
    >>> round(found.effect, 2), round(found.slope_per_year, 2)
    (4.0, 1.0)
    """
    require_before(panel, BEFORE_NEEDED)
    own = np.asarray(panel.values[list(panel.treated)].mean(axis=0), dtype=np.float64)
    first = panel.before
    design = _design(panel.periods)
    line, *_rest = np.linalg.lstsq(design[:first], own[:first], rcond=None)
    expected = design @ line
    apart = own - expected
    effect = float(apart[first:].mean())
    error = _error(design, apart, first)
    free = first - 2
    reach = _quantile(free, (1 + LEVEL) / 2) * error
    return Interrupted(
        own=tuple(own.tolist()),
        expected=tuple(expected.tolist()),
        mean_before=float(own[:first].mean()),
        mean_after=float(own[first:].mean()),
        slope_per_year=float(line[1]),
        effect=effect,
        p=_p(effect, error, free),
        interval=Bounds(effect - reach, effect + reach),
        alike_in_a_row=_alike(apart[:first]),
    )


def _design(periods: tuple[Period, ...]) -> FloatArray:
    middle = np.array([(one.begins.toordinal() + one.ends.toordinal()) / 2 for one in periods])
    years = (middle - middle[0]) / YEAR_DAYS
    return np.stack([np.ones_like(years), years], axis=1)


def _error(design: FloatArray, apart: FloatArray, first: int) -> float:
    before, after = design[:first], design[first:]
    spread = float((apart[:first] ** 2).sum()) / (first - 2)
    mean = after.mean(axis=0)
    reach = float(mean @ np.linalg.solve(before.T @ before, mean))
    return float(np.sqrt(spread * (1 / len(after) + reach)))


def _p(effect: float, error: float, free: int) -> float:
    if error == 0.0:
        return 1.0 if effect == 0.0 else 0.0
    from scipy import special

    return float(2 * special.stdtr(free, -abs(effect) / error))


def _quantile(free: int, share: float) -> float:
    from scipy import special  # here and above: pages start sooner without it

    return float(special.stdtrit(free, share))


def _alike(apart: FloatArray) -> float:
    whole = float((apart**2).sum())
    return float((apart[1:] * apart[:-1]).sum()) / whole if whole else 0.0
