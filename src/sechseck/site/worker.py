# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work through the queue until somebody asks to stop; survive a restart of the database."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any, cast

import psycopg
from django.db import InterfaceError, OperationalError, connection
from procrastinate.contrib.django import DjangoApp, app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException

from sechseck.kernel.actions.job_runs import SILENCE, requeue_lost_jobs
from sechseck.site.processes.leaving import heeding

SWEEP_SECONDS = 3.0
PAUSE_SECONDS = 1.0
HEARTBEAT_SECONDS = 5.0
GRACE_SECONDS = 5.0  # for work under way when somebody stops us; the rest is done again later
LOST = (OperationalError, InterfaceError, psycopg.Error, ConnectorException)
log = logging.getLogger(__name__)


def work(concurrency: int, *, tidy: Callable[[], None]) -> None:
    """Do jobs as they come, until somebody asks to stop.

    Who asks politely to stop waits ``GRACE_SECONDS``. What computes longer is left where it is:
    then ``tidy`` is called, this process ends, and another one does the job again.
    """
    with _sweeping():
        while not _worked(concurrency, tidy):
            time.sleep(PAUSE_SECONDS)


def app_of_worker() -> DjangoApp:
    """Return the queue with all its tasks and timers, on a connection of its own.

    The app itself keeps Django's connection, on which jobs queue.
    """
    app.perform_import_paths()  # type: ignore[no-untyped-call]
    working = DjangoApp(connector=cast(DjangoConnector, app.connector).get_worker_connector())
    working.tasks = app.tasks
    working.periodic_registry = app.periodic_registry
    return working


def _worked(concurrency: int, tidy: Callable[[], None]) -> bool:
    """Work until a polite stop; False if the database went away meanwhile."""
    habits = {
        "concurrency": concurrency,
        "delete_jobs": "always",  # what became of them stands in our own table
        "shutdown_graceful_timeout": GRACE_SECONDS,
        "update_heartbeat_interval": HEARTBEAT_SECONDS,
        "stalled_worker_timeout": SILENCE.total_seconds(),
    }
    try:
        asyncio.run(_work(app_of_worker(), habits, tidy))
    except LOST as error:
        log.warning("queue unreachable: %s", type(error).__name__)
        return False
    return True


async def _work(working: DjangoApp, habits: dict[str, Any], tidy: Callable[[], None]) -> None:
    async with working.open_async():
        jobs = working.run_worker_async(install_signal_handlers=False, **habits)
        task = asyncio.ensure_future(jobs)
        with heeding(task.cancel, 2 * GRACE_SECONDS, tidy), suppress(asyncio.CancelledError):
            await task


@contextmanager
def _sweeping() -> Iterator[None]:
    """Look now and then for work that a killed worker left behind, beside the block."""
    stopped = Event()
    sweeper = Thread(target=_sweep, args=(stopped,), daemon=True)
    sweeper.start()
    try:
        yield
    finally:
        stopped.set()
        sweeper.join(GRACE_SECONDS)


def _sweep(stopped: Event) -> None:
    while True:
        with suppress(*LOST):
            requeue_lost_jobs()
        connection.close()
        if stopped.wait(SWEEP_SECONDS):
            return
