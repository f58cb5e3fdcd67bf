# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Many visitors write at once while something breaks; afterwards every promise is counted."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock, Thread
from uuid import UUID, uuid4

import psycopg

from sechseck.site.drills.visitor import MARK, Visitor

VISITORS = 8
PAUSE_SECONDS = 0.05
GIVE_UP_SECONDS = 600.0
KEPT = "SELECT key, count(*) FROM kernel_feedback WHERE text LIKE %s GROUP BY key"


@dataclass
class Writing:
    """What was sent and acknowledged; ``breaks`` happen after so many acknowledgements."""

    ports: Sequence[int]
    wanted: int
    breaks: dict[int, Callable[[], None]] = field(default_factory=dict)
    acknowledged: set[UUID] = field(default_factory=set)
    sent_again: int = 0
    pauses: list[float] = field(default_factory=list)  # seconds from a break to the next answer
    words: str = "x" * 40

    def __post_init__(self) -> None:
        self._numbers = itertools.count()
        self._lock = Lock()
        self._broke: float | None = None
        self._deadline = time.monotonic() + GIVE_UP_SECONDS

    def run(self) -> float:
        """Write until everything is acknowledged; return the seconds it took."""
        began = time.monotonic()
        threads = [Thread(target=self._write, args=(number,)) for number in range(VISITORS)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        return time.monotonic() - began

    def _write(self, visitor_number: int) -> None:
        visitor = Visitor(self.ports[visitor_number % len(self.ports)])
        while next(self._numbers) < self.wanted and time.monotonic() < self._deadline:
            key, began = uuid4(), time.monotonic()
            while not visitor.send(key, f"{MARK} {key} {self.words}"):
                began = time.monotonic()
                if began > self._deadline:
                    return
                with self._lock:
                    self.sent_again += 1
                time.sleep(PAUSE_SECONDS)
            self._note(key, began)
        visitor.close()

    def _note(self, key: UUID, began: float) -> None:
        """Count an acknowledgement; break something if it is time to."""
        with self._lock:
            self.acknowledged.add(key)
            if self._broke is not None and began > self._broke:
                self.pauses.append(time.monotonic() - self._broke)
                self._broke = None
            broken = self.breaks.get(len(self.acknowledged))
            if broken:
                broken()
                self._broke = time.monotonic()


def lost_and_doubled(url: str, acknowledged: set[UUID]) -> tuple[int, int]:
    """Return how many acknowledged texts are missing and how many are there twice."""
    with psycopg.connect(url) as connection:
        kept: dict[UUID, int] = dict(connection.execute(KEPT, [f"{MARK} %"]).fetchall())
    lost = len(acknowledged - kept.keys())
    return lost, sum(count - 1 for count in kept.values())
