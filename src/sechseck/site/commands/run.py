# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck run: everything from the database to the first page, until Ctrl-C."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable

from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.companions import companions, reserve_live_port, said_live
from sechseck.site.commands.welcome import welcome
from sechseck.site.launcher.instance import Instance, instance
from sechseck.site.launcher.preparedness import is_prepared
from sechseck.site.launcher.serving import revive
from sechseck.site.processes.children import child, run_child
from sechseck.site.processes.health import require_free_port, wait_until_healthy
from sechseck.site.processes.signals import stoppable
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

WATCH_SECONDS = 1.0


def main(arguments: list[str]) -> int:
    """Serve a region until somebody stops it."""
    options = _parser().parse_args(arguments)
    code = 0
    with stoppable():
        require_free_port(options.host, options.port)
        with instance(options.region) as here:
            if not is_prepared(here):
                code = run_child([sys.executable, "-m", "sechseck.site", "prepare"])
            if code == 0:
                code = _serve(here, options)
    return code


def _serve(here: Instance, options: argparse.Namespace) -> int:
    """Start the pages, say where they are, and look after them."""
    reserve_live_port(options.host, options.port)
    with companions(options.host) as look_after, child(_granian(options)) as pages:
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


def _watch(here: Instance, pages: subprocess.Popen[bytes], look_after: Callable[[], None]) -> None:
    """Return when the pages are gone; bring back what crashed: database, worker, live process.

    The companions start after the first pause, so that they slow no first page down.
    """
    while pages.poll() is None:
        time.sleep(WATCH_SECONDS)
        look_after()
        if here.cluster and revive(here.cluster):
            report("Die Datenbank war abgestürzt und läuft wieder.")


def _granian(options: argparse.Namespace) -> list[str]:
    command = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    command += ["--host", options.host, "--port", str(options.port)]
    command += ["--workers", str(options.workers), "--blocking-threads", "4"]
    command += [
        "--respawn-failed-workers",
        "--workers-kill-timeout",
        "3",
        "--log-level",
        "warning",
    ]
    return [*command, "sechseck.site.wsgi:application"]


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(prog="sechseck run")
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    parser.add_argument("--port", type=int, default=8000, help="Anschluss (Vorgabe: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="Adresse der Seiten")
    parser.add_argument("--workers", type=int, default=2, help="Prozesse (Vorgabe: 2)")
    return parser
