# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic control: a weighted mean of other places that ran alike before the measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sechseck.engines.evaluation.assignments import Group, groups_of, rest_of
from sechseck.engines.evaluation.inversion import Bounds, bounds, p_value
from sechseck.engines.evaluation.panel import (
    DONORS_NEEDED,
    FloatArray,
    Panel,
    require_before,
    require_donors,
)
from sechseck.engines.evaluation.simplex import simplex_weights

BEFORE_NEEDED = 4
EXACT = 1e-6  # of the scale: a closer match before says no more
USED = 1e-6  # a smaller weight is none


@dataclass(frozen=True, slots=True)
class Placebo:
    """A group of places, reckoned as if it had the measure; errors in the values' unit."""

    group: Group
    gap: tuple[float, ...]  # own less expected, each period
    rmspe_before: float
    rmspe_after: float
    ratio: float


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What comes out without one of the places that carry weight."""

    place: int
    effect: float


@dataclass(frozen=True, slots=True)
class Synthetic:
    """What came out, in the unit of the values.

    ``weights`` belong to ``panel.donors``. ``effect`` is the mean gap after the beginning.
    ``placebos`` holds every other group that was tried. ``outside`` counts the periods before
    in which the places lay outside the range of all donors, where no weights can match.
    """

    weights: tuple[float, ...]
    own: tuple[float, ...]
    expected: tuple[float, ...]
    real: Placebo
    effect: float
    p: float
    groups: int
    interval: Bounds | None
    placebos: tuple[Placebo, ...]
    left_out: tuple[LeftOut, ...]
    outside: int


def synthetic_control(panel: Panel, seed: int = 0) -> Synthetic:
    """Return how the places with the measure departed from a weighted mean of the others.

    Parameters
    ----------
    panel
        At least four periods before, and five places without the measure. Several places with
        the measure count as their mean.
    seed
        For the draw of groups where there are too many to try all.

    Returns
    -------
    Synthetic
        Weights, paths, and the rank among all groups that might have had the measure.

    Raises
    ------
    EvaluationRefused
        If there are too few periods or places.

    Notes
    -----
    Abadie, Diamond & Hainmueller 2010, with the values before the measure as the only
    predictors. The test ranks the ratio of the root mean squared prediction errors after and
    before (their section 3.4). Each placebo group may be matched by the places with the measure
    as well, as in their paper; only so are all groups treated alike, and p is never below one
    by the number of groups.

    Examples
    --------
    >>> from sechseck.engines.evaluation.tests.made import toy
    >>> found = synthetic_control(toy(effect=4.0))
    >>> round(found.effect, 3), round(sum(found.weights), 9), round(found.p, 3)
    (4.0, 1.0, 0.143)
    """
    require_before(panel, BEFORE_NEEDED)
    require_donors(panel)
    groups = groups_of(panel, seed)
    weights = [_weights(panel, one, rest_of(panel, one)) for one in groups]
    tried = [_placebo(panel, *pair) for pair in zip(groups, weights, strict=True)]
    curves = np.array(
        [_curve(panel, one, w) for one, w in zip(tried, weights, strict=True)], dtype=np.float64
    )
    real, own = tried[0], panel.values[list(panel.treated)].mean(axis=0)
    return Synthetic(
        weights=tuple(weights[0].tolist()),
        own=tuple(own.tolist()),
        expected=tuple((own - np.array(real.gap)).tolist()),
        real=real,
        effect=_effect(panel, np.array(real.gap)),
        p=p_value(curves[:, 0]),
        groups=len(groups),
        interval=bounds(curves),
        placebos=tuple(tried[1:]),
        left_out=_left_out(panel, weights[0]),
        outside=_outside(panel, own),
    )


def _weights(panel: Panel, group: Group, donors: Sequence[int]) -> FloatArray:
    before = panel.values[:, : panel.before]
    return simplex_weights(before[list(group)].mean(axis=0), before[list(donors)])


def _gap(panel: Panel, group: Group, donors: Sequence[int], weights: FloatArray) -> FloatArray:
    own = panel.values[list(group)].mean(axis=0)
    return np.asarray(own - weights @ panel.values[list(donors)], dtype=np.float64)


def _placebo(panel: Panel, group: Group, weights: FloatArray) -> Placebo:
    gap = _gap(panel, group, rest_of(panel, group), weights)
    before = max(_rms(gap[: panel.before]), EXACT * panel.scale)
    after = _rms(gap[panel.before :])
    return Placebo(group, tuple(gap.tolist()), before, after, after / before)


def _rms(gap: FloatArray) -> float:
    return float(np.sqrt(np.mean(gap**2)))


def _effect(panel: Panel, gap: FloatArray) -> float:
    return float(gap[panel.before :].mean())


def _curve(panel: Panel, found: Placebo, weights: FloatArray) -> tuple[float, float, float]:
    """Return the squared ratio as a function of a constant effect that is taken away."""
    own = set(panel.treated)
    lent = sum(
        float(w) for w, row in zip(weights, rest_of(panel, found.group), strict=True) if row in own
    )
    part = len(own.intersection(found.group)) / len(own) - lent
    unit = found.rmspe_before**2
    mean = _effect(panel, np.array(found.gap))
    return found.ratio**2, part * mean / unit, part**2 / unit


def _left_out(panel: Panel, weights: FloatArray) -> tuple[LeftOut, ...]:
    """Return the effect without each donor that carries weight, if enough others remain."""
    donors = panel.donors
    if len(donors) <= DONORS_NEEDED:
        return ()
    found = []
    for place, weight in zip(donors, weights, strict=True):
        if weight > USED:
            rest = [row for row in donors if row != place]
            again = _weights(panel, panel.treated, rest)
            gap = _gap(panel, panel.treated, rest, again)
            found.append(LeftOut(place, _effect(panel, gap)))
    return tuple(found)


def _outside(panel: Panel, own: FloatArray) -> int:
    others = panel.values[list(panel.donors), : panel.before]
    path = own[: panel.before]
    return int(((path < others.min(axis=0)) | (path > others.max(axis=0))).sum())
