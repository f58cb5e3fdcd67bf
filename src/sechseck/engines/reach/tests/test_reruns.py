# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sechseck.engines.reach.reading_out import at_snapped
from sechseck.engines.reach.reruns import Draw, intervals
from sechseck.engines.reach.scoring import score
from sechseck.engines.reach.snapping import snap
from sechseck.engines.reach.street import prepare
from sechseck.engines.reach.tests.ground import town
from sechseck.engines.reach.times import minutes_of, nearest


def _told(draw: Draw, limit_min: float = 6.0) -> tuple:
    here = town(6, sites=30)
    return here, intervals(
        here.street, here.places, here.points, here.population, limit_min=limit_min, draw=draw
    )


def test_places_that_are_missing_never_raise_a_share() -> None:
    _, found = _told(Draw(reruns=40, removed=0.4))

    assert (found.low <= found.high).all()
    assert (found.high <= found.share + 1e-12).all()
    assert (found.low < found.share).any()
    assert (found.total_high <= found.total + 1e-12).all()


def test_the_same_seed_draws_the_same_places_and_another_one_others() -> None:
    one, same, other = (
        _told(Draw(reruns=40, removed=0.4, seed=seed))[1].low for seed in (1, 1, 2)
    )

    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_where_nothing_is_missing_the_interval_is_the_share_itself() -> None:
    here, found = _told(Draw(reruns=5, removed=0.0))

    assert np.array_equal(found.low, found.share)
    times = nearest(here.street, here.places, 6.0)
    minutes = minutes_of(at_snapped(here.street, times, here.points))
    whole = score(minutes, here.population.people, limit_min=6.0)
    assert found.share[-1] == pytest.approx(whole.by_category)


def test_entrances_of_one_facility_go_together_and_one_place_always_stays() -> None:
    here = town(6, sites=30)
    kept = Draw(reruns=50, removed=0.9).kept(here.places, 0)

    for number in np.unique(here.places.facility):
        rows = here.places.facility == number
        assert (kept[:, rows].all(axis=1) == kept[:, rows].any(axis=1)).all()
    assert kept.any(axis=1).all()
    assert kept[0].all()


def test_progress_counts_the_needs() -> None:
    seen: list[tuple[int, int]] = []

    _told(Draw(reruns=3, progress=lambda done, of: seen.append((done, of))))

    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_of_two_reckonings_only_who_is_in_time_by_both_counts() -> None:
    here, alone = _told(Draw(reruns=20, removed=0.4))
    slow = prepare(here.street.network, replace(here.street.profile, kmh=2.0), "dial")
    other = (slow, snap(slow, here.population.lon, here.population.lat))
    draw = Draw(reruns=20, removed=0.4)

    both = intervals(
        here.street,
        here.places,
        here.points,
        here.population,
        limit_min=6.0,
        draw=replace(draw, other=other),
    )
    slower = intervals(slow, here.places, other[1], here.population, limit_min=6.0, draw=draw)

    assert np.array_equal(both.low, slower.low)  # who walks slower is never earlier
    assert (both.low < alone.low).any()
