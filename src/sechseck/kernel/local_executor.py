# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Several processes on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any

from sechseck.kernel.execution import Answer, Piece, Shared, windows
from sechseck.kernel.lifeline import end_with_starter

PER_PROCESS = 8  # pieces in memory for each process
MOST_STARTS = 4  # of new processes after some were killed
_shared: Any = None


class LocalProcesses:
    """A pool that is made anew when one of its processes is killed."""

    def __init__(self, processes: int) -> None:
        self._processes = processes

    def map(
        self, work: Callable[[Shared, Piece], Answer], shared: Shared, pieces: Iterable[Piece]
    ) -> Iterator[Answer]:
        """Do the work window by window; what a killed process left undone is done again."""
        pool, starts = self._pool(shared), 1
        try:
            for window in windows(pieces, self._processes * PER_PROCESS):
                done: list[Answer] = []
                while len(done) < len(window):
                    try:
                        for answer in pool.map(_do, [(work, one) for one in window[len(done) :]]):
                            done.append(answer)
                    except BrokenProcessPool:
                        starts += 1
                        if starts > MOST_STARTS:
                            raise
                        pool.shutdown(wait=False)
                        pool = self._pool(shared)
                yield from done
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self, shared: object) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._processes, get_context("spawn"), initializer=_begin, initargs=(shared,)
        )


def _begin(shared: object) -> None:
    """Keep what all pieces share; end when the parent is gone, however it went."""
    global _shared
    _shared = shared
    end_with_starter()


def _do(task: tuple[Callable[[Any, Piece], Answer], Piece]) -> Answer:
    work, piece = task
    return work(_shared, piece)
