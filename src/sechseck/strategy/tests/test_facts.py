# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables say is what the status is computed from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.evidence.tests.measured import published_indicator, recorded, three_places, typed
from sechseck.kernel.models import Node, User
from sechseck.strategy.models import (
    Measure,
    MeasureIndicator,
    Milestone,
    ProgressUpdate,
    StatusOverride,
    TargetPoint,
)
from sechseck.strategy.queries.facts import facts_of, statuses_of
from sechseck.strategy.tests.made import a_measure, a_plan

TODAY = date(2026, 6, 1)


@pytest.fixture
def measure(region: None, anna: User) -> Measure:
    """A measure that has been running for a year."""
    return a_measure(anna, a_plan(anna), state="running", starts=date(2025, 6, 1))


def test_a_missed_milestone_makes_a_measure_late(measure: Measure) -> None:
    Milestone.objects.create(measure=measure, title="Satzung", due=date(2026, 5, 1))

    found = statuses_of([measure], TODAY)[measure.pk]

    assert (found.state, found.rule) == ("late", "milestone")
    assert "Satzung" in found.reason


def test_the_newest_report_counts_and_only_if_it_was_there_on_the_day(
    measure: Measure, anna: User
) -> None:
    for month, claimed in ((1, "on_time"), (5, "late"), (7, "on_time")):
        ProgressUpdate.objects.create(
            measure=measure,
            begins=date(2026, 1, 1),
            ends=date(2026, 1, 2),
            text="Stand",
            claimed_state=claimed,
            by=anna,
            at=datetime(2026, month, 2, tzinfo=UTC),
        )

    (update,) = facts_of([measure], TODAY)[measure.pk].updates

    assert (update.day, update.claimed) == (date(2026, 5, 2), "late")


def test_an_override_counts_while_it_lasts(measure: Measure, anna: User) -> None:
    StatusOverride.objects.create(
        measure=measure,
        state="on_time",
        reason="Neu verabredet",
        since=date(2026, 5, 1),
        until=date(2026, 6, 1),
        by=anna,
        at=datetime(2026, 5, 1, tzinfo=UTC),
    )

    assert statuses_of([measure], TODAY)[measure.pk].is_overridden
    assert not statuses_of([measure], date(2026, 6, 2))[measure.pk].is_overridden


@pytest.fixture
def followed(measure: Measure, anna: User) -> MeasureIndicator:
    """An indicator that should have risen to 60 by now and stood at 20 last year."""
    area = three_places()[0]
    indicator = published_indicator(anna)
    for year, value in ((2024, 10), (2027, 110)):
        TargetPoint.objects.create(
            indicator=indicator, area=area, day=date(year, 12, 31), value=Decimal(value)
        )
    recorded(
        indicator,
        typed(area, 2025, 20),
        by=anna,
        known_at=datetime(2026, 2, 1, tzinfo=UTC),
    )
    return MeasureIndicator.objects.create(measure=measure, indicator=indicator, area=area)


def test_an_indicator_behind_its_path_makes_a_measure_late(
    followed: MeasureIndicator, measure: Measure
) -> None:
    found = statuses_of([measure], TODAY)[measure.pk]

    assert (found.state, found.rule) == ("late", "indicator-behind")


def test_what_was_not_known_yet_counts_for_nothing(
    followed: MeasureIndicator, measure: Measure
) -> None:
    (indicator,) = facts_of([measure], date(2026, 1, 15))[measure.pk].indicators

    assert indicator.readings == ()


def test_an_indicator_nobody_published_is_named_to_nobody(
    followed: MeasureIndicator, measure: Measure
) -> None:
    Node.objects.filter(indicator=followed.indicator).update(visibility="internal")

    assert facts_of([measure], TODAY)[measure.pk].indicators == ()


def test_a_merged_measure_says_into_which(measure: Measure, anna: User) -> None:
    other = a_measure(
        anna, measure.plan, "M2", state="merged", merged_into=measure, title="Alter Titel"
    )

    found = statuses_of([other], TODAY)[other.pk]

    assert found.rule == "merged"
    assert measure.title in found.reason


@pytest.mark.parametrize("number", [1, 50])
def test_three_statements_are_enough_for_one_and_for_fifty(
    number: int, region: None, anna: User
) -> None:
    plan = a_plan(anna)
    for one in range(number):
        made = a_measure(anna, plan, f"N{one}")
        Milestone.objects.create(measure=made, title="Schritt", due=date(2026, 5, 1))
    rows = list(Measure.objects.all())

    with CaptureQueriesContext(
        connection,
    ) as asked:
        found = statuses_of(rows, TODAY)

    assert (len(found), len(asked)) == (number, 3)
