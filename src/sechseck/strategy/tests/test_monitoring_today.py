# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The status kept for lists is always the one the pure function gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from sechseck.evidence.models import Indicator
from sechseck.evidence.tests.measured import (
    published_indicator,
    recorded,
    three_places,
    typed,
)
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import Node, User
from sechseck.places.models import Area
from sechseck.strategy.actions.monitoring_today import refresh_statuses
from sechseck.strategy.models import (
    Measure,
    MeasureIndicator,
    MeasureStatus,
    Milestone,
    ProgressUpdate,
    StatusOverride,
    StatusTouch,
    TargetPoint,
)
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.monitoring_today import is_known_on
from sechseck.strategy.tests.made import a_measure, a_plan

FIRST = date(2026, 3, 1)
Edit = Callable[["World", random.Random, date], None]


class World:
    """Some measures with all that their status rests on."""

    def __init__(self, by: User, places: list[Area]) -> None:
        self.plan = plan = a_plan(by)
        self.by, self.places = by, places
        self.indicator: Indicator = published_indicator(by, is_additive=False)
        self.measures = [
            a_measure(by, plan, f"M{n}", state="running", starts=FIRST) for n in range(5)
        ]
        for measure in self.measures[:3]:
            self.moves(measure, places[0])

    def measures_now(self) -> list[Measure]:
        """Return the measures as they stand in the database."""
        return list(Measure.objects.filter(plan=self.plan).order_by("pk"))

    def moves(self, measure: Measure, area: Area) -> None:
        """Let a measure move the indicator."""
        MeasureIndicator.objects.get_or_create(
            measure=measure, indicator=self.indicator, area=area, is_progress=True
        )


@pytest.fixture
def world(region: None, anna: User) -> World:
    """Five measures, three of which move an indicator."""
    return World(anna, three_places())


def milestone(world: World, dice: random.Random, day: date) -> None:
    """Add a milestone, reach one, or drop one."""
    measure = dice.choice(world.measures)
    if dice.random() < 0.5:
        Milestone.objects.create(
            measure=measure, title=f"S{dice.random()}", due=day + timedelta(dice.randrange(-9, 90))
        )
    elif dice.random() < 0.5:
        Milestone.objects.filter(measure=measure).update(state="done", done_on=day)
    else:
        Milestone.objects.filter(measure=measure).delete()


def report(world: World, dice: random.Random, day: date) -> None:
    """Report something."""
    ProgressUpdate.objects.create(
        measure=dice.choice(world.measures), begins=day, ends=day, text="So.", by=world.by,
        claimed_state=dice.choice(["", "late"]), at=datetime(day.year, day.month, day.day, 9,
                                                             tzinfo=UTC),
    )  # fmt: skip


def override(world: World, dice: random.Random, day: date) -> None:
    """Set a status by hand."""
    StatusOverride.objects.create(
        measure=dice.choice(world.measures), state=dice.choice(["on_time", "late", "stale"]),
        reason="Grund", since=day, until=day + timedelta(dice.randrange(40)), by=world.by,
        at=datetime(day.year, day.month, day.day, 9, tzinfo=UTC),
    )  # fmt: skip


def step(world: World, dice: random.Random, day: date) -> None:
    """Change the measure itself."""
    measure = dice.choice(world.measures)
    rows = Measure.objects.filter(pk=measure.pk)
    dice.choice(
        [
            lambda: rows.update(ends=day + timedelta(dice.randrange(-5, 60))),
            lambda: rows.update(contact=dice.choice(["", "Planungsamt"])),
            lambda: rows.update(state="stopped", stop_reason="kein Geld", done_on=None),
            lambda: rows.update(state="running", stop_reason="", done_on=None),
            lambda: rows.update(state="done", done_on=day),
        ]
    )()


def value(world: World, dice: random.Random, day: date) -> None:
    """Record a value of the indicator."""
    known = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    row = typed(dice.choice(world.places), day.year - 1, dice.randrange(100))
    recorded(world.indicator, row, by=world.by, known_at=known)


def target(world: World, dice: random.Random, day: date) -> None:
    """Set or take away a target."""
    if dice.random() < 0.3:
        TargetPoint.objects.all().delete()
    TargetPoint.objects.get_or_create(
        indicator=world.indicator, area=dice.choice(world.places),
        day=day - timedelta(dice.randrange(700)), defaults={"value": Decimal(dice.randrange(90))},
    )  # fmt: skip


def indicator(world: World, dice: random.Random, _day: date) -> None:
    """Hide, show or rename the indicator, or let another measure move it."""
    visibility = dice.choice([Node.Visibility.PUBLIC, Node.Visibility.INTERNAL])
    Node.objects.filter(pk=world.indicator.node_id).update(visibility=visibility)
    title = dice.choice(["Radwege", "Wohnungen"])
    Indicator.objects.filter(pk=world.indicator.pk).update(title=title)
    world.moves(dice.choice(world.measures), dice.choice(world.places))


EDITS: list[Edit] = [milestone, report, override, step, value, target, indicator]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.django_db
def test_after_any_edit_on_any_day_the_kept_status_is_the_computed_one(
    world: World, seed: int
) -> None:
    dice, day, by = random.Random(seed), FIRST, enlist_program("status")

    for _ in range(25):
        dice.choice(EDITS)(world, dice, day)
        day += timedelta(dice.choice([0, 0, 1, 30]))
        refresh_statuses(day, by=by)
        assert is_known_on(day)
        assert differing(day) == []


def differing(day: date) -> list[int]:
    """Return the measures whose kept status is not what the engine gives for the day."""
    kept = {one.measure_id: one for one in MeasureStatus.objects.all()}
    computed = statuses_of(Measure.objects.all(), day)
    wrong = kept.keys() ^ computed.keys()
    for number in kept.keys() & computed.keys():
        row, one = kept[number], computed[number]
        told = (row.state, row.reason, row.rule, row.progress, row.confidence, row.missing)
        meant = (one.state, one.reason, one.rule, one.progress.share, one.confidence)
        if told != (*meant, list(one.readiness.missing)):
            wrong.add(number)
    return sorted(wrong)


@pytest.mark.django_db
def test_only_what_changed_is_computed_anew(world: World, anna: User) -> None:
    by = enlist_program("status")
    refresh_statuses(FIRST, by=by)
    assert refresh_statuses(FIRST, by=by) == 0

    Milestone.objects.create(measure=world.measures[0], title="Bau", due=FIRST)

    assert not is_known_on(FIRST)
    assert refresh_statuses(FIRST, by=by) == 1
    assert refresh_statuses(FIRST + timedelta(1), by=by) == 5
    assert not StatusTouch.objects.exists()
    with pytest.raises(NotAllowed):
        refresh_statuses(FIRST, by=anna)


@pytest.mark.django_db
def test_a_measure_merged_into_another_speaks_of_its_title(world: World) -> None:
    one, other = world.measures[:2]
    Measure.objects.filter(pk=one.pk).update(state="merged", merged_into=other)
    refresh_statuses(FIRST, by=enlist_program("status"))

    Measure.objects.filter(pk=other.pk).update(title="Neuer Name")
    refresh_statuses(FIRST, by=enlist_program("status"))

    assert "Neuer Name" in MeasureStatus.objects.get(measure=one).reason
