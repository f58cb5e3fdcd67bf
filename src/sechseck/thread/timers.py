# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work of the thread that comes back by the clock; the worker imports it."""

from __future__ import annotations

from datetime import UTC, datetime

from django.utils.timezone import localdate
from procrastinate.contrib.django import app

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.thread.actions.gaps import record_gap_counts


@app.periodic(cron="37 */6 * * *")
@app.task(name="sechseck.thread.timers.count_gaps", queueing_lock="count_gaps")
def count_gaps(timestamp: int) -> None:
    """Count the gaps of the day; four times, so that a worker that was away misses no day."""
    day = localdate(datetime.fromtimestamp(timestamp, UTC))
    record_gap_counts(day, by=enlist_program("zaehlen"))
