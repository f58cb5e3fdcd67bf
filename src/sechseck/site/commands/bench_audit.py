# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench audit: what the change log costs, and how fast it is sealed."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import uuid4

from django.db import connection, transaction
from django.utils import timezone

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.bench_platform import scratch_region
from sechseck.site.commands.measuring import Figure, show

ROUNDS = 15
POSTS = 20
ROWS = 200_000
FILL = """
INSERT INTO kernel_change
  (transaction, at, "table", "row", operation, columns, plain, digest, role)
SELECT n, now(), 'bench', n, 'I', '{}', jsonb_build_object('id', n, 'state', 'x'),
  sha256(n::text::bytea), 'bench' FROM generate_series(1, %s) AS n
"""


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed."""
    parser = Arguments(prog="sechseck bench audit")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with scratch_region():
        figures = [*_overhead(), _sealing()]
    return show(figures, as_json=options.json)


def _overhead() -> list[Figure]:
    """Compare a form that is sent with and without the log, taking turns."""
    sent: dict[bool, list[float]] = {True: [], False: []}
    send = _sender()
    for _ in range(ROUNDS):
        for is_on in (True, False):
            _switch(is_on)
            began = time.perf_counter()
            for _post in range(POSTS):
                send()
            sent[is_on].append((time.perf_counter() - began) / POSTS * 1000)
    _switch(True)
    with_log, without = min(sent[True]), min(sent[False])
    return [
        Figure("Formular ohne Protokoll", without, "ms"),
        Figure("Formular mit Protokoll", with_log, "ms"),
        Figure("Mehraufwand des Protokolls", (with_log / without - 1) * 100, "%", 25),
    ]


def _sender() -> Callable[[], object]:
    """Return a call that sends feedback as a browser does."""
    from django.test import Client

    client = Client(SERVER_NAME="localhost")

    def send() -> object:
        words = {"topic": "access", "text": "Die Schrift ist klein.", "key": str(uuid4())}
        return client.post("/rueckmeldung/", words)

    return send


def _switch(is_on: bool) -> None:
    verb = "ENABLE" if is_on else "DISABLE"
    with connection.cursor() as cursor:
        for table in ("kernel_feedback", "kernel_trace"):
            cursor.execute(f"ALTER TABLE {table} {verb} TRIGGER USER")


def _sealing() -> Figure:
    from sechseck.kernel.actions.audit import seal_batch

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FILL, [ROWS])
    began = time.perf_counter()
    seal = seal_batch(at=timezone.now())
    seconds = time.perf_counter() - began
    count = seal.count if seal else 0
    return Figure("Versiegeln, je 100.000 Zeilen", seconds / count * 100_000, "s", 1.0)
