# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Progress lines with the seconds since the start, shared by all processes of one command."""

from __future__ import annotations

import os
import sys
import time

STARTED = "SECHSECK_STARTED"


def seconds() -> float:
    """Return the seconds since the command began, also in a process started later."""
    began = os.environ.setdefault(STARTED, repr(time.time()))
    return max(0.0, time.time() - float(began))


def report(sentence: str) -> None:
    """Print one German progress line at once; results alone go to standard output."""
    line = f"[{seconds():5.1f} s] {sentence}".replace(".", ",", 1)
    print(line, file=sys.stderr, flush=True)
