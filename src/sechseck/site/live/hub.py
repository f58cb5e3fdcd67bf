# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One connection listens to the database for everybody who watches."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from sechseck.kernel.live import CHANNEL

PAUSE_SECONDS = 1.0
Connect = Callable[[], dict[str, Any]]


class Watcher:
    """Somebody who watches a few things; what changed meanwhile is told once."""

    def __init__(self, topics: Collection[str]) -> None:
        self.topics = frozenset(topics)
        self.woken = asyncio.Event()
        self._changed: set[str] = set()

    def tell(self, topic: str) -> None:
        """Remember that a thing changed."""
        self._changed.add(topic)
        self.woken.set()

    def taken(self) -> list[str]:
        """Return what changed since the last time."""
        changed, self._changed = sorted(self._changed), set()
        self.woken.clear()
        return changed


class Hub:
    """Who watches what."""

    def __init__(self) -> None:
        self._watchers: defaultdict[str, set[Watcher]] = defaultdict(set)

    @contextmanager
    def watching(self, topics: Collection[str]) -> Iterator[Watcher]:
        """Tell somebody about changes as long as the block lasts."""
        watcher = Watcher(topics)
        for topic in watcher.topics:
            self._watchers[topic].add(watcher)
        try:
            yield watcher
        finally:
            for topic in watcher.topics:
                self._watchers[topic].discard(watcher)
                if not self._watchers[topic]:
                    del self._watchers[topic]

    def publish(self, topic: str) -> None:
        """Tell all who watch a thing."""
        for watcher in self._watchers.get(topic, ()):
            watcher.tell(topic)

    def publish_all(self) -> None:
        """Tell everybody to look: while nobody listened, anything may have changed."""
        for topic in list(self._watchers):
            self.publish(topic)

    async def listen(self, connection: Connect) -> None:
        """Pass on what the database says, for ever; come back after it was away."""
        while True:
            try:
                async for topic in _heard(connection):
                    self.publish(topic) if topic else self.publish_all()
            except psycopg.OperationalError:
                await asyncio.sleep(PAUSE_SECONDS)


async def _heard(connection: Connect) -> AsyncIterator[str]:
    """Yield an empty string once it listens, then the number of each thing that changed."""
    async with await psycopg.AsyncConnection.connect(autocommit=True, **connection()) as line:
        await line.execute(f"LISTEN {CHANNEL}")
        yield ""
        async for notice in line.notifies():
            yield notice.payload
