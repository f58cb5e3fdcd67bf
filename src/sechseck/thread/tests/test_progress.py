# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever looks from outside sees a job grow while its effect is one open transaction."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import LazySettings
from django.core.files.base import File
from django.db import connection
from django.utils.functional import Promise

from sechseck.kernel.actions import job_progress
from sechseck.kernel.actions.job_runs import begin_job
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.models import Job, Node, User
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.thread.actions.reading import STEPS
from sechseck.thread.actions.upload_reading import keep_reading
from sechseck.thread.actions.uploads import take_upload
from sechseck.thread.actions.weaving import weave_again
from sechseck.thread.job_kinds import WEAVE
from sechseck.thread.models import Statement, StatementLink, Upload
from sechseck.thread.tests.linked_region import linked_region

pytestmark = pytest.mark.django_db(transaction=True)
Seen = tuple[str, int, int]


class Watched(job_progress.JobProgress):
    """Looks through another connection after each step."""

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        self.seen: list[Seen] = []

    def step(self, sentence: str | Promise) -> None:
        super().step(sentence)
        with psycopg.connect(connection.connection.info.dsn) as other:
            words = "SELECT step, done, total FROM kernel_job WHERE id = %s"
            row = other.execute(words, [self.job.pk]).fetchone()
            assert row is not None
            self.seen.append(row)
            is_open = connection.in_atomic_block
            uncommitted = other.execute("SELECT count(*) FROM thread_statementlink").fetchone()
        if is_open:
            assert uncommitted == (0,)


def test_weaving_is_seen_step_by_step_before_anything_is_committed(anna: User) -> None:
    linked_region(anna, visibility=Node.Visibility.INTERNAL)
    job = begin_job(start_job(WEAVE, arguments={}, by=anna).uuid)
    assert job is not None

    watched = Watched(job)

    weave_again(job=job, progress=watched, by=anna)

    assert [(done, total) for _step, done, total in watched.seen] == [(n, 5) for n in range(5)]
    assert len({step for step, _done, _total in watched.seen}) == 5
    assert StatementLink.objects.exists()
    job.refresh_from_db()
    assert (job.state, job.done, job.step) == ("done", 5, "")


def test_reading_an_upload_is_seen_step_by_step(
    anna: User, settings: LazySettings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    linked_region(anna)
    told: dict[str, Any] = {"title": "Weg", "author": "", "author_kind": "office"}
    told |= {"standing": "adopted", "dated": "", "is_for_public": False, "target": None}
    text = b"Die Gemeinde baut bis 2030 am Weg genau 20 Wohnungen.\n"
    upload = take_upload(File(BytesIO(text)), name="weg.txt", told=told, by=anna)
    job = begin_job(Job.objects.get(kind="read-upload").uuid)
    assert job is not None

    watched = Watched(job)
    watched.expect(STEPS)

    reading = read_safely(upload.file_name, text)
    keep_reading(upload, reading, text, job=job, progress=watched, by=anna)

    assert [(done, total) for _step, done, total in watched.seen] == [(0, 2), (1, 2)]
    assert Upload.objects.get().state == "read"
    assert Statement.objects.filter(document__title="Weg").exists()
