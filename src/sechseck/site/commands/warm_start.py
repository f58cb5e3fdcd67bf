# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How long the second start takes, from the command to the first page."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time

from sechseck.site.commands.measuring import Figure
from sechseck.site.processes.health import wait_until_healthy
from sechseck.site.processes.ports import free_port
from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.setup.progress import STARTED, report


def warm_start(region: str) -> list[Figure]:
    """Start twice through the front door; the second start counts."""
    report("Messe den warmen Start …")
    _first_page_seconds(region)
    return [Figure("Warmer Start bis zur ersten Seite", _first_page_seconds(region), "s", 3.0)]


def _first_page_seconds(region: str) -> float:
    """Start, ask for the first page, stop politely, and return the seconds to that page."""
    port = free_port()
    settings = {key: value for key, value in os.environ.items() if key != STARTED}
    command = [sys.executable, str(CHECKOUT / "sechseck"), "run"]
    command += ["--region", region, "--port", str(port)]
    began = time.perf_counter()
    with subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL) as started:
        try:
            wait_until_healthy("127.0.0.1", port, started)
            _first_page(port)
            return time.perf_counter() - began
        finally:
            started.send_signal(signal.SIGINT)


def _first_page(port: int) -> None:
    line = http.client.HTTPConnection("localhost", port, timeout=30)
    line.request("GET", "/")
    line.getresponse().read()
    line.close()
