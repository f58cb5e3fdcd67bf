# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a process keeps for guests: values, and whole pages up to a number of bytes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

NOTHING_SEEN = "1:1:"
MOST_BYTES = 16_000_000  # of pages; the oldest make room


@dataclass(frozen=True, slots=True)
class KeptPage:
    """An answer without its tokens: what stands before, between and behind them."""

    pieces: tuple[bytes, ...]
    headers: Mapping[str, str]

    @property
    def bytes(self) -> int:
        """Return how much it takes, roughly."""
        return sum(map(len, self.pieces))


@dataclass(slots=True)
class Shelf:
    """Values and pages that hold for a snapshot of one database."""

    database: int = 0
    snapshot: str = NOTHING_SEEN
    checked: float = 0.0
    values: dict[Any, Any] = field(default_factory=dict)
    pages: dict[Hashable, KeptPage] = field(default_factory=dict)
    bytes: int = 0
    _lock: Lock = field(default_factory=Lock)

    def keep(self, key: Hashable, page: KeptPage) -> None:
        """Keep a page; the oldest ones go when there are too many bytes."""
        with self._lock:
            if key in self.pages or page.bytes > MOST_BYTES:
                return
            self.pages[key] = page
            self.bytes += page.bytes
            while self.bytes > MOST_BYTES:
                self.bytes -= self.pages.pop(next(iter(self.pages))).bytes
