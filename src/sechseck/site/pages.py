# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Serve the pages: ``python -m sechseck.site.pages --port 8000``.

One process loads the application, and those that answer are forked from it: they begin at
once, also after a crash, and share the memory of what was loaded.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

THREADS = 4
PATIENCE_SECONDS = 3  # of a request under way when its process shall end


def pages_command(
    port: int, workers: int, host: str = "127.0.0.1", *, told_later: bool = False
) -> list[str]:
    """Return the command that serves the pages.

    Parameters
    ----------
    told_later
        The surroundings come as one line of JSON on the standard input: libraries load while
        the database is still starting.
    """
    command = [sys.executable, "-m", "sechseck.site.pages", "--host", host]
    command += ["--port", str(port), "--workers", str(workers)]
    return [*command, "--told-later"] if told_later else command


def main(arguments: Sequence[str]) -> int:
    """Load the application and serve it until somebody ends this process."""
    options = _parser().parse_args(arguments)
    gc.disable()  # hardly anything that is loaded becomes garbage
    if options.told_later and not _told():
        return 0
    application = _load()
    gc.freeze()  # what is loaded stays: collecting would copy the shared memory
    gc.enable()
    _serve(options, application)
    return 0


def _serve(options: argparse.Namespace, application: Any) -> None:
    from granian import Granian  # here, for whoever only asks for the command
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        "sechseck.site.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE_SECONDS,
        log_level=LogLevels.warning,
    )
    server.serve(target_loader=lambda _: _begin(application))


def _told() -> bool:
    """Load the libraries that need no surroundings, then hear them; False if nobody speaks."""
    from sechseck.site import libraries  # noqa: F401

    line = sys.stdin.readline()
    if line:
        os.environ |= json.loads(line)
    return bool(line)


def _load() -> Any:
    """Return the application with all its addresses; no thread and no connection starts here."""
    from sechseck.site.metering import share_figures

    share_figures(os.getpid())
    from django.urls import get_resolver

    from sechseck.site.application import application

    _ = get_resolver().url_patterns
    return application


def _begin(application: Any) -> Any:
    from sechseck.site.application import warm_up

    warm_up()
    return application


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sechseck.site.pages")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--told-later", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
