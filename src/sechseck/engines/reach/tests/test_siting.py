# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from math import e

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.reach.demand import Demand, Wish, worth_for
from sechseck.engines.reach.exact_siting import place_exactly
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.search import Search
from sechseck.engines.reach.siting import place_next
from sechseck.engines.reach.tests.ground import Town, town, towns
from sechseck.engines.reach.times import nearest
from sechseck.engines.reach.units import NEVER, PER_MINUTE

limits = st.floats(1.0, 8.0)
counts = st.integers(1, 3)


def _now(here: Town) -> np.ndarray:
    times = nearest(here.street, here.places.only(["gp"]))
    return at_snapped(here.street, times, here.points)[:, 0]


def _best_by_hand(here: Town, now: np.ndarray, limit: float) -> float:
    """Put a place at each node in turn and count who is in time."""
    people, most = here.population.people, round(limit * PER_MINUTE)
    best, search = 0.0, Search(here.street)
    for node in np.flatnonzero(here.street.connected):
        nodes, times = search.from_nodes(np.array([node], np.int32), np.zeros(1, np.uint16), most)
        reached = np.full(here.street.network.nodes, NEVER, np.int64)
        reached[nodes] = times
        ends = (here.points.node_a, here.points.leave_a), (here.points.node_b, here.points.leave_b)
        new = np.min([np.where(n >= 0, reached[n] + leave, NEVER) for n, leave in ends], axis=0)
        best = max(best, float(people[np.minimum(new, now) <= most].sum()))
    return best


@settings(max_examples=30, deadline=None)
@given(towns, limits)
def test_the_first_place_is_the_best_of_all_nodes(here: Town, limit: float) -> None:
    now = _now(here)

    plan = place_next(
        here.street, here.points, here.population.people, Wish(1, limit), current=now
    )

    best = _best_by_hand(here, now, limit)
    assert max([plan.before, *plan.after]) == pytest.approx(max(best, plan.before))


@settings(max_examples=30, deadline=None)
@given(towns, limits, counts)
def test_greedy_stays_within_its_guarantee_and_its_bound(
    here: Town, limit: float, count: int
) -> None:
    now, people, wish = _now(here), here.population.people, Wish(count, limit)
    every = np.flatnonzero(here.street.connected).astype(np.int32)

    plan = place_next(here.street, here.points, people, wish, current=now)
    best = place_exactly(here.street, here.points, people, wish, current=now, candidates=every)

    reached = plan.after[-1] if plan.after.size else plan.before
    assert best.is_proven
    assert best.people <= plan.bound + 1e-6
    assert reached <= best.people + 1e-6
    assert reached - plan.before >= (1 - 1 / e) * (best.people - plan.before) - 1e-6


@settings(max_examples=20, deadline=None)
@given(towns, limits, counts)
def test_a_pruned_list_still_holds_what_greedy_takes(here: Town, limit: float, count: int) -> None:
    now, people, wish = _now(here), here.population.people, Wish(count, limit)

    plan = place_next(here.street, here.points, people, wish, current=now)
    best = place_exactly(here.street, here.points, people, wish, current=now)

    assert set(plan.node.tolist()) <= set(best.candidates.tolist())
    assert best.people >= (plan.after[-1] if plan.after.size else plan.before) - 1e-6


@settings(max_examples=20, deadline=None)
@given(towns, limits, counts)
def test_minutes_fall_by_what_is_gained_and_never_below_the_bound(
    here: Town, limit: float, count: int
) -> None:
    now, people = _now(here), here.population.people
    wish = Wish(count, limit, "minutes")

    plan = place_next(here.street, here.points, people, wish, current=now)

    values = np.concatenate([[plan.before], plan.after])
    assert np.diff(values) == pytest.approx(-plan.gain)
    assert (np.diff(plan.gain) <= 1e-6).all()
    assert plan.bound <= values[-1] + 1e-6
    by_hand = (people * np.minimum(plan.times / PER_MINUTE, round(limit * 600) / 600)).sum()
    assert values[-1] == pytest.approx(by_hand)


@settings(max_examples=20, deadline=None)
@given(towns, limits, counts)
def test_the_gains_kept_up_to_date_equal_gains_counted_anew(
    here: Town, limit: float, count: int
) -> None:
    demand = Demand(here.street, here.points, here.population.people, _now(here))
    worth, rows = worth_for("minutes", limit), np.arange(len(here.points))
    gain = demand.gains(worth, rows)

    for node in np.argsort(-gain)[:count]:
        better, old = demand.build(int(node), worth.size - 2)
        demand.moved(gain, worth, better, old)

    assert gain == pytest.approx(demand.gains(worth, rows), abs=1e-6)


@settings(max_examples=20, deadline=None)
@given(towns, limits, counts)
def test_the_smallest_share_never_falls_and_never_passes_its_bound(
    here: Town, limit: float, count: int
) -> None:
    wish = Wish(count, limit, "fair", here.population.area)

    plan = place_next(here.street, here.points, here.population.people, wish, current=_now(here))

    assert (np.diff(np.concatenate([[plan.before], plan.after])) >= 0).all()
    assert (plan.after <= plan.bound + 1e-9).all()


def test_only_allowed_nodes_are_chosen() -> None:
    here = town(3)
    allowed = np.zeros(here.street.network.nodes, bool)
    allowed[np.flatnonzero(here.street.connected)[:3]] = True
    wish = Wish(3, 8.0, allowed=allowed)

    plan = place_next(here.street, here.points, here.population.people, wish)

    assert plan.node.size
    assert allowed[plan.node].all()


def test_progress_ends_with_everybody() -> None:
    here, seen = town(3), []

    place_next(
        here.street,
        here.points,
        here.population.people,
        Wish(1),
        progress=lambda done, of: seen.append((done, of)),
    )

    assert seen[-1][0] == seen[-1][1] == len(here.points)


@pytest.mark.parametrize(
    ("given_", "said"),
    [({"count": 0}, "mindestens ein Ort"), ({"count": 1, "aim": "luck"}, "Ziel ist")],
)
def test_a_wish_that_makes_no_sense_is_refused(given_: dict, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Wish(**given_)
