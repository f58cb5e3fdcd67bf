# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sixty-four connections at once, nine reading for each one writing, for a minute.

Meanwhile the office changes something every second, so that pages kept for guests grow old.
"""

from __future__ import annotations

import os
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Lock, Thread
from uuid import UUID, uuid4

import psycopg

from sechseck.site.drills.estate import Estate, estate, pages, room
from sechseck.site.drills.keeper import children_of
from sechseck.site.drills.main_pages import PAGES
from sechseck.site.drills.result import Result
from sechseck.site.drills.visitor import FORM, MARK, Visitor
from sechseck.site.drills.writing import lost_and_doubled
from sechseck.site.launcher.postmaster import read_postmaster

CONNECTIONS, SECONDS, SHARE_OF_WRITES = 64, 60.0, 0.1
REQUESTS_PER_SECOND, MEMORY_GROWTH = 300, 0.05
EDIT = "UPDATE thread_theme SET sentence = sentence WHERE id = (SELECT min(id) FROM thread_theme)"
EDIT_SECONDS = 1.0
TICK = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Load:
    """What the connections met."""

    until: float
    statuses: Counter[int] = field(default_factory=Counter)
    milliseconds: list[float] = field(default_factory=list)
    acknowledged: set[UUID] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock)

    def visit(self, port: int, seed: int) -> None:
        """Read and write at one connection until the time is over."""
        chance, visitor = Random(seed), Visitor(port)
        while time.monotonic() < self.until:
            is_writing, key = chance.random() < SHARE_OF_WRITES, uuid4()
            began = time.perf_counter()
            try:
                if is_writing:
                    text = f"{MARK} {key}"
                    form = {"topic": "other", "text": text, "key": str(key)}
                    status, _page = visitor.post(FORM, form)
                else:
                    status, _page = visitor.get(chance.choice(PAGES[:-1]))
            except OSError:
                status = 0
            with self.lock:
                self.statuses[status] += 1
                self.milliseconds.append((time.perf_counter() - began) * 1000)
                if is_writing and status == 302:
                    self.acknowledged.add(key)
        visitor.close()


def run() -> Iterator[Result]:
    """Load an installation of its own."""
    with room() as folder, estate(folder) as here, pages(2) as (port, process):
        yield from loaded_in(here, port, process, CONNECTIONS, SECONDS)


def loaded_in(
    here: Estate, port: int, process: int, connections: int, seconds: float
) -> Iterator[Result]:
    """Warm up for a quarter of the time, then measure."""
    _visit(port, connections, seconds / 4)
    memory, busy = _memory(process), _busy(here, process)
    office = Thread(target=_edit, args=(here.url, time.monotonic() + seconds))
    office.start()
    load = _visit(port, connections, seconds)
    office.join()
    growth = _memory(process) / memory - 1
    spent = _busy(here, process) - busy
    lost, _doubled = lost_and_doubled(here.url, load.acknowledged)
    yield from _told(load, seconds, connections, growth, spent, lost)


def _edit(url: str, until: float) -> None:
    """Write again and again in a table that pages show."""
    with psycopg.connect(url, autocommit=True) as connection:
        while time.monotonic() < until:
            connection.execute(EDIT)
            time.sleep(EDIT_SECONDS)


def _visit(port: int, connections: int, seconds: float) -> Load:
    load = Load(time.monotonic() + seconds)
    threads = [Thread(target=load.visit, args=(port, seed)) for seed in range(connections)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return load


def _told(
    load: Load, seconds: float, connections: int, growth: float, spent: float, lost: int
) -> Iterator[Result]:
    count = load.statuses.total()
    failed = sum(number for status, number in load.statuses.items() if not 200 <= status < 500)
    p95 = statistics.quantiles(load.milliseconds, n=20)[-1]
    each = spent / count
    room_for = (os.cpu_count() or 1) / each
    yield Result(
        f"{connections} Verbindungen, {seconds:.0f} s, ein Zehntel Eingaben, jede Sekunde eine "
        "Änderung am Bestand: kein Fehler 5xx",
        failed == 0 and lost == 0,
        f"{count} Anfragen, {failed} Fehler, {lost} verloren, p95 {p95:.0f} ms",
    )
    yield Result(
        f"Mindestens {REQUESTS_PER_SECOND} Anfragen je Sekunde, gerechnet in Rechenzeit",
        room_for >= REQUESTS_PER_SECOND,
        f"gemessen {count / seconds:.0f}/s; {each * 1000:.1f} ms Rechenzeit je Anfrage, "
        f"also {room_for:.0f}/s auf dieser Maschine allein".replace(".", ","),
    )
    yield Result(
        f"Der Speicher wächst um höchstens {MEMORY_GROWTH:.0%}",
        growth <= MEMORY_GROWTH,
        f"{growth:+.1%}".replace(".", ","),
    )


def _memory(process: int) -> int:
    """Return the resident bytes of the web server's processes."""
    return sum(_resident(one) for one in children_of(process))


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE_BYTES
    except OSError:  # gone in between
        return 0


def _busy(here: Estate, process: int) -> float:
    """Return the seconds of processor time of pages and database."""
    server = read_postmaster(here.cluster.place.cluster)
    mains = [process, *([server.pid] if server else [])]
    everybody = {one for main in mains for one in (main, *children_of(main))}
    return sum(_seconds(one) for one in everybody)


def _seconds(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(fields[one]) for one in (11, 12, 13, 14)) / TICK
