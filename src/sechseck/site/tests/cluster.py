# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small cluster on this machine for tests, and how one of its workers dies."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sechseck.site.processes.children import child
from sechseck.site.processes.ports import free_port


@contextmanager
def two_workers() -> Iterator[str]:
    """Give the address of a scheduler with two workers, each a process of its own."""
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    run = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1"]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1"]
    worker += ["--no-dashboard", "--host", "127.0.0.1", "--memory-limit", "0"]
    with ExitStack() as stack:
        stack.enter_context(child([*run, "--port", str(port), "--no-dashboard"]))
        for _ in range(2):
            stack.enter_context(child(worker))
        yield address


def worker_pids(address: str) -> dict[str, int]:
    """Return the process of each worker as soon as both are there."""
    from distributed import Client

    with Client(address, timeout="30s", set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        return {str(at): int(pid) for at, pid in client.run(os.getpid).items()}


def die_once(folder: str, name: str) -> None:
    """End this process, the first time anyone comes here."""
    seen = Path(folder) / name
    if not seen.exists():
        seen.touch()
        os.kill(os.getpid(), signal.SIGKILL)
