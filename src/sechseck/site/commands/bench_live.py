# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck bench live`: how long a change takes to a thousand browsers."""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from sechseck.site.commands.measuring import Figure, show
from sechseck.site.launcher.databases import drop_database
from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.live.command import live_command
from sechseck.site.processes.children import child
from sechseck.site.processes.ports import free_port
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

DATABASE = "sechseck_bench_live"
STREAMS = 1000
CHANGES = 20
PAUSE_SECONDS = 0.5  # between changes, so that each is measured by itself
PATIENCE_SECONDS = 60.0
AT_ONCE = 50  # streams that begin together


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if the target is missed."""
    parser = argparse.ArgumentParser(prog="sechseck bench live")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--streams", type=int, default=STREAMS)
    options = parser.parse_args(arguments)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with _scratch_database():
        port = free_port()
        report(f"Öffne {options.streams} Ströme …")
        with child(live_command("127.0.0.1", port)):
            topic, cookie = _job_of_somebody()
            delays = asyncio.run(_measured(port, topic, cookie, options.streams))
    name = f"Änderung bei {options.streams} Browsern"
    cuts = statistics.quantiles(delays, n=100)
    figures = [Figure(f"{name}, p50", cuts[49], "ms"), Figure(f"{name}, p99", cuts[98], "ms", 500)]
    return show(figures, as_json=options.json)


@contextmanager
def _scratch_database() -> Iterator[None]:
    """Make an empty database of our own and drop it afterwards."""
    with serving(fast=True) as cluster:
        server = cluster.url("postgres")
        drop_database(server, DATABASE)
        url = ready_database(cluster, DATABASE)
        with patch.dict(os.environ, DATABASE_URL=url, SECHSECK_POOL="0"), instance("beispiel"):
            import django
            from django.core.management import call_command

            django.setup()
            call_command("migrate", verbosity=0)
            yield
        from django.db import connections

        connections.close_all()
        drop_database(server, DATABASE)


def _job_of_somebody() -> tuple[str, str]:
    """Return what is watched, and the cookie of who may watch it."""
    from django.conf import settings
    from django.test import Client

    from sechseck.kernel.actions.accounts import enlist_program
    from sechseck.kernel.actions.jobs import start_job
    from sechseck.kernel.job_kinds import JobKind, register_job
    from sechseck.kernel.models import User

    register_job(JobKind("bench", "bench", lambda _job: None))
    job = start_job("bench", arguments={}, by=enlist_program("bench"))
    client = Client()
    client.force_login(User.objects.create_user("bench-office", role=User.Role.OFFICE))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    return f"job:{job.uuid}", f"{settings.SESSION_COOKIE_NAME}={cookie}"


async def _measured(port: int, topic: str, cookie: str, count: int) -> list[float]:
    """Open the streams, change the job a few times, return all delays in milliseconds."""
    arrivals: list[float] = []
    wanted = asyncio.Event()
    gate = asyncio.Semaphore(AT_ONCE)

    async def opened() -> asyncio.StreamReader:
        async with gate:
            return await _open(port, topic, cookie)

    async def watch(reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            if line.startswith(b"event: changed"):
                arrivals.append(time.perf_counter())
                if len(arrivals) == count:
                    wanted.set()

    readers = await asyncio.gather(*(opened() for _ in range(count)))
    watching = [asyncio.create_task(watch(reader)) for reader in readers]
    delays: list[float] = []
    for _ in range(CHANGES):
        await asyncio.sleep(PAUSE_SECONDS)
        arrivals.clear()
        wanted.clear()
        began = await asyncio.to_thread(_change, topic)
        await asyncio.wait_for(wanted.wait(), PATIENCE_SECONDS)
        delays += [(arrived - began) * 1000 for arrived in arrivals]
    for task in watching:
        task.cancel()
    return delays


def _change(topic: str) -> float:
    """Announce a change as an action does, and return when that began."""
    from django.db import connection

    from sechseck.kernel.live import announce

    what, _colon, number = topic.partition(":")
    began = time.perf_counter()
    announce(what, number)
    connection.close()
    return began


async def _open(port: int, topic: str, cookie: str) -> asyncio.StreamReader:
    """Open one stream; return it once the live process has begun to tell."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            break
        except ConnectionRefusedError as error:
            if time.monotonic() > deadline:
                raise SetupFailed("Der Live-Prozess startet nicht.") from error
            await asyncio.sleep(PAUSE_SECONDS)
    request = f"GET /live/?zu={topic} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"
    writer.write(request.encode())
    while not (line := await reader.readline()).startswith(b"retry:"):
        if not line or b" 204 " in line:
            raise SetupFailed("Der Live-Prozess lehnt den Strom ab.")
    _writers.append(writer)
    return reader


_writers: list[asyncio.StreamWriter] = []  # a stream ends with its writer
