# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One method in a process of its own: python -m benchmarks.reach_child TASK METHOD FOLDER.

Prints one line of JSON: processor seconds of building and of the best run, the most memory the
process held, the version, and a checksum of what was computed. The result stays in the folder.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RUNS = 5
ENOUGH_SECONDS = 3.0  # after that no further run
OURS = "Sechseck"
MOST_SECONDS = 900  # of processor time; whoever needs more is stopped, and the row says so
MOST_MEMORY = 0.7  # of the machine's; a method that wants more fails and the row says so


@dataclass
class Clock:
    """The processor time of what a method does, and its result."""

    build_seconds: float = 0.0
    seconds: float = 0.0
    result: NDArray[Any] | None = None
    counts: dict[str, float] = field(default_factory=dict)

    def build(self, action: Callable[[], Any]) -> Any:
        """Do what is needed once, before the first run."""
        began = _processor_seconds()
        found = action()
        self.build_seconds += _processor_seconds() - began
        return found

    def run(self, action: Callable[[], Any], runs: int = RUNS) -> Any:
        """Measure the best of some runs; a slow method has only one."""
        times: list[float] = []
        found = None
        while len(times) < runs and sum(times) < ENOUGH_SECONDS:
            began = _processor_seconds()
            found = action()
            times.append(_processor_seconds() - began)
        self.seconds = min(times)
        return found


def _processor_seconds() -> float:
    """Return the time of all threads, and of programmes that were called and have ended."""
    called = os.times()
    return time.process_time() + called.children_user + called.children_system


Method = Callable[[Clock, Path], str]  # measures, and returns the version


def main(arguments: list[str]) -> int:
    """Measure a method and print its row."""
    _limit()
    task, method, place = arguments
    folder, clock = Path(place), Clock()
    methods: dict[tuple[str, str], Method]
    methods = importlib.import_module(_module(task, method)).METHODS
    version = methods[task, method](clock, folder)
    row: dict[str, Any] = {
        "version": version,
        "build_seconds": clock.build_seconds,
        "seconds": clock.seconds,
        "megabytes": peak_megabytes(),
        "counts": clock.counts,
        "checksum": "",
    }
    if clock.result is not None:
        np.save(folder / f"{task}-{method}.npy", clock.result)
        row["checksum"] = hashlib.sha256(np.ascontiguousarray(clock.result)).hexdigest()[:12]
    print(json.dumps(row))
    return 0


def _module(task: str, method: str) -> str:
    """Return where a method is; nothing else is imported, as that would take memory."""
    if method.startswith(OURS):
        return "benchmarks.reach_ours"
    return f"benchmarks.reach_{'' if task.startswith('nearest') else 'more_'}peers"


def _limit() -> None:
    if sys.platform != "linux":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, hard))
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (int(whole * MOST_MEMORY), hard))


def peak_megabytes() -> float:
    """Return the most memory this process has held, without that of the one that began it."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1e3
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
