# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Stop when asked, and in time: a thread that computes cannot be ended from outside."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

from sechseck.site.processes.signals import REQUESTS


@contextmanager
def heeding(
    stop: Callable[[], object], seconds: float, tidy: Callable[[], None]
) -> Iterator[None]:
    """Call ``stop`` in the running loop when somebody asks; end the process if that takes long.

    Python waits at its end for every thread. After ``seconds`` the process therefore ends
    without them, once ``tidy`` is done.
    """
    loop = asyncio.get_running_loop()

    def leave() -> None:
        tidy()
        os._exit(0)

    def asked() -> None:
        if not late.is_alive():
            late.start()
            stop()

    late = Timer(seconds, leave)
    late.daemon = True
    before = {request: signal.getsignal(request) for request in REQUESTS}
    for request in REQUESTS:
        loop.add_signal_handler(request, asked)
    try:
        yield
    finally:
        for request, handler in before.items():
            loop.remove_signal_handler(request)
            signal.signal(request, handler)
