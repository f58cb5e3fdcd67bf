# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Turns the first request to stop into one exception; further ones wait for the tidying up."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

REQUESTS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PR_SET_PDEATHSIG = 1


@contextmanager
def stoppable() -> Iterator[None]:
    """Run the block until Ctrl-C or a polite signal; leave it quietly then."""
    before = {request: signal.signal(request, _interrupt) for request in REQUESTS}
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for request, handler in before.items():
            signal.signal(request, handler)


def _interrupt(number: int, frame: FrameType | None) -> None:
    for request in REQUESTS:
        signal.signal(request, signal.SIG_IGN)
    raise KeyboardInterrupt


def end_with_parent() -> None:
    """In a child before it starts: ask the system to end it when we are killed without notice."""
    for request in REQUESTS:
        signal.signal(request, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
