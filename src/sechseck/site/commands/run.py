# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck run: everything from the database to the first page, until Ctrl-C."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.companions import companions, reserve_live_port, said_live
from sechseck.site.commands.welcome import welcome
from sechseck.site.launcher.instance import Instance, instance
from sechseck.site.launcher.preparedness import is_prepared
from sechseck.site.launcher.serving import revive
from sechseck.site.pages import pages_command
from sechseck.site.processes.children import child, end, run_child
from sechseck.site.processes.health import require_free_port, wait_until_healthy
from sechseck.site.processes.signals import stoppable
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

WATCH_SECONDS = 1.0


def main(arguments: list[str]) -> int:
    """Serve a region until somebody stops it."""
    options = _parser().parse_args(arguments)
    command = pages_command(options.port, options.workers, options.host, told_later=True)
    with stoppable():
        require_free_port(options.host, options.port)
        # The pages load their libraries while the database starts, and end before it does.
        with child(command, stdin=subprocess.PIPE) as pages, instance(options.region) as here:
            try:
                return _prepare(here) or _serve(here, options, pages)
            finally:
                end(pages)


def _prepare(here: Instance) -> int:
    """Bring the database up to date where it is not; return the exit code."""
    if is_prepared(here):
        return 0
    return run_child([sys.executable, "-m", "sechseck.site", "prepare"])


def _serve(here: Instance, options: argparse.Namespace, pages: subprocess.Popen[bytes]) -> int:
    """Start the pages, say where they are, and look after them."""
    reserve_live_port(options.host, options.port)
    _tell(pages)
    with companions(options.host) as look_after:
        wait_until_healthy(options.host, options.port, pages)
        report("Bereit.")
        name = "localhost" if options.host in {"127.0.0.1", "0.0.0.0"} else options.host
        print(f"\nSechseck läuft: http://{name}:{options.port}")
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


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(prog="sechseck run")
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    parser.add_argument("--port", type=int, default=8000, help="Anschluss (Vorgabe: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="Adresse der Seiten")
    parser.add_argument("--workers", type=int, default=2, help="Prozesse (Vorgabe: 2)")
    return parser
