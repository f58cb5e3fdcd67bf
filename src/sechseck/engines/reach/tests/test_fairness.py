# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.reach.fairness import equity, gini, theil_parts

groups = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 500), st.integers(0, 4)), min_size=1, max_size=30
)


def _columns(rows: list[tuple[int, int, int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    good, people, area = (np.array(column) for column in zip(*rows, strict=True))
    return good.astype(float), people.astype(float), area


@given(groups)
def test_gini_equals_the_mean_difference_of_all_pairs(rows: list) -> None:
    good, people, _ = _columns(rows)
    pairs = np.abs(good[:, None] - good) * people[:, None] * people
    total = (good * people).sum()

    expected = pairs.sum() / (2 * people.sum() * total) if total else 0.0

    assert gini(good, people) == pytest.approx(expected, abs=1e-9)


@given(groups)
def test_the_parts_of_theil_add_up_and_are_never_negative(rows: list) -> None:
    found = equity(*_columns(rows))

    assert found.within + found.between == pytest.approx(found.theil)
    assert min(found.within, found.between) >= -1e-9


@given(groups)
def test_theil_does_not_depend_on_how_people_are_grouped(rows: list) -> None:
    good, people, area = _columns(rows)

    alone = theil_parts(good, people, np.zeros(good.size, int))[0]

    assert theil_parts(good, people, area)[0] == pytest.approx(alone, abs=1e-9)


@given(st.integers(0, 9), groups)
def test_where_all_have_the_same_nothing_is_unfair(value: int, rows: list) -> None:
    _, people, area = _columns(rows)

    found = equity(np.full(people.size, value), people, area)

    assert (found.gini, found.theil, found.within, found.between, found.below) == (0,) * 5


@given(groups, st.integers(2, 9))
def test_neither_the_unit_nor_the_size_of_the_population_matters(rows: list, factor: int) -> None:
    good, people, area = _columns(rows)

    one, other = equity(good, people, area), equity(good * factor, people * factor, area)

    assert other.gini == pytest.approx(one.gini, abs=1e-9)
    assert other.theil == pytest.approx(one.theil, abs=1e-9)
    assert other.below == pytest.approx(one.below)


def test_one_to_five_gives_the_numbers_one_gets_with_pencil_and_paper() -> None:
    found = equity([1, 2, 3, 4, 5], [1] * 5)

    assert found.gini == pytest.approx(4 / 15)
    shares = np.arange(1, 6) / 3
    assert found.theil == pytest.approx(float((shares * np.log(shares)).mean()))
    assert found.below == pytest.approx(1 / 5)  # only 1 lies below 0.6 * 3
    assert found.median == 3


def test_municipalities_with_fewer_than_ten_people_are_not_told() -> None:
    found = equity([1, 5, 5], [100, 9, 50], np.array([0, 1, -1]), areas=3)

    assert found.area_mean[0] == 1
    assert np.isnan(found.area_mean[1:]).all()
    assert np.isnan(found.area_below[1:]).all()


@pytest.mark.parametrize(
    ("good", "people", "said"),
    [([1], [0], "Ohne Menschen"), ([-1], [5], "Wert ab 0"), ([np.inf], [5], "Wert ab 0")],
)
def test_what_cannot_be_shared_is_refused(good: list, people: list, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        equity(good, people)
