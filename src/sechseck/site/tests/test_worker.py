# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A worker of its own process, killed without notice while it works."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.conf import LazySettings
from django.core.files.base import File
from django.db import connection
from django.db.models import Count

from sechseck.kernel.live import CHANNEL
from sechseck.kernel.models import Job, Trace, User
from sechseck.site.setup.folders import CHECKOUT
from sechseck.thread.actions.uploads import take_upload
from sechseck.thread.models import Anchor, Statement, Upload, Version

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 120.0  # seconds; ends a test that would hang
UPLOADS = 6
ENDED = ("done", "failed", "cancelled")


@pytest.fixture
def media(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "uploads" / settings.REGION
    return tmp_path


def database_url() -> str:
    place = connection.get_connection_params()
    host = quote(place.get("host", ""), safe="")
    who = f"{place['user']}@" if place.get("user") else ""
    return f"postgresql://{who}{host}:{place.get('port') or 5432}/{place['dbname']}"


@contextmanager
def worker(data: Path) -> Iterator[subprocess.Popen[bytes]]:
    settings = {**os.environ, "DATABASE_URL": database_url(), "SECHSECK_DATA": str(data)}
    settings |= {"PYTHONPATH": str(CHECKOUT / "src"), "SECHSECK_POOL": "0"}
    process = subprocess.Popen([sys.executable, "-m", "sechseck.site", "work"], env=settings)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def until(is_so: Callable[[], bool]) -> None:
    """Return when it is so; look whenever the database says that a job changed."""
    with psycopg.connect(database_url(), autocommit=True) as line:
        line.execute(f"LISTEN {CHANNEL}")
        while not is_so():
            heard = list(line.notifies(timeout=PATIENCE, stop_after=1))
            assert heard, "no job changes any more"


def brought(by: User, number: int) -> Upload:
    text = f"Die Gemeinde baut bis 2030 am Weg {number} genau {number + 20} Wohnungen.\n"
    told = {
        "title": f"Weg {number}",
        "author": "",
        "author_kind": "office",
        "standing": "adopted",
        "dated": "",
        "is_for_public": False,
        "target": None,
    }
    return take_upload(File(BytesIO(text.encode())), name=f"{number}.txt", told=told, by=by)


def test_a_killed_worker_loses_nothing_and_does_nothing_twice(media: Path) -> None:
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    for number in range(UPLOADS):
        brought(otto, number)
    ended = Job.objects.filter(kind="read-upload", state__in=ENDED)

    for wanted in (1, 3):
        with worker(media) as running:
            until(lambda: ended.count() >= wanted)  # noqa: B023
            until(lambda: Job.objects.filter(state="running").exists() or is_all_done())
            running.kill()
    with worker(media):
        until(is_all_done)

    assert set(Upload.objects.values_list("state", flat=True)) == {"read"}
    assert Version.objects.count() == UPLOADS
    per_version = Anchor.objects.order_by().values_list("version").annotate(Count("pk"))
    assert {count for _version, count in per_version} == {1}
    assert Statement.objects.count() == UPLOADS
    assert Trace.objects.filter(verb="version-added").count() == UPLOADS
    assert not Upload.objects.filter(after__isnull=True).exists()


LONG = """
import time
import django; django.setup()
from procrastinate.contrib.django import app
from sechseck.site import worker
from sechseck.site.processes.signals import stoppable
worker.GRACE_SECONDS = 0.5

@app.task(name="long")
def long():
    print("begun", flush=True)
    time.sleep(600)

long.defer()
with stoppable():
    worker.work(1, tidy=lambda: print("tidied", flush=True))
"""


def test_a_worker_that_is_asked_to_stop_leaves_long_work_to_another() -> None:
    settings = {**os.environ, "DATABASE_URL": database_url(), "PYTHONPATH": str(CHECKOUT / "src")}
    command = [sys.executable, "-c", LONG]
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        process.terminate()

        assert process.wait(PATIENCE) == 0
        assert process.stdout.read() == "tidied\n"
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'long'")
        assert cursor.fetchone() == (1,)


def is_all_done() -> bool:
    return not Job.objects.exclude(state__in=ENDED).exists()
