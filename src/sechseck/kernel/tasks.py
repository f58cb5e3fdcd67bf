# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tasks of the queue: do a job in its owner's name; seal and let go in due time."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.audit import seal_batch
from sechseck.kernel.actions.job_runs import (
    LOCK_CLASS,
    NoLongerMine,
    begin_job,
    fail_job,
    finish_job,
)
from sechseck.kernel.actions.retention import let_go
from sechseck.kernel.errors import SechseckError
from sechseck.kernel.job_kinds import job_kind
from sechseck.kernel.models import Job
from sechseck.kernel.post.tasks import send_all

BROKEN = _("Im Programm ist ein Fehler aufgetreten. Versuchen Sie es bitte später noch einmal.")
log = logging.getLogger(__name__)


@app.task(name="sechseck.kernel.tasks.run_job")
def run_job(job: str) -> None:
    """Do the work unless it is done, or done by somebody else just now."""
    found = Job.objects.filter(uuid=UUID(job)).first()
    if found is None:
        return
    with _held(found.pk) as is_mine:
        begun = begin_job(found.uuid) if is_mine else None
        if begun is not None:
            _work(begun)


@app.periodic(cron="* * * * *")
@app.task(name="sechseck.kernel.tasks.seal", queueing_lock="seal")
def seal(timestamp: int) -> None:
    """Seal the change log every minute."""
    seal_batch(at=datetime.fromtimestamp(timestamp, UTC))


@app.periodic(cron="*/10 * * * *")
@app.task(name="sechseck.kernel.tasks.post", queueing_lock="post")
def post(timestamp: int) -> None:
    """Send what is due; a mail leaves at most once, whoever sends at the same time."""
    send_all(datetime.fromtimestamp(timestamp, UTC))


@app.periodic(cron="17 3 * * *")
@app.task(name="sechseck.kernel.tasks.keep_no_longer", queueing_lock="keep_no_longer")
def keep_no_longer(timestamp: int) -> None:
    """Let go every night what was kept long enough."""
    let_go(now=datetime.fromtimestamp(timestamp, UTC), by=enlist_program("aufbewahrung"))


def _work(job: Job) -> None:
    """Run the work; a rule that is broken becomes the job's sentence, a bug a plain one."""
    problem = str(BROKEN)
    try:
        kind = job_kind(job.kind)
        if kind is None:
            raise LookupError(job.kind)
        kind.start(job)
        if job.state == Job.State.RUNNING:
            finish_job(job)
        problem = ""
    except NoLongerMine:
        problem = ""
    except (SechseckError, ReadingRefused) as error:
        problem = str(error)
        log.info("job %s refused", job.uuid)
    finally:  # a bug goes on its way into the log after this
        if problem:
            fail_job(job, problem=problem)


@contextmanager
def _held(number: int) -> Iterator[bool]:
    """Hold the job's lock for as long as this connection lives."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK_CLASS, number])
        is_mine = bool(cursor.fetchone()[0])
    try:
        yield is_mine
    finally:
        if is_mine and connection.connection is not None and not connection.connection.closed:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK_CLASS, number])
