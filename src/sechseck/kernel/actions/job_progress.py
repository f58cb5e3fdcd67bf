# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Say how far a job is, even while its effect is still one open transaction."""

from __future__ import annotations

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils.functional import Promise

from sechseck.kernel.live import CHANNEL, JOB
from sechseck.kernel.models import Job

SAY = """
WITH said AS (
  UPDATE kernel_job SET step = %(step)s, done = %(done)s, total = %(total)s, changed_at = now()
  WHERE id = %(id)s AND state = 'running' RETURNING uuid
) SELECT pg_notify(%(channel)s, %(what)s || ':' || uuid) FROM said
"""


def report_progress(job: Job, step: str, *, done: int, total: int, by: None = None) -> None:
    """Write it beside the job's own transaction, so that everybody sees it at once.

    A job that only this transaction knows cannot be seen from beside; then it is said here.
    """
    job.step, job.done, job.total = step[:200], done, total
    beside = connection.copy()
    try:
        with beside.cursor() as cursor:
            is_said = _say(cursor, job)
    finally:
        beside.close()
    if not is_said:
        with connection.cursor() as cursor:
            _say(cursor, job)


def _say(cursor: CursorWrapper, job: Job) -> bool:
    words: dict[str, int | str] = {"id": job.pk, "step": job.step, "channel": CHANNEL, "what": JOB}
    cursor.execute(SAY, words | {"done": job.done, "total": job.total})
    return bool(cursor.rowcount)


class JobProgress:
    """Reports the steps of one job; what had begun counts as done when the next one begins."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.begun = 0
        self.total = 0

    def expect(self, steps: int) -> None:
        """Take note that so many steps are still to come."""
        self.total = self.begun + steps

    def step(self, sentence: str | Promise) -> None:
        """Say that the next step begins, and what it does."""
        report_progress(self.job, str(sentence), done=self.begun, total=self.total)
        self.begun += 1
