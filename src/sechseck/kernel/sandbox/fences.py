# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Limits the operating system holds for the process that reads a stranger's file."""

from __future__ import annotations

import math
import os
import resource
import signal
from pathlib import Path

from sechseck.engines.readers.limits import Limits

_STATM = Path("/proc/self/statm")


def fence_in(limits: Limits) -> None:
    """Bind this process: memory above its base, processor and wall time, no files, no dumps.

    The wall clock ends the process by SIGALRM's default action, so a library that never
    returns to Python is ended too.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    seconds = max(1, math.ceil(limits.seconds))
    _lower(resource.RLIMIT_CPU, seconds)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    if _STATM.exists():
        pages = int(_STATM.read_text().split()[0])
        base_bytes = pages * os.sysconf("SC_PAGE_SIZE")
        _lower(resource.RLIMIT_AS, base_bytes + limits.memory_bytes)


def _lower(kind: int, amount: int) -> None:
    """Set a limit that cannot be raised again; a lower one that already holds stays."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        amount = min(amount, hard)
    resource.setrlimit(kind, (amount, amount))
