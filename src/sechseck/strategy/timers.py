# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work of the strategy that comes back by the clock; the worker imports it."""

from __future__ import annotations

from datetime import UTC, datetime

from django.utils.timezone import localdate
from procrastinate.contrib.django import app

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.strategy.actions.monitoring_reminders import remind
from sechseck.strategy.actions.monitoring_today import refresh_statuses


def begin_day(at: datetime) -> int:
    """Compute how all measures stand on a day, and remind people of what is due."""
    day, by = localdate(at), enlist_program("status")
    refresh_statuses(day, by=by)
    return remind(day, by=by)


@app.periodic(cron="7 */4 * * *")
@app.task(name="sechseck.strategy.timers.watch_measures", queueing_lock="watch_measures")
def watch_measures(timestamp: int) -> None:
    """Begin the day; several times, so that a worker that was away misses none."""
    begin_day(datetime.fromtimestamp(timestamp, UTC))
