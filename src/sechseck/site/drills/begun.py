# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Drills under way, one for each processor: whoever leaves the block early ends them all."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Lock
from typing import IO

from sechseck.site.drills.result import Drill, Result
from sechseck.site.processes.signals import end_with_parent

Start = Callable[[Sequence[str], Mapping[str, str], IO[str]], subprocess.Popen[str]]
Running = Callable[[Drill, Start], list[Result]]
Begin = Callable[[Running, Sequence[Drill]], Iterator[list[Result]]]


class Ended(RuntimeError):
    """Nothing starts any more: somebody interrupted."""


class _Begun:
    """The processes that were started, until they are told to end."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[str]] = []
        self._is_over = False
        self._lock = Lock()

    def start(
        self, command: Sequence[str], around: Mapping[str, str], problems: IO[str]
    ) -> subprocess.Popen[str]:
        """Start a drill, which dies with us even if we are killed."""
        with self._lock:
            if self._is_over:
                raise Ended
            process = subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                stderr=problems,
                text=True,
                bufsize=1,
                env=around,
                preexec_fn=end_with_parent,
            )
            self._processes.append(process)
        return process

    def end(self) -> None:
        """End those still running and start no other."""
        with self._lock:
            self._is_over = True
            for process in self._processes:
                process.terminate()


@contextmanager
def beginning() -> Iterator[Begin]:
    """Run drills beside each other; their results come in the order of the drills."""
    begun = _Begun()
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        try:
            yield lambda run, drills: pool.map(lambda one: run(one, begun.start), drills)
        finally:
            begun.end()
