# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A drill without end: it tells its own process and one of its crew, then waits."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from sechseck.site.drills.crew import Place, _begin
from sechseck.site.drills.result import Result


def run() -> Iterator[Result]:
    spawned = multiprocessing.get_context("spawn")
    waiting: SimpleQueue[Place] = spawned.SimpleQueue()
    waiting.put({})
    with ProcessPoolExecutor(1, spawned, _begin, (waiting,)) as pool:
        told = Path(os.environ["SLEEPING"])
        told.with_suffix(".part").write_text(f"{os.getpid()} {pool.submit(os.getpid).result()}")
        told.with_suffix(".part").rename(told)
        pool.submit(time.sleep, 600).result()
    yield Result("Niemand kommt hierher.", False, "")
