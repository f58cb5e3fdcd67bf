# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The live process as it runs: a change in the database reaches a browser's stream."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest
from django.conf import settings
from django.test import Client

from sechseck.kernel.actions.job_runs import begin_job
from sechseck.kernel.models import Job, User
from sechseck.site.live.command import live_command
from sechseck.site.processes.ports import free_port
from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.tests.test_worker import database_url

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60.0
ORIGIN = "http://localhost:8000"


@contextmanager
def live_process() -> Iterator[int]:
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "PYTHONPATH": str(CHECKOUT / "src"),
        "SECHSECK_LIVE_ORIGINS": ORIGIN,
        "SECHSECK_POOL": "0",
    }
    process = subprocess.Popen(live_command("127.0.0.1", port), env=environment)
    try:
        until_listening(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def until_listening(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=PATIENCE).close()
        except ConnectionRefusedError:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.05)
        else:
            return
    raise AssertionError("the live process has ended")


@contextmanager
def asked(
    port: int, path: str, cookie: str = "", origin: str = ""
) -> Iterator[http.client.HTTPResponse]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    headers = {"Cookie": cookie} | ({"Origin": origin} if origin else {})
    with closing(line):
        line.request("GET", path, headers=headers)
        with line.getresponse() as answer:
            yield answer


def until_line(stream: http.client.HTTPResponse, wanted: bytes) -> None:
    while (line := stream.readline()) != wanted:
        assert line, "the stream has ended"


def signed_in(user: User) -> str:
    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def test_a_change_reaches_its_owner_and_nobody_else() -> None:
    otto = User.objects.create_user("otto", role=User.Role.UNIT)
    job = Job.objects.create(kind="weave", owner=otto)
    path = f"/live/?zu=job:{job.uuid}"

    with live_process() as port:
        with asked(port, path) as answer:
            stranger = answer.status
        with asked(port, path, signed_in(otto), "http://fremd.example") as answer:
            foreign = answer.status
        with asked(port, path, signed_in(otto), ORIGIN) as stream:
            readable = stream.headers["Access-Control-Allow-Origin"]
            until_line(stream, b"retry: 1000\n")
            begin_job(job.uuid)
            until_line(stream, b"event: changed\n")
            told = stream.readline()

    assert (stranger, foreign, readable) == (204, 404, ORIGIN)
    assert told == f"data: job:{job.uuid}\n".encode()
