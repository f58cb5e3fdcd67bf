# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Run a package client, keep what it says, and show that it is alive."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence

from sechseck.site.setup.failures import SetupFailed, explain
from sechseck.site.setup.progress import report

QUIET_SECONDS = 5.0
COUNTED = "Collecting "


def run_client(command: Sequence[str], what: str, **settings: str) -> str:
    """Run the command to its end and return its output; raise a German error if it fails."""
    environment: Mapping[str, str] = {**os.environ, **settings}
    try:
        client = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            close_fds=False,  # inherits the set-up lock: no second start races an orphan
        )
    except OSError as error:
        raise SetupFailed(f"{what}: {command[0]} lässt sich nicht starten ({error}).") from error
    output = _listen(client, what)
    if client.wait() != 0:
        raise explain(what, output)
    return output


def _listen(client: subprocess.Popen[str], what: str) -> str:
    """Collect the lines of a client and report now and then how far it is."""
    lines, counted, told = [], 0, time.monotonic()
    assert client.stdout is not None  # PIPE was asked for
    with client.stdout as stream:
        for line in stream:
            lines.append(line)
            counted += line.lstrip().startswith(COUNTED)
            if time.monotonic() - told > QUIET_SECONDS:
                told = time.monotonic()
                report(f"{what}: {counted} Pakete geholt …" if counted else f"{what} …")
    return "".join(lines)
