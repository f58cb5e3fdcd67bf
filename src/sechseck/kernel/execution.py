# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an executor is: it does the same work on many pieces and keeps their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol, TypeVar

Shared = TypeVar("Shared")
Piece = TypeVar("Piece")
Answer = TypeVar("Answer")


class ClusterMissing(RuntimeError):
    """The named cluster cannot be used; the message is a German sentence."""


class Executor(Protocol):
    """Does the same work on many pieces."""

    def map(
        self, work: Callable[[Shared, Piece], Answer], shared: Shared, pieces: Iterable[Piece]
    ) -> Iterator[Answer]:
        """Yield ``work(shared, piece)`` for each piece, in their order.

        ``work`` is a function of a module and depends on its arguments alone.
        """
        ...


class InTurn:
    """One piece after the other, in this process."""

    def map(
        self, work: Callable[[Shared, Piece], Answer], shared: Shared, pieces: Iterable[Piece]
    ) -> Iterator[Answer]:
        """Do the work when the next answer is asked for."""
        return (work(shared, piece) for piece in pieces)


def windows(pieces: Iterable[Piece], size: int) -> Iterator[list[Piece]]:
    """Yield the pieces in lists of at most this size, so that not all are in memory at once.

    >>> list(windows("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    rest = iter(pieces)
    while window := list(islice(rest, size)):
        yield window
