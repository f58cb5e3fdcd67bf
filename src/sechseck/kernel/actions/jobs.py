# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people do with work in the background: ask for it, take it back, ask again."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict
from sechseck.kernel.job_kinds import job_kind
from sechseck.kernel.live import JOB, announce
from sechseck.kernel.models import Job, User
from sechseck.kernel.permissions import require

TASK = "sechseck.kernel.tasks.run_job"
State = Job.State


@transaction.atomic
def start_job(
    kind: str, *, about: str = "", subject: str = "", arguments: dict[str, Any], by: User
) -> Job:
    """Put work into the queue, together with the transaction that makes it necessary.

    With a subject, work that waits already is enough: it is kept from starting until this
    transaction has ended, so that it sees everything written here.
    """
    if job_kind(kind) is None:
        raise ValueError(f"nobody does {kind}")
    while True:
        waiting = _waiting(kind, subject) if subject else None
        if waiting is not None:
            return waiting
        try:
            with transaction.atomic():
                job = Job.objects.create(
                    kind=kind, about=about[:200], subject=subject, arguments=arguments, owner=by
                )
        except IntegrityError:  # somebody else's came in between; it may have started, too
            continue
        return enqueue(job, by=by)


def _waiting(kind: str, subject: str) -> Job | None:
    rows = Job.objects.select_for_update(of=("self",)).select_related("owner")
    return rows.filter(kind=kind, subject=subject, state=State.WAITING).first()


@transaction.atomic
def enqueue(job: Job, *, by: User) -> Job:
    """Hand a waiting job to the workers, in the same transaction."""
    job.queued_as = app.configure_task(TASK, allow_unknown=True).defer(job=str(job.uuid))
    job.save(update_fields=["queued_as", "changed_at"])
    announce(JOB, job.uuid)
    return job


@transaction.atomic
def cancel_job(job: Job, *, by: User) -> Job:
    """Take back work that nobody has begun."""
    require(by, "kernel.cancel_job", job)
    job = Job.objects.select_for_update().get(pk=job.pk)
    if job.state == State.CANCELLED:
        return job
    if job.state != State.WAITING:
        raise Conflict(_("Der Auftrag läuft schon oder ist zu Ende."))
    job.state, job.finished_at = State.CANCELLED, now()
    job.save()
    record("job-cancelled", by=by, job=str(job.uuid))
    announce(JOB, job.uuid)
    return job


@transaction.atomic
def retry_job(job: Job, *, by: User) -> Job:
    """Do work again that did not succeed."""
    require(by, "kernel.cancel_job", job)
    job = Job.objects.select_for_update().get(pk=job.pk)
    if job.state not in (State.FAILED, State.CANCELLED):
        raise Conflict(_("Der Auftrag wartet, läuft oder ist schon fertig."))
    if job.subject and (waiting := _waiting(job.kind, job.subject)):
        return waiting
    job.state, job.finished_at, job.problem, job.step = State.WAITING, None, "", ""
    job.attempts = job.done = 0
    job.save()
    record("job-retried", by=by, job=str(job.uuid))
    return enqueue(job, by=by)
