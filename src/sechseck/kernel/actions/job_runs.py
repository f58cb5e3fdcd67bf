# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a worker notes about its work."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateJob

from sechseck.kernel.actions.jobs import enqueue
from sechseck.kernel.errors import Conflict
from sechseck.kernel.live import JOB, announce
from sechseck.kernel.models import Job

LOCK_CLASS = 0x5EC4  # of PostgreSQL's advisory locks with two numbers
MOST_ATTEMPTS = 25  # killed workers are no fault of the job; one that kills them must end
SILENCE = timedelta(seconds=20)  # of a worker that counts as gone; it speaks every five
GAVE_UP = _("Der Auftrag ist zu oft abgebrochen und wird nicht mehr versucht.")
TAKEN_OVER = _("Ein neuerer Auftrag erledigt dasselbe.")
State = Job.State


class NoLongerMine(Conflict):
    """The work was ended elsewhere; what this worker did for it must not count."""


@transaction.atomic
def begin_job(uuid: UUID, *, by: None = None) -> Job | None:
    """Return the job as running; None if there is nothing left to do."""
    job = Job.objects.select_for_update(of=("self",)).filter(uuid=uuid).first()
    if job is None or job.is_ended:
        return None
    if job.attempts >= MOST_ATTEMPTS:
        _end(job, State.FAILED, problem=str(GAVE_UP))
        return None
    job.state = State.RUNNING
    job.attempts += 1
    job.started_at = job.started_at or now()
    job.save()
    announce(JOB, job.uuid)
    return job


@transaction.atomic
def finish_job(job: Job, *, result: str = "", by: None = None) -> None:
    """End the job; inside the transaction of its effect this makes the effect count once.

    Raises
    ------
    NoLongerMine
        If the job is not running any more: the effect is rolled back with the transaction.
    """
    row = Job.objects.select_for_update().get(pk=job.pk)
    if row.state != State.RUNNING or row.attempts != job.attempts:
        raise NoLongerMine(TAKEN_OVER)
    row.result, row.step, row.done = result, "", row.total
    _end(row, State.DONE)
    job.state = row.state


@transaction.atomic
def fail_job(job: Job, *, problem: str, result: str = "", by: None = None) -> None:
    """End the job with the sentence that says what was wrong, and where more is said."""
    row = Job.objects.select_for_update().get(pk=job.pk)
    if row.state == State.RUNNING and row.attempts == job.attempts:
        row.result = result
        _end(row, State.FAILED, problem=problem)
    job.state = row.state


@transaction.atomic
def requeue_lost_jobs(*, by: None = None) -> int:
    """Hand out again what a killed worker left behind or what the queue has lost."""
    rows = Job.objects.select_for_update(skip_locked=True, of=("self",)).select_related("owner")
    lost = [job for job in rows.filter(state=State.RUNNING) if _nobody_works_on(job)]
    waiting = list(rows.filter(state=State.WAITING))
    queued = _still_queued([job.queued_as for job in waiting if job.queued_as])
    for job in lost:
        _put_back(job)
    forgotten = [job for job in waiting if job.queued_as not in queued]
    for job in forgotten:
        enqueue(job, by=job.owner)
    _clear_queue()
    return len(lost) + len(forgotten)


def _still_queued(numbers: list[int]) -> set[int]:
    """Return those that the queue will bring, or has brought to a worker that lives."""
    is_brought = Q(status="doing", worker__last_heartbeat__gt=now() - SILENCE)
    rows = ProcrastinateJob.objects.filter(Q(status="todo") | is_brought, id__in=numbers)
    return set(rows.values_list("id", flat=True))


def _clear_queue() -> None:
    """Forget what workers held that are gone; the jobs themselves have been queued anew."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE status = 'doing' AND worker_id IS NULL"
        )


def _nobody_works_on(job: Job) -> bool:
    """Ask for the lock that a worker holds as long as its connection lives."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK_CLASS, job.pk])
        return bool(cursor.fetchone()[0])


def _put_back(job: Job) -> None:
    same = Job.objects.filter(kind=job.kind, subject=job.subject, state=State.WAITING)
    if job.subject and same.exists():
        _end(job, State.CANCELLED, problem=str(TAKEN_OVER))
        return
    job.state = State.WAITING
    job.save()
    enqueue(job, by=job.owner)


def _end(job: Job, state: State, *, problem: str = "") -> None:
    job.state, job.problem, job.finished_at = state, problem[:500], now()
    job.save()
    announce(JOB, job.uuid)
