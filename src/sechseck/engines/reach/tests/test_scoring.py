# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sechseck.engines.reach.comparing import compare
from sechseck.engines.reach.scoring import score, score_by_area, score_points

INF = float("inf")
some_minutes = st.one_of(st.integers(0, 60).map(float), st.just(INF))
tables = arrays(float, (6, 3), elements=some_minutes)
PEOPLE = np.array([10.0, 20.0, 30.0, 0.0, 5.0, 40.0])
AREA = np.array([0, 0, 1, 1, 2, -1])


@pytest.mark.parametrize(
    ("minutes", "soft"),
    [(0, 1), (7.5, 1), (15, 0.5), (18.75, 0.25), (22.5, 0), (INF, 0)],
)
def test_the_soft_score_falls_evenly_around_the_limit(minutes: float, soft: float) -> None:
    assert score_points(np.array([[minutes]]), limit_min=15).soft.tolist() == [soft]


@given(tables)
def test_municipalities_and_the_rest_add_up_to_the_region(minutes: np.ndarray) -> None:
    where = np.where(AREA < 0, 3, AREA)
    parts = [score(minutes[where == one], PEOPLE[where == one]) for one in range(4)]
    whole = score(minutes, PEOPLE)

    for name in ("share", "soft", "proximity", "all_reached", "none_reached"):
        together = sum(one.people * getattr(one, name) for one in parts)
        assert together / whole.people == pytest.approx(getattr(whole, name))


@given(tables)
def test_shorter_ways_never_lower_a_score(minutes: np.ndarray) -> None:
    before, after = score(minutes, PEOPLE), score(np.maximum(minutes - 3, 0), PEOPLE)

    assert after.share >= before.share
    assert after.soft >= before.soft - 1e-12
    assert after.proximity <= before.proximity + 1e-12
    assert after.all_reached >= before.all_reached
    assert after.none_reached <= before.none_reached


def test_all_five_and_none_are_shares_of_people() -> None:
    minutes = np.array([[5.0, 5], [5, 50], [50, INF]])

    found = score(minutes, [10, 20, 70], limit_min=15)

    assert (found.all_reached, found.none_reached) == (0.1, 0.7)
    assert found.by_category.tolist() == [0.3, 0.1]


def test_weights_say_how_much_a_need_counts() -> None:
    found = score(np.array([[5.0, 50]]), [1], weights=[3, 1])

    assert found.share == 0.75
    assert found.proximity == pytest.approx((3 * 5 + 30) / 4)


def test_choice_counts_places_not_minutes() -> None:
    counts = np.array([[3, 0], [1, 4]])

    found = score(np.full((2, 2), 5.0), [30, 10], counts=counts)

    assert found.choice_one is not None
    assert found.choice_three is not None
    assert found.choice_one.tolist() == [1.0, 0.25]
    assert found.choice_three.tolist() == [0.75, 0.25]


def test_a_municipality_with_fewer_than_ten_people_has_no_score() -> None:
    found = score_by_area(np.full((3, 1), 5.0), [10, 9, 50], np.array([0, 1, -1]), areas=3)

    assert found[0] is not None
    assert found[1:] == [None, None]


def test_nobody_has_no_score() -> None:
    assert np.isnan(score(np.full((1, 1), 5.0), [0]).share)


@pytest.mark.parametrize("weights", [[0, 0], [1], [-1, 2]])
def test_weights_that_make_no_sense_are_refused(weights: list) -> None:
    with pytest.raises(ValueError, match="Gewicht ab 0"):
        score(np.full((1, 2), 5.0), [1], weights=weights)


@given(tables, tables)
def test_who_wins_there_loses_on_the_way_back(one: np.ndarray, other: np.ndarray) -> None:
    there, back = compare(one, other, PEOPLE), compare(other, one, PEOPLE)

    assert np.array_equal(there.winners, back.losers)
    assert np.array_equal(there.newly, back.no_longer)
    assert there.saved_min == pytest.approx(-back.saved_min)
    assert not (there.is_pareto and back.is_pareto)


@given(tables)
def test_where_nothing_changes_nobody_wins(minutes: np.ndarray) -> None:
    found = compare(minutes, minutes, PEOPLE, area=AREA)

    assert not found.winners.any()
    assert not found.is_pareto


def test_a_single_loser_is_enough_for_it_not_to_be_pareto() -> None:
    before = np.array([[20.0], [20.0]])

    assert compare(before, np.array([[10.0], [20.0]]), [10, 10]).is_pareto
    assert not compare(before, np.array([[10.0], [20.1]]), [10, 10]).is_pareto
    assert compare(before, np.array([[10.0], [20.1]]), [10, 0]).is_pareto


def test_who_could_not_get_there_at_all_wins_too() -> None:
    found = compare(np.array([[INF]]), np.array([[40.0]]), [12], area=np.array([0]))

    assert found.winners.tolist() == [12]
    assert found.saved_min.tolist() == [14.0]
    assert found.area_winners.tolist() == [[12]]
