# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.reach.counting import cumulative, cumulative_at, gaussian, two_step
from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.search import around
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.tests.ground import Town, town, towns
from sechseck.engines.reach.times import nearest
from sechseck.engines.reach.units import PER_MINUTE

limits = st.floats(1.0, 25.0)


@settings(max_examples=40, deadline=None)
@given(towns, limits)
def test_a_node_counts_a_place_exactly_if_its_nearest_lies_within_the_limit(
    here: Town, limit: float
) -> None:
    counted = cumulative(here.street, here.places, limit)
    times = nearest(here.street, here.places, 54.0)

    assert ((counted >= 1) == (times.deciseconds <= round(limit * PER_MINUTE))).all()


@settings(max_examples=40, deadline=None)
@given(towns, limits)
def test_an_address_counts_a_place_exactly_if_its_nearest_lies_within_the_limit(
    here: Town, limit: float
) -> None:
    counted = cumulative_at(here.street, here.places, here.points, limit)
    times = at_snapped(here.street, nearest(here.street, here.places, 54.0), here.points)

    assert ((counted >= 1) == (times <= round(limit * PER_MINUTE))).all()


@settings(max_examples=20, deadline=None)
@given(towns, limits)
def test_counting_equals_one_search_for_each_facility(here: Town, limit: float) -> None:
    sites = snap(here.street, here.places.lon, here.places.lat)
    by_hand = np.zeros((here.street.network.nodes, 3))
    key = here.places.category * 100 + here.places.facility
    for one in np.unique(key):
        rows = np.flatnonzero(key == one)
        nodes, _ = around(here.street, sites.only(rows), round(limit * PER_MINUTE))
        by_hand[nodes, here.places.category[rows[0]]] += 1

    assert np.array_equal(cumulative(here.street, here.places, limit), by_hand)


@settings(max_examples=20, deadline=None)
@given(towns)
def test_more_time_never_counts_fewer_places(here: Town) -> None:
    short, long = (cumulative(here.street, here.places, limit) for limit in (5.0, 12.0))

    assert (long >= short).all()


@settings(max_examples=20, deadline=None)
@given(towns)
def test_capacities_that_anybody_reaches_are_handed_out_exactly_once(here: Town) -> None:
    supply = two_step(here.street, here.places, here.points, here.population.people, 12.0)

    given_out = (supply.access * here.population.people[:, None]).sum(axis=0)
    held = np.bincount(supply.category, supply.capacity * (supply.demand > 0), 3)
    assert given_out == pytest.approx(held)


def test_a_decay_counts_a_near_place_for_more_than_a_far_one() -> None:
    here = town(4)

    plain = cumulative(here.street, here.places, 12.0)
    falling = cumulative(here.street, here.places, 12.0, decay=gaussian(12.0))

    assert (falling <= plain).all()
    assert 0 < falling.sum() < plain.sum()


def test_capacities_are_added_up_instead_of_places() -> None:
    here = town(4)

    plain = cumulative_at(here.street, here.places, here.points, 12.0)
    held = cumulative_at(here.street, here.places, here.points, 12.0, by_capacity=True)

    assert (held >= plain).all()
    assert held.sum() > plain.sum()


@pytest.mark.parametrize("decay", [lambda minutes: -minutes, lambda minutes: minutes * np.nan])
def test_a_decay_below_zero_or_without_number_is_refused(decay: object) -> None:
    here = town(4)

    with pytest.raises(ValueError, match="keine Anteile ab 0"):
        cumulative(here.street, here.places, 12.0, decay=decay)  # type: ignore[arg-type]
