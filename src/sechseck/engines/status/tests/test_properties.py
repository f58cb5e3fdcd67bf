# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for the status of any measure on any day."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from sechseck.engines.status import (
    Direction,
    Indicator,
    Measure,
    Milestone,
    Override,
    Point,
    Reading,
    Stage,
    State,
    Update,
    roll_up,
    status_of,
)

DAYS = some.dates(date(2020, 1, 1), date(2032, 12, 31))
VALUES = some.floats(-1e6, 1e6, allow_nan=False)
WEIGHTS = some.floats(0.01, 100)
TITLES = some.text("abcdefg", min_size=1, max_size=4)
ALIVE = (Stage.PROPOSED, Stage.DECIDED, Stage.RUNNING)

milestones = some.builds(
    Milestone, TITLES, DAYS, some.none() | DAYS, WEIGHTS, some.booleans()
)  # fmt: skip
readings = some.lists(
    some.builds(Reading, DAYS, some.none() | VALUES, DAYS), max_size=5
).map(lambda rows: tuple(sorted(rows, key=lambda one: (one.day, one.known_on))))  # fmt: skip
targets = some.lists(some.builds(Point, DAYS, VALUES), max_size=4, unique_by=lambda p: p.day).map(
    lambda rows: tuple(sorted(rows, key=lambda one: one.day))
)
indicators = some.builds(
    Indicator, TITLES, some.sampled_from([Direction.UP, Direction.DOWN]), targets, readings,
    is_progress=some.booleans(), weight=WEIGHTS,
)  # fmt: skip
updates = some.builds(Update, DAYS, some.none() | some.sampled_from(list(State)))
measures = some.builds(
    Measure, TITLES, TITLES, some.sampled_from(ALIVE), some.none() | DAYS, some.none() | DAYS,
    milestones=some.lists(milestones, max_size=5).map(tuple),
    indicators=some.lists(indicators, max_size=3).map(tuple),
    updates=some.lists(updates, max_size=4).map(tuple),
)  # fmt: skip


@given(measures, DAYS)
def test_a_status_is_one_sentence_and_the_same_every_time(measure: Measure, day: date) -> None:
    found = status_of(measure, day)

    assert found == status_of(measure, day)
    assert found.reason.endswith(".")
    assert 0 <= found.progress.known <= 1 + 1e-9


@given(measures, DAYS, some.integers())
def test_the_order_of_milestones_and_reports_changes_no_state(
    measure: Measure, day: date, seed: int
) -> None:
    shuffled = replace(measure, milestones=_mixed(measure.milestones, seed),
                       indicators=_mixed(measure.indicators, seed))  # fmt: skip

    one, other = status_of(measure, day), status_of(shuffled, day)

    assert (one.state, one.confidence, one.progress) == (
        other.state, other.confidence, other.progress
    )  # fmt: skip


@given(measures, DAYS)
def test_what_was_learned_later_changes_nothing(measure: Measure, day: date) -> None:
    later = day + timedelta(days=1)
    told = replace(
        measure,
        updates=(*measure.updates, Update(later, State.DONE)),
        indicators=tuple(
            replace(one, readings=(*one.readings, Reading(later, 1.0, later)))
            for one in measure.indicators
        ),
    )

    assert status_of(told, day) == status_of(measure, day)


@given(measures, DAYS, some.integers(-6, 6))
def test_weights_are_brought_to_a_sum_of_one(measure: Measure, day: date, power: int) -> None:
    factor = 2.0**power  # a power of two, so that no digit is lost
    heavier = replace(
        measure,
        milestones=tuple(replace(m, weight=m.weight * factor) for m in measure.milestones),
        indicators=tuple(replace(i, weight=i.weight * factor) for i in measure.indicators),
    )

    assert status_of(heavier, day) == status_of(measure, day)


@given(measures, DAYS, WEIGHTS)
def test_what_nobody_measured_is_left_out_and_never_zero(
    measure: Measure, day: date, weight: float
) -> None:
    silent = Indicator("neu", Direction.UP, is_progress=True, weight=weight)

    before = status_of(measure, day).progress
    after = status_of(replace(measure, indicators=(*measure.indicators, silent)), day).progress

    assert after.share == before.share
    assert after.known < before.known or before.known == 0


@given(measures, DAYS)
def test_without_its_reports_a_measure_never_stands_better(measure: Measure, day: date) -> None:
    best = {State.ON_TIME, State.DONE}
    silent = replace(measure, updates=())

    if status_of(measure, day).state not in best:
        assert status_of(silent, day).state not in best or _told_late(measure, day)


@given(measures, DAYS, some.integers(1, 400))
def test_time_alone_never_makes_a_late_measure_on_time(
    measure: Measure, day: date, days: int
) -> None:
    """With nothing new to know, lateness that rests on the calendar stays."""
    known = _known_only(measure, day)

    if status_of(known, day).rule in ("milestone", "late-start", "late-end", "indicator-silent"):
        assert status_of(known, day + timedelta(days=days)).state == State.LATE


@given(measures, DAYS)
def test_an_indicator_with_a_path_that_nobody_updates_becomes_late(
    measure: Measure, day: date
) -> None:
    silent = Indicator("x", Direction.UP, (Point(day, 0.0), Point(day + timedelta(900), 9.0)))
    running = replace(measure, stage=Stage.RUNNING, start=day, indicators=(silent,))

    assert status_of(running, day + timedelta(days=428)).state == State.LATE


@given(measures, DAYS, some.sampled_from(list(State)), some.integers(0, 300))
def test_an_override_ends_on_its_day(measure: Measure, day: date, state: State, days: int) -> None:
    until = day + timedelta(days=days)
    by_hand = replace(measure, overrides=(Override(state, "Grund", day, until),))
    after = until + timedelta(days=1)

    assert status_of(by_hand, until).state == state
    assert status_of(by_hand, after) == status_of(measure, after)


@given(some.lists(some.tuples(WEIGHTS, measures), max_size=6), DAYS, some.integers())
def test_the_order_of_measures_changes_nothing_when_they_are_rolled_up(
    parts: list[tuple[float, Measure]], day: date, seed: int
) -> None:
    rated = [(weight, status_of(one, day)) for weight, one in parts]

    assert roll_up(rated) == roll_up(list(_mixed(tuple(rated), seed)))


def _mixed(rows: tuple[Any, ...], seed: int) -> tuple[Any, ...]:
    return tuple(random.Random(seed).sample(rows, len(rows)))


def _told_late(measure: Measure, day: date) -> bool:
    return status_of(measure, day).rule == "claimed-late"


def _known_only(measure: Measure, day: date) -> Measure:
    """Return the measure with nothing in it that is learned after a day."""
    return replace(
        measure,
        milestones=tuple(
            replace(one, done_on=None) if one.done_on and one.done_on > day else one
            for one in measure.milestones
        ),
        updates=tuple(one for one in measure.updates if one.day <= day),
        indicators=tuple(
            replace(one, readings=tuple(r for r in one.readings
                                        if r.day <= day and r.known_on <= day))
            for one in measure.indicators
        ),
    )  # fmt: skip
