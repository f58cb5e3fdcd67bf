# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Note how many gaps there are, so that a trend shows."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from sechseck.kernel.gap_kinds import gap_counts
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.tasks_of_people import close_gap_tasks
from sechseck.thread.models import GapCount


@transaction.atomic
def record_gap_counts(day: date, *, by: User) -> None:
    """Keep the counts of one day as the public sees them; a later count of the day replaces it.

    Tasks whose gap has closed are closed with it.
    """
    require(by, "kernel.load_pack")
    wait_for_turn()
    GapCount.objects.bulk_create(
        [
            GapCount(code=code, day=day, count=tally.missing)
            for code, tally in gap_counts(AnonymousUser(), day=day).items()
        ],
        update_conflicts=True,
        unique_fields=["code", "day"],
        update_fields=["count"],
    )
    close_gap_tasks(by=by)
