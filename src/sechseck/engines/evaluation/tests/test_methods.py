# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic controls, differences and broken trends: tables, properties, and chance itself."""

from __future__ import annotations

from collections.abc import Callable
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from sechseck.engines.evaluation import (
    difference_in_differences,
    interrupted_trend,
    synthetic_control,
)
from sechseck.engines.evaluation.inversion import bounds
from sechseck.engines.evaluation.panel import FloatArray, Panel
from sechseck.engines.evaluation.simplex import simplex_weights
from sechseck.engines.evaluation.tests.made import panel_of

SEEDS = st.integers(0, 2**32 - 1)
EFFECTS = st.floats(-50, 50).map(lambda one: round(one, 3))
SYNTHETIC = pytest.param(lambda panel: synthetic_control(panel), id="synthetic")
DIFFERENCES = pytest.param(lambda panel: difference_in_differences(panel), id="differences")


def noise(seed: int, places: int = 8, periods: int = 12) -> FloatArray:
    """Return paths that walk at random around levels of their own."""
    chance = np.random.default_rng(seed)
    walks = chance.normal(size=(places, periods)).cumsum(axis=1)
    return np.asarray(20 * chance.random((places, 1)) + walks, dtype=np.float64)


@given(SEEDS, st.integers(1, 12), st.integers(1, 9))
def test_weights_are_shares(seed: int, donors: int, periods: int) -> None:
    chance = np.random.default_rng(seed)
    found = simplex_weights(chance.normal(size=periods), chance.normal(size=(donors, periods)))

    assert found.min() >= 0
    assert found.sum() == pytest.approx(1.0, abs=1e-12)


@given(SEEDS)
@settings(max_examples=20)
def test_no_other_weights_fit_better(seed: int) -> None:
    chance = np.random.default_rng(seed)
    target, donors = chance.normal(size=8), chance.normal(size=(4, 8))

    def error(weights: FloatArray) -> float:
        return float(((target - weights @ donors) ** 2).sum())

    peer = minimize(
        error,
        np.full(4, 0.25),
        method="SLSQP",
        bounds=[(0, 1)] * 4,
        constraints={"type": "eq", "fun": lambda w: w.sum() - 1},
    )
    assert error(simplex_weights(target, donors)) <= peer.fun + 1e-6


@given(SEEDS, EFFECTS)
@settings(max_examples=30)
def test_a_planted_effect_is_found_where_the_others_can_tell_the_path(
    seed: int, effect: float
) -> None:
    chance = np.random.default_rng(seed)
    values = noise(seed)
    values[0] = chance.dirichlet(np.ones(7)) @ values[1:]
    values[0, 8:] += effect

    found = synthetic_control(panel_of(values, 8))

    assert found.effect == pytest.approx(effect, abs=1e-3)
    assert found.real.rmspe_before < 1e-3


@given(SEEDS, EFFECTS)
@settings(max_examples=30)
def test_a_planted_effect_is_found_where_all_run_in_parallel(seed: int, effect: float) -> None:
    chance = np.random.default_rng(seed)
    values = chance.normal(size=(8, 1)) + chance.normal(size=(1, 10))
    values[:2, 6:] += effect

    found = difference_in_differences(panel_of(values, 6, [0, 1]))

    assert found.effect == pytest.approx(effect, abs=1e-9)
    assert found.groups == comb(8, 2)
    assert all(one.effect == pytest.approx(0.0, abs=1e-9) for one in found.dates)


@given(SEEDS)
@settings(max_examples=20)
def test_the_order_of_places_does_not_matter(seed: int) -> None:
    values = noise(seed)
    order = np.random.default_rng(seed).permutation(len(values))
    panel, other = panel_of(values, 8), panel_of(values[order], 8, [int(order.argmin())])

    one, two = synthetic_control(panel), synthetic_control(other)
    told = {int(order[row]): w for row, w in zip(other.donors, two.weights, strict=True)}

    assert two.effect == pytest.approx(one.effect, abs=1e-6)
    assert two.p == one.p
    assert [told[row] for row in panel.donors] == pytest.approx(one.weights, abs=1e-5)
    assert difference_in_differences(other).p == difference_in_differences(panel).p


@given(SEEDS, st.floats(0.01, 1000), st.floats(-1000, 1000))
@settings(max_examples=20)
def test_another_unit_changes_the_effect_alone(seed: int, factor: float, more: float) -> None:
    values = noise(seed)
    one = synthetic_control(panel_of(values, 8))
    two = synthetic_control(panel_of(factor * values + more, 8))

    assert two.effect == pytest.approx(factor * one.effect, rel=1e-4, abs=1e-5 * factor)
    assert two.p == one.p


@pytest.mark.parametrize("method", [SYNTHETIC, DIFFERENCES])
@given(seed=SEEDS, effect=EFFECTS)
@settings(max_examples=20)
def test_p_is_never_below_one_by_the_number_of_groups(
    method: Callable[[Panel], object], seed: int, effect: float
) -> None:
    values = noise(seed)
    values[0, 8:] += effect
    found = method(panel_of(values, 8))

    assert getattr(found, "groups") == 8  # noqa: B009  # two types share the name
    assert 1 / 8 <= getattr(found, "p") <= 1  # noqa: B009


@pytest.mark.parametrize("method", [SYNTHETIC, DIFFERENCES])
def test_without_an_effect_every_rank_is_equally_likely(method: Callable[[Panel], object]) -> None:
    ranks = [
        round(8 * getattr(method(panel_of(noise(seed), 8)), "p"))  # noqa: B009
        for seed in range(400)
    ]
    counts = np.bincount(ranks, minlength=9)[1:]

    assert counts.sum() == 400
    assert ((counts - 50) ** 2 / 50).sum() < 24.3  # chi-square of 7 degrees, one in a thousand


def test_with_more_groups_than_can_be_tried_some_are_drawn() -> None:
    panel = panel_of(noise(1, places=14, periods=6), 4, [0, 1, 2, 3, 4])
    found = difference_in_differences(panel, seed=7)

    assert found == difference_in_differences(panel, seed=7)
    assert found.groups == 1000
    assert found.p >= 1 / 1000


@pytest.mark.parametrize("method", [SYNTHETIC, DIFFERENCES])
def test_the_bounds_hold_the_effects_that_the_test_does_not_reject(
    method: Callable[[Panel], object],
) -> None:
    values = noise(5, places=14)
    values[0, 8:] += 6.0
    panel = panel_of(values, 8)
    found = getattr(method(panel), "interval")  # noqa: B009

    def p_without(effect: float) -> float:
        less = panel.values.copy()
        less[0, 8:] -= effect
        return float(getattr(method(panel_of(less, 8)), "p"))  # noqa: B009

    assert found.low < found.high
    for edge, inside in ((found.low, 1e-3), (found.high, -1e-3)):
        assert p_without(edge + inside) > 0.1
        assert p_without(edge - inside) <= 0.1


def test_few_groups_give_no_bounds() -> None:
    values = noise(3)
    values[0, 8:] += 9.0

    assert difference_in_differences(panel_of(values, 8)).interval is None
    assert bounds(np.ones((1, 3))) is None


def test_each_place_with_weight_is_left_out_once() -> None:
    values = noise(2)
    values[0] = values[1:].mean(axis=0)
    found = synthetic_control(panel_of(values, 8))

    assert min(found.weights) > 0.01
    assert [one.place for one in found.left_out] == [1, 2, 3, 4, 5, 6, 7]
    assert len({one.effect for one in found.left_out}) == 7


def test_a_place_beyond_all_others_is_told() -> None:
    values = noise(4)
    amid = np.vstack([values[1:].mean(axis=0), values[1:]])
    values[0] += 500

    assert synthetic_control(panel_of(values, 8)).outside == 8
    assert synthetic_control(panel_of(amid, 8)).outside == 0


def test_a_difference_by_hand() -> None:
    """Two by two: 10 became 16, elsewhere 20 became 22; the first grew by 4 more."""
    values = np.array([[10, 10, 16.0], *([[20, 20, 22.0]] * 5)])
    found = difference_in_differences(panel_of(values, 2))

    assert (found.own_change, found.other_change, found.effect) == (6.0, 2.0, 4.0)
    assert found.p == pytest.approx(1 / 6)


def test_a_broken_trend_by_hand() -> None:
    """Five values around 2, 4, 6, 8, 10; the next two lie three above the line."""
    rise = [2.1, 3.9, 6.0, 7.9, 10.1, 15.0, 17.0]
    found = interrupted_trend(panel_of(np.array([rise]), 5))

    assert found.slope_per_year == pytest.approx(2.0, abs=0.01)
    assert found.effect == pytest.approx(3.0, abs=0.01)
    assert found.interval.low < found.effect < found.interval.high
    assert found.p < 0.01


@given(SEEDS)
def test_a_straight_line_goes_on(seed: int) -> None:
    start, slope = np.random.default_rng(seed).normal(size=2)
    flat = np.full(8, start)
    flat[5:] += slope
    found = interrupted_trend(panel_of(flat[None, :], 5))

    assert found.effect == pytest.approx(slope, abs=1e-9)
    assert found.expected == pytest.approx([start] * 8, abs=1e-9)
