# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck run: everything from the database to the first page, until Ctrl-C."""

from __future__ import annotations

import argparse
import subprocess

from sechseck.site.commands.arguments import Arguments
from sechseck.site.pages import pages_command
from sechseck.site.processes.children import child, end
from sechseck.site.processes.health import require_free_port
from sechseck.site.processes.signals import stoppable


def main(arguments: list[str]) -> int:
    """Serve a region until somebody stops it."""
    options = _parser().parse_args(arguments)
    command = pages_command(options.port, options.workers, options.host, told_later=True)
    with stoppable():
        require_free_port(options.host, options.port)
        # The pages load their libraries while the database starts, and end before it does.
        with child(command, stdin=subprocess.PIPE) as pages:
            return _attend(options, pages)


def _attend(options: argparse.Namespace, pages: subprocess.Popen[bytes]) -> int:
    """Give the pages their database; what that needs is loaded while they load."""
    from sechseck.site.commands.attending import prepare_and_serve
    from sechseck.site.launcher.instance import instance

    with instance(options.region) as here:
        try:
            return prepare_and_serve(here, options.host, options.port, pages)
        finally:
            end(pages)


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(prog="sechseck run")
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    parser.add_argument("--port", type=int, default=8000, help="Anschluss (Vorgabe: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="Adresse der Seiten")
    parser.add_argument("--workers", type=int, default=2, help="Prozesse (Vorgabe: 2)")
    return parser
