# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may be compared with what, and what is refused."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.evaluation import EvaluationRefused, Period, indexed, make_panel, window
from sechseck.engines.evaluation.differences import difference_in_differences
from sechseck.engines.evaluation.interrupted import interrupted_trend
from sechseck.engines.evaluation.synthetic import synthetic_control
from sechseck.engines.evaluation.tests.made import panel_of, toy, years

JANUARY = date(2013, 1, 1)
DAYS = st.dates(date(2008, 1, 1), date(2022, 1, 1))


@given(DAYS, st.lists(DAYS, max_size=3))
def test_every_period_has_one_place_and_no_break_lies_within(
    starts: date, breaks: list[date]
) -> None:
    periods = years(10)
    found = window(periods, starts, breaks)
    kept = [periods[place] for place in (*found.before, *found.after)]

    parts = (*found.before, *found.after, *found.astride, *found.across)
    assert sorted(parts) == list(range(10))
    assert all(one.ends <= starts for one in kept[: len(found.before)])
    assert all(one.begins >= starts for one in kept[len(found.before) :])
    if kept:
        assert not [cut for cut in breaks if kept[0].ends < cut <= kept[-1].ends]


def test_a_stock_of_the_first_day_is_one_of_before() -> None:
    days = [Period(date(y, 1, 1), date(y, 1, 1)) for y in (2012, 2013, 2014)]

    assert window(days, JANUARY).before == (0, 1)


@pytest.mark.parametrize(
    ("treated", "starts", "breaks", "words"),
    [
        ((), JANUARY, (), "keine Kommune"),
        ((0,), date(2009, 1, 1), (), "keine Werte vor"),
        ((0,), date(2030, 1, 1), (), "keine Werte nach"),
        ((0,), date(2013, 6, 1), (), "halb vor und halb nach"),
        ((0,), JANUARY, (date(2012, 3, 1),), "Bruch (1.3.2012)"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    treated: tuple[int, ...], starts: date, breaks: tuple[date, ...], words: str
) -> None:
    with pytest.raises(EvaluationRefused, match=words.replace("(", r"\(").replace(")", r"\)")):
        make_panel(["A", "B"], years(5), np.ones((2, 5)), treated, starts, breaks)


def test_missing_values_are_named_and_never_guessed() -> None:
    values = np.ones((2, 5))
    values[1, 1:] = np.nan

    with pytest.raises(EvaluationRefused, match="B 2011, B 2012, B 2013 und 1 weitere"):
        make_panel(["A", "B"], years(5), values, [0], JANUARY)


def test_a_place_stands_once_and_periods_run_forward() -> None:
    with pytest.raises(EvaluationRefused, match="doppelt"):
        make_panel(["A", "A"], years(5), np.ones((2, 5)), [0], JANUARY)


def test_too_few_places_or_periods_are_refused() -> None:
    few_places, few_periods = np.arange(45.0).reshape(5, 9), np.arange(36.0).reshape(6, 6)

    for method in (synthetic_control, difference_in_differences):
        with pytest.raises(EvaluationRefused, match="4 Kommunen; nötig sind 5"):
            method(panel_of(few_places, 6))
    for reckon in (synthetic_control, interrupted_trend):
        with pytest.raises(EvaluationRefused, match="3 vergleichbare Werte; nötig sind 4"):
            reckon(panel_of(few_periods, 3))


def test_an_index_is_a_hundred_before_and_needs_something_to_divide_by() -> None:
    found = indexed(toy())

    assert found.values[:, : found.before].mean(axis=1) == pytest.approx([100.0] * 7)
    with pytest.raises(EvaluationRefused, match="über null"):
        indexed(panel_of(np.zeros((6, 8)), 4))
