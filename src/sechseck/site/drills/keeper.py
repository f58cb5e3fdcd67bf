# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Brings back at once what a drill kills, as systemd does on a server."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from threading import Event, Thread

from sechseck.site.launcher.cluster import Cluster
from sechseck.site.launcher.serving import revive
from sechseck.site.processes.signals import end_with_parent
from sechseck.site.setup.failures import SetupFailed

LOOK_SECONDS = 0.1


class Keeper:
    """Some programs that are started again when they end, and a database likewise."""

    def __init__(self, commands: Sequence[Sequence[str]], cluster: Cluster) -> None:
        self._commands = commands
        self._cluster = cluster
        self._running: list[subprocess.Popen[bytes]] = []
        self._stopped = Event()
        self._started = Event()
        self._thread = Thread(target=self._look_after, daemon=True)

    def start(self) -> None:
        """Start everything."""
        self._thread.start()
        self._started.wait()

    def stop(self) -> None:
        """End everything that was started, with all its children."""
        self._stopped.set()
        self._thread.join()

    def processes(self, number: int) -> list[int]:
        """Return the process of one program and its children."""
        main = self._running[number].pid
        return [main, *children_of(main)]

    def kill_some(self, chance: Random) -> str:
        """Kill one process without notice, any of a program's own or its children."""
        number = chance.randrange(len(self._running))
        victim = chance.choice(self.processes(number))
        with suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
        return self._commands[number][2]

    def _look_after(self) -> None:
        """Start and end programs in one thread: they end with the thread that started them."""
        self._running = [_start(command) for command in self._commands]
        self._started.set()
        while not self._stopped.wait(LOOK_SECONDS):
            for number, process in enumerate(self._running):
                if process.poll() is not None:
                    _end_group(process)
                    self._running[number] = _start(self._commands[number])
            with suppress(SetupFailed, OSError):
                revive(self._cluster)
        for process in self._running:
            process.terminate()
        for process in self._running:
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            _end_group(process)
            process.wait()


@contextmanager
def kept(commands: Sequence[Sequence[str]], cluster: Cluster) -> Iterator[Keeper]:
    """Keep programs and database running during the block."""
    keeper = Keeper(commands, cluster)
    keeper.start()
    try:
        yield keeper
    finally:
        keeper.stop()


def children_of(process: int) -> list[int]:
    """Return the children of a process and theirs."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, IndexError):
                stat = (entry / "stat").read_text()
                parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    found = [process]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found[1:]


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=end_with_parent,
    )


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
