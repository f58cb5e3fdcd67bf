# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From a rank to a p-value, and from p-values to the effects that chance does not rule out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sechseck.engines.evaluation.panel import FloatArray

LEVEL = 0.90
ALIKE = 1e-9  # relative: closer than this is a tie, and a tie counts against the effect


@dataclass(frozen=True, slots=True)
class Bounds:
    """The smallest and the largest effect that remain possible at a level, in the values' unit."""

    low: float
    high: float
    level: float = LEVEL


def p_value(squares: FloatArray) -> float:
    """Return the share of groups that are at least as extreme as the first, the real one.

    >>> p_value(np.array([4.0, 1.0, 9.0, 0.0]))
    0.5
    """
    return float((squares >= squares[0] * (1.0 - ALIKE)).mean())


def bounds(curves: FloatArray, level: float = LEVEL) -> Bounds | None:
    """Return the effects that a permutation test does not reject.

    Parameters
    ----------
    curves
        Shape (groups, 3): the squared statistic of each group is A - 2Bτ + Cτ² once a constant
        effect τ is taken away from the places with the measure. The real group comes first.
    level
        Between 0 and 1.

    Returns
    -------
    Bounds or None
        The hull of all τ with p(τ) > 1 - level. ``None`` if no bound can be given: there are
        too few groups, or the effect is lost in how badly the real group was matched.

    Notes
    -----
    Rosenbaum 2002, ch. 2.6.2; for synthetic controls Firpo & Possebom 2018. p(τ) changes only
    where two of the curves meet, so it is tried once between any two of these points.
    """
    crossings = _crossings(curves)
    if not len(crossings):
        return None
    inner = (crossings[1:] + crossings[:-1]) / 2
    span = float(crossings[-1] - crossings[0]) + abs(float(crossings[0])) + 1.0
    tried = np.concatenate([[crossings[0] - span], inner, [crossings[-1] + span]])
    kept = _p_at(curves, tried) > 1.0 - level
    if kept[0] or kept[-1] or not kept.any():
        return None
    held = np.flatnonzero(kept)
    return Bounds(float(crossings[held[0] - 1]), float(crossings[held[-1]]), level)


def _crossings(curves: FloatArray) -> FloatArray:
    """Return the effects at which another group is exactly as extreme as the real one."""
    a, b, c = (curves[1:] - curves[0]).T  # a - 2bτ + cτ² = 0
    found = []
    is_line = np.abs(c) <= ALIKE * np.abs(curves[0, 2])
    straight = is_line & (b != 0)
    found.append(a[straight] / (2 * b[straight]))
    under = b**2 - a * c
    curved = ~is_line & (under >= 0)
    root = np.sqrt(under[curved])
    found += [(b[curved] - root) / c[curved], (b[curved] + root) / c[curved]]
    return np.asarray(np.unique(np.concatenate(found)), dtype=np.float64)


def _p_at(curves: FloatArray, effects: FloatArray) -> FloatArray:
    a, b, c = curves.T[:, :, None]
    squares = a - 2 * b * effects + c * effects**2
    real = squares[0]
    return np.asarray((squares >= real - ALIKE * np.abs(real)).mean(axis=0), dtype=np.float64)
