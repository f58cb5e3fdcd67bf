# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the live process is started."""

from __future__ import annotations

import sys

MOST_STREAMS = 5000


def live_command(host: str, port: int) -> list[str]:
    """Return the command of the live process."""
    command = [sys.executable, "-m", "granian", "--interface", "asgi", "--workers", "1"]
    command += ["--host", host, "--port", str(port), "--log-level", "warning"]
    command += ["--backlog", str(MOST_STREAMS), "--backpressure", str(MOST_STREAMS)]
    command += ["--workers-kill-timeout", "1", "--respawn-failed-workers"]
    return [*command, "sechseck.site.live.asgi:application"]
