# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which jobs somebody may look at."""

from __future__ import annotations

from django.db.models import Count, Min, QuerySet
from django.utils.timezone import now

from sechseck.kernel.models import Job, User


def jobs_seen_by(user: User) -> QuerySet[Job]:
    """Return one's own jobs; the office keeps an eye on everybody's."""
    rows = Job.objects.select_related("owner")
    return rows if user.role == User.Role.OFFICE else rows.filter(owner=user)


def jobs_under_way(user: User) -> QuerySet[Job]:
    """Return which of one's own jobs have not ended."""
    open_states = (Job.State.WAITING, Job.State.RUNNING)
    return Job.objects.filter(owner=user, state__in=open_states)


def open_jobs() -> tuple[dict[str, int], float]:
    """Return how many jobs wait and run, and for how many seconds the oldest has waited."""
    waiting, running = Job.State.WAITING, Job.State.RUNNING
    rows = Job.objects.filter(state__in=(waiting, running)).order_by()
    counts = {str(waiting): 0, str(running): 0}
    oldest = 0.0
    for state, count, first in rows.values_list("state").annotate(Count("pk"), Min("created_at")):
        counts[state] = count
        if state == waiting:
            oldest = max(0.0, (now() - first).total_seconds())
    return counts, oldest
