# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the thread by the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from procrastinate.contrib.django import app

from sechseck.kernel.models import User
from sechseck.thread.models import GapCount
from sechseck.thread.tests.linked_region import linked_region
from sechseck.thread.timers import count_gaps

LATE = int(datetime(2026, 3, 4, 23, 37, tzinfo=UTC).timestamp())  # in Berlin a day later


@pytest.mark.django_db
def test_the_gaps_of_a_day_are_counted_once_however_often_the_clock_strikes(anna: User) -> None:
    linked_region(anna)

    count_gaps(LATE)
    first = list(GapCount.objects.order_by("code").values_list("code", "day", "count"))
    count_gaps(LATE)

    assert {day for _code, day, _count in first} == {date(2026, 3, 5)}
    assert list(GapCount.objects.order_by("code").values_list("code", "day", "count")) == first


def test_a_worker_knows_every_timer() -> None:
    app.perform_import_paths()
    timers = {task for task, _number in app.periodic_registry.periodic_tasks}

    assert "sechseck.thread.timers.count_gaps" in timers
    assert "sechseck.thread.timers" in settings.PROCRASTINATE_IMPORT_PATHS
