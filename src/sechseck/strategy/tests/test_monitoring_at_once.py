# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two at once: one report, one frozen report, and a status that misses no change."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from django.utils.timezone import localdate

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.strategy.actions.monitoring_today import refresh_statuses
from sechseck.strategy.actions.monitoring_updates import report_progress
from sechseck.strategy.actions.reports import publish_report
from sechseck.strategy.models import (
    Measure,
    MeasureStatus,
    Milestone,
    ProgressReport,
    ProgressUpdate,
)
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.reports_frozen import Asked
from sechseck.strategy.tests.made import a_measure, a_plan
from sechseck.thread.tests.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = localdate()
ASKED = Asked("Herbst", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 1))


@pytest.fixture
def measure(region: None, anna: User) -> Measure:
    """A running measure."""
    return a_measure(anna, a_plan(anna), state="running", starts=TODAY - timedelta(90))


def test_a_report_sent_twice_at_once_stands_once(measure: Measure, anna: User) -> None:
    told = {"begins": TODAY, "ends": TODAY, "text": "So."}
    send = partial(report_progress, measure, told, by=anna)

    one, other = at_once(send, send)

    assert one == other
    assert ProgressUpdate.objects.count() == 1


def test_of_two_who_publish_at_once_one_hears_of_the_other(
    measure: Measure, anna: User, otto: User
) -> None:
    def publish(by: User) -> object:
        try:
            return publish_report(measure.plan, ASKED, by=by).number
        except Conflict as error:
            return str(error.message)

    found = {str(one) for one in at_once(partial(publish, anna), partial(publish, otto))}

    assert "1" in found
    assert any("schon Bericht 1" in one for one in found)
    assert ProgressReport.objects.count() == 1


def test_what_is_written_while_others_compute_is_not_lost(measure: Measure, anna: User) -> None:
    by = enlist_program("status")
    refresh_statuses(TODAY, by=by)

    def miss(number: int) -> None:
        due = TODAY - timedelta(number + 1)
        Milestone.objects.create(measure=measure, title=f"S{number}", due=due)

    for number in range(5):
        at_once(partial(refresh_statuses, TODAY, by=by), partial(miss, number))
        refresh_statuses(TODAY, by=by)
        kept = MeasureStatus.objects.get(measure=measure)
        assert kept.reason == statuses_of([measure], TODAY)[measure.pk].reason
