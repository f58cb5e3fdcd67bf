# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People hear in good time what is due, and once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.utils.timezone import localdate
from procrastinate.contrib.django import app

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.following import follow
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import Message, User
from sechseck.people.models import Membership
from sechseck.strategy.actions.monitoring_reminders import remind
from sechseck.strategy.actions.monitoring_updates import report_progress, set_status
from sechseck.strategy.models import Measure, MeasureStatus, Milestone, StatusOverride
from sechseck.strategy.queries.monitoring_due import VERBS, rules
from sechseck.strategy.tests.made import a_measure, a_plan, an_actor
from sechseck.strategy.timers import watch_measures

DAY = date(2026, 5, 4)
SINCE = date(2026, 1, 1)


@pytest.fixture
def measure(region: None, anna: User, uta: User) -> Measure:
    """A measure of Uta's unit that began in April."""
    unit = an_actor()
    Membership.objects.create(user=uta, committee=unit, since=SINCE)
    return a_measure(anna, a_plan(anna), state="running", unit=unit, starts=date(2026, 4, 1))


def _round(day: date) -> int:
    return remind(day, by=enlist_program("status"))


def test_a_unit_hears_twice_of_a_milestone_and_not_more(measure: Measure, uta: User) -> None:
    due = DAY + timedelta(20)
    Milestone.objects.create(measure=measure, title="Bau", due=due)

    told = [_round(DAY + timedelta(n)) for n in range(22)]

    assert [n for n, count in enumerate(told) if count] == [6, 17]
    assert set(Message.objects.values_list("person__username", "kind", "verb")) == {
        ("uta", "reminder", "milestone-due")
    }


def test_a_round_that_was_missed_is_made_up_for(measure: Measure) -> None:
    Milestone.objects.create(measure=measure, title="Bau", due=DAY + timedelta(2))

    assert [_round(DAY), _round(DAY), _round(DAY + timedelta(1))] == [1, 0, 0]


def test_nobody_hears_of_what_is_reached_dropped_or_stopped(measure: Measure, anna: User) -> None:
    soon = DAY + timedelta(2)
    Milestone.objects.create(measure=measure, title="A", due=soon, state="done", done_on=DAY)
    Milestone.objects.create(measure=measure, title="B", due=soon, state="dropped")
    other = a_measure(anna, measure.plan, "M2", unit=measure.unit)
    Milestone.objects.create(measure=other, title="C", due=soon)
    Measure.objects.filter(pk=other.pk).update(state="stopped", stop_reason="kein Geld")

    assert _round(DAY) == 0


def test_a_unit_that_is_silent_is_asked_again(measure: Measure, uta: User) -> None:
    days = [n for n in range(0, 260, 1) if _round(measure.starts + timedelta(n))]  # type: ignore[operator]

    assert days == [61, 151]


def test_a_report_begins_the_count_anew(measure: Measure, uta: User) -> None:
    told = {"begins": DAY, "ends": DAY, "text": "So."}
    report_progress(measure, told, at=datetime(2026, 5, 20, tzinfo=UTC), by=uta)

    assert _round(date(2026, 7, 15)) == 0
    assert _round(date(2026, 7, 20)) == 1


def test_who_set_a_status_hears_before_it_ends(measure: Measure, anna: User) -> None:
    until = DAY + timedelta(30)
    StatusOverride.objects.create(measure=measure, state="on_time", reason="Pause", since=DAY,
                                  until=until, by=anna)  # fmt: skip

    assert _round(until - timedelta(8)) == 0
    assert _round(until - timedelta(7)) == 1
    assert Message.objects.get(verb="override-ends").person == anna


def test_people_do_not_remind_others(anna: User) -> None:
    with pytest.raises(NotAllowed):
        remind(DAY, by=anna)


def test_the_table_of_rules_is_known(measure: Measure) -> None:
    assert set(rules()) == set(VERBS)


def test_who_follows_a_measure_or_its_plan_hears_of_reports(
    measure: Measure, uta: User, anna: User, clara: User
) -> None:
    dora = User.objects.create_user("dora")
    follow(path=measure.path, by=clara)
    follow(path=measure.plan.path, by=dora)
    report_progress(measure, {"begins": DAY, "ends": DAY, "text": "So."}, by=uta)
    set_status(measure, state="late", reason="So.", until=localdate() + timedelta(9), by=anna)

    heard = set(Message.objects.values_list("person__username", "kind", "verb"))
    assert {one for one in heard if one[1] == "measure"} == {
        (name, "measure", verb)
        for name in ("clara", "dora")
        for verb in ("progress-reported", "status-set")
    }


def test_a_worker_begins_the_day(measure: Measure) -> None:
    app.perform_import_paths()
    timers = {task for task, _number in app.periodic_registry.periodic_tasks}
    at = int(datetime(2026, 5, 4, 23, 7, tzinfo=UTC).timestamp())  # in Berlin a day later

    watch_measures(at)

    assert "sechseck.strategy.timers.watch_measures" in timers
    assert "sechseck.strategy.timers" in settings.PROCRASTINATE_IMPORT_PATHS
    assert MeasureStatus.objects.get().day == date(2026, 5, 5)
