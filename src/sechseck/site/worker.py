# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work through the queue until somebody asks to stop; survive a restart of the database."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import cast

import psycopg
from django.db import InterfaceError, OperationalError, connection
from procrastinate.contrib.django import DjangoApp, app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException

from sechseck.kernel.actions.job_runs import SILENCE, requeue_lost_jobs

SWEEP_SECONDS = 3.0
PAUSE_SECONDS = 1.0
HEARTBEAT_SECONDS = 5.0
GRACE_SECONDS = 5.0  # for work under way when somebody stops us; the rest is done again later
LOST = (OperationalError, InterfaceError, psycopg.Error, ConnectorException)
log = logging.getLogger(__name__)


def work(concurrency: int, *, wait: bool = True) -> None:
    """Do jobs as they come; without ``wait`` return when the queue is empty."""
    with _sweeping():
        while not _worked(concurrency, wait=wait):
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


def _worked(concurrency: int, *, wait: bool) -> bool:
    """Work until a polite stop; False if the database went away meanwhile."""
    working = app_of_worker()
    try:
        working.run_worker(
            wait=wait,
            concurrency=concurrency,
            delete_jobs="always",  # what became of them stands in our own table
            shutdown_graceful_timeout=GRACE_SECONDS,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=SILENCE.total_seconds(),
        )
    except LOST as error:
        log.warning("queue unreachable: %s", type(error).__name__)
        return False
    return True


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
