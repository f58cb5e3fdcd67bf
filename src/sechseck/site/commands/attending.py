# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What `./sechseck run` does beside the pages: database, surroundings, companions, watch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from sechseck.site.commands.companions import companions, reserve_live_port, said_live
from sechseck.site.commands.welcome import welcome
from sechseck.site.launcher.instance import Instance
from sechseck.site.launcher.preparedness import is_prepared
from sechseck.site.launcher.serving import revive
from sechseck.site.processes.children import run_child
from sechseck.site.processes.health import wait_until_healthy
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

WATCH_SECONDS = 1.0


def prepare_and_serve(here: Instance, host: str, port: int, pages: subprocess.Popen[bytes]) -> int:
    """Bring the database up to date where it is not, then serve; return the exit code."""
    if not is_prepared(here):
        code = run_child([sys.executable, "-m", "sechseck.site", "prepare"])
        if code:
            return code
    return _serve(here, host, port, pages)


def _serve(here: Instance, host: str, port: int, pages: subprocess.Popen[bytes]) -> int:
    """Start the pages, say where they are, and look after them."""
    reserve_live_port(host, port)
    _tell(pages)
    with companions(host) as look_after:
        wait_until_healthy(host, port, pages)
        report("Bereit.")
        name = "localhost" if host in {"127.0.0.1", "0.0.0.0"} else host
        print(f"\nSechseck läuft: http://{name}:{port}")
        print(f"Region: {here.region} · Beenden mit Strg-C")
        print(said_live())
        print(*welcome(here), sep="\n", flush=True)
        try:
            _watch(here, pages, look_after)
        except KeyboardInterrupt:
            print("\nBeende Sechseck …", flush=True)
            return 0
    raise SetupFailed(f"Der Server der Seiten hat sich beendet (Code {pages.returncode}).")


def _tell(pages: subprocess.Popen[bytes]) -> None:
    """Say to the waiting pages where the database is, and all other surroundings."""
    assert pages.stdin
    with suppress(BrokenPipeError):  # they crashed; whoever waits for them says so
        pages.stdin.write(json.dumps(dict(os.environ)).encode() + b"\n")
        pages.stdin.close()


def _watch(here: Instance, pages: subprocess.Popen[bytes], look_after: Callable[[], None]) -> None:
    """Return when the pages are gone; bring back what crashed: database, worker, live process.

    The companions start after the first pause, so that they slow no first page down.
    """
    while pages.poll() is None:
        time.sleep(WATCH_SECONDS)
        look_after()
        if here.cluster and revive(here.cluster):
            report("Die Datenbank war abgestürzt und läuft wieder.")
