# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The programs beside the pages: a worker for jobs and the live process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from sechseck.site.live.command import live_command
from sechseck.site.processes.children import child
from sechseck.site.processes.health import is_free

LIVE_PORT = "SECHSECK_LIVE_PORT"
LIVE_ORIGINS = "SECHSECK_LIVE_ORIGINS"


def reserve_live_port(host: str, port: int) -> None:
    """Tell pages and live process where events come from: the next port, if it is free.

    Behind a web server that passes /live/ on, and where the port is taken, pages ask their
    own address and look by themselves.
    """
    if LIVE_PORT in os.environ or not is_free(host, port + 1):
        return
    names = {"localhost", "127.0.0.1", host}
    os.environ[LIVE_PORT] = str(port + 1)
    os.environ[LIVE_ORIGINS] = ",".join(sorted(f"http://{name}:{port}" for name in names))


def said_live() -> str:
    """Return the sentence of the start output about the live process."""
    if port := os.environ.get(LIVE_PORT):
        return f"Änderungen erscheinen sofort, über Port {port}."
    return "Änderungen erscheinen nach dem Neuladen; der Port für sofortige ist belegt."


@contextmanager
def companions(host: str) -> Iterator[Callable[[], None]]:
    """Give a call that starts what should run and does not; end all of it afterwards."""
    commands = [[sys.executable, "-m", "sechseck.site", "work"]]
    if port := os.environ.get(LIVE_PORT):
        commands.append(live_command(host, int(port)))
    running: dict[int, subprocess.Popen[bytes]] = {}
    with ExitStack() as stack:

        def look_after() -> None:
            for number, command in enumerate(commands):
                if number not in running or running[number].poll() is not None:
                    running[number] = stack.enter_context(child(command))

        yield look_after
