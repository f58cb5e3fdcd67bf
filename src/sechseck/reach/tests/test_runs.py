# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Grounds and runs: computed once, never changed, the same for the same data."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, transaction

from sechseck.engines.reach.units import NEVER
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import User
from sechseck.reach.keeping import Missing, land_of, minutes_of
from sechseck.reach.models import AreaResult, Ground, OwnPlace, Run
from sechseck.reach.queries.runs import file_of
from sechseck.reach.siting import best_sites
from sechseck.reach.tests.made import small_ground, small_run
from sechseck.reach.timers import compute_missing, compute_run

pytestmark = pytest.mark.django_db


def test_the_same_data_are_the_same_ground_and_run(run: Run) -> None:
    again = small_run()

    assert again == run
    assert Ground.objects.count() == 1


def test_a_run_tells_of_the_region_and_of_each_municipality(run: Run) -> None:
    whole = run.areas.get(area=None)
    parts = run.areas.exclude(area=None)

    assert whole.people == sum(one.people for one in parts)
    assert parts.count() == 3
    assert set(whole.within) == set(run.categories)
    near = sum(one.people * one.within["grocery"] for one in parts)
    assert near == pytest.approx(whole.people * whole.within["grocery"], rel=1e-3)
    assert 0 < whole.scores["fairness"]["gini"] < 1


def test_what_was_computed_is_never_changed(run: Run) -> None:
    attempts = (
        lambda: Run.objects.update(profile="bike"),
        lambda: AreaResult.objects.all().delete(),
        lambda: Ground.objects.update(day="2020-01-01"),
    )
    for attempt in attempts:
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()


def test_strangers_compute_nothing(clara: User) -> None:
    with pytest.raises(NotAllowed):
        compute_run(small_ground(), "bike", by=clara)


def test_the_clock_computes_what_is_missing_once(run: Run) -> None:
    best_sites.cache_clear()
    assert compute_missing() == 8
    assert best_sites.cache_info().currsize == 3  # one of each aim, before anybody asks
    assert compute_missing() == 0
    assert Run.objects.filter(ground=run.ground).count() == 9


def test_a_bus_brings_more_people_there_and_leaves_nobody_behind(run: Run) -> None:
    by_bus = small_run("transit")
    walked, rode = (
        minutes_of(one.ground.sha256, file_of(one.profile, one.engine)) for one in (run, by_bus)
    )

    assert (walked < NEVER).sum() < (rode < NEVER).sum()
    left = by_bus.gaps.filter(category="grocery")
    assert left.exists()  # who lacks a shop also by bus
    assert sum(one.people for one in left) <= sum(
        one.people for one in run.gaps.filter(category="grocery")
    )
    assert 0 < by_bus.areas.get(area=None).within["grocery"] <= 1


def test_who_reckons_carefully_is_never_faster(run: Run) -> None:
    hopeful, careful = (
        minutes_of(one.ground.sha256, file_of(one.profile, one.engine))
        for one in (small_run("wheelchair"), small_run("wheelchair-pessimistic"))
    )

    assert (careful >= hopeful).all()
    assert (careful > hopeful).any()


@pytest.mark.parametrize("person", ["75plus", "bike", "wheelchair", "wheelchair-pessimistic"])
def test_everybody_on_streets_has_a_span_that_ends_at_the_share(person: str, db: None) -> None:
    for one in small_run(person).areas.all():
        for need, share in one.within.items():
            low, high = one.scores["intervals"][need]
            assert low <= high <= share + 1e-5, (person, need)


def test_files_of_another_machine_are_told_missing(
    run: Run, settings: LazySettings, tmp_path: Path
) -> None:
    name = file_of(run.profile, run.engine)
    assert minutes_of(run.ground.sha256, name).shape[1] == 2
    settings.REACH_ROOT = tmp_path
    land_of.cache_clear()

    with pytest.raises(Missing):
        minutes_of(run.ground.sha256, name)
    with pytest.raises(Missing):
        land_of(run.ground.sha256)


def test_a_protected_place_has_no_point_in_the_database(run: Run) -> None:
    source = run.areas.exclude(area=None)[0].area
    told = {"category": "protection", "name": "Haus", "is_confidential": True, "area": source}
    with pytest.raises(DatabaseError), transaction.atomic():
        OwnPlace.objects.create(**told, longitude=9.0, latitude=52.0, source_id=1)
