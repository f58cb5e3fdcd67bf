# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that a command starts and that never outlive it."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO

from sechseck.site.processes.signals import end_with_parent

PATIENCE_SECONDS = 10.0


@contextmanager
def child(
    command: Sequence[str], *, stdin: int = subprocess.DEVNULL, stdout: IO[str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside the block, in a group of its own, and end all of it afterwards."""
    process = subprocess.Popen(
        command,
        stdin=stdin,
        stdout=stdout,
        start_new_session=True,  # Ctrl-C reaches only us, and we stop things in order
        preexec_fn=end_with_parent,
    )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and its whole group; does nothing more the second time."""
    process.terminate()
    try:
        process.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    with suppress(ProcessLookupError):  # nothing of the group is left: good
        os.killpg(process.pid, signal.SIGKILL)


def run_child(command: Sequence[str]) -> int:
    """Run a program to its end and return its exit code."""
    with child(command) as process:
        return process.wait()
