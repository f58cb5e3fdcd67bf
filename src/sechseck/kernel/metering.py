# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Figures for operators: how many requests, how long, by view; nothing about persons.

Several processes that answer together share a folder, named by PROMETHEUS_MULTIPROC_DIR before
this module is first imported (`sechseck.site.metering`); without it each counts for itself.
"""

from __future__ import annotations

import os

from django.db import connection
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from psycopg_pool import ConnectionPool

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
POOL = {"pool_size": "size", "pool_available": "available", "requests_waiting": "waiting"}


class Meter:
    """The figures of this process."""

    def __init__(self) -> None:
        self.own = CollectorRegistry()
        self._requests = Counter(
            "sechseck_requests",
            "Beantwortete Anfragen",
            ["view", "method", "status"],
            registry=self.own,
        )
        self._seconds = Histogram(
            "sechseck_request_seconds",
            "Dauer der Antwort in Sekunden",
            ["view"],
            buckets=SECONDS,
            registry=self.own,
        )
        self._pool = Gauge(
            "sechseck_database_connections",
            "Verbindungen zur Datenbank im Vorrat",
            ["state"],
            multiprocess_mode="livesum",
            registry=self.own,
        )

    def answered(self, view: str, method: str, status: int, seconds: float) -> None:
        """Count one answer; words that a visitor invents become no label."""
        method = method if method in METHODS else "other"
        self._requests.labels(view, method, str(status)).inc()
        self._seconds.labels(view).observe(seconds)
        pool = getattr(connection, "pool", None)
        if isinstance(pool, ConnectionPool):
            stats = pool.get_stats()
            for name, state in POOL.items():
                self._pool.labels(state).set(stats.get(name, 0))

    def registry(self) -> CollectorRegistry:
        """Return what all processes have counted together."""
        folder = os.environ.get(FOLDER)
        if not folder:
            return self.own
        _forget_the_dead(folder)
        shared = CollectorRegistry()
        MultiProcessCollector(shared, path=folder)  # type: ignore[no-untyped-call]
        return shared


def _forget_the_dead(folder: str) -> None:
    """Drop the present figures of processes that are gone; what they counted stays."""
    for name in os.listdir(folder):
        process = name.removesuffix(".db").rpartition("_")[2]
        if name.startswith("gauge_live") and process.isdigit():
            try:
                os.kill(int(process), 0)
            except ProcessLookupError:
                mark_process_dead(int(process), path=folder)  # type: ignore[no-untyped-call]
            except PermissionError:
                continue


METER = Meter()
