# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What ./sechseck does before a command runs: prepare the machine, then hand over."""

from __future__ import annotations

import fcntl
import os
import sys
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from sechseck.site.setup import assets, environment, folders
from sechseck.site.setup.borrowing import with_borrowed_uv
from sechseck.site.setup.caches import keep_machine_code
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.overview import COMMANDS, OVERVIEW, Needs
from sechseck.site.setup.packages import find_installer
from sechseck.site.setup.progress import report, seconds

HELP = {"-h", "--help"}
VERSION = {"-V", "--version", "version"}


def main(arguments: list[str]) -> int:
    """Prepare what the command needs and become that command."""
    seconds()  # the clock starts here
    command = arguments[0] if arguments else "help"
    if command in {"help", "-h", "--help"}:
        print(OVERVIEW)
        return 0
    if command in VERSION:
        print(f"Sechseck {version()}")
        return 0
    if command not in COMMANDS:
        print(f"Den Befehl „{command}“ gibt es nicht.\n\n{OVERVIEW}", file=sys.stderr)
        return 2
    needs = COMMANDS[command]
    if command != "test" and HELP.intersection(arguments):  # pytest has a help of its own
        needs = Needs()
    packages = needs.packages
    if packages == "base" and os.environ.get("SECHSECK_DASK"):
        packages = "cluster"
    try:
        prepare(packages, with_pages=needs.pages, with_tests=needs.packages == "dev")
    except SetupFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAbgebrochen. Der nächste Start macht hier weiter.", file=sys.stderr)
        return 130
    return _hand_over(arguments)


def version() -> str:
    """Return the version that the checkout says it is."""
    project = tomllib.loads((folders.CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def prepare(kind: str, *, with_pages: bool, with_tests: bool = False) -> None:
    """Bring packages and assets up to date, both at once where both are missing."""
    if _is_prepared(kind, with_pages=with_pages, with_tests=with_tests):
        return
    try:
        folders.make_folder(folders.data_folder())
        with _only_one_at_a_time():
            _prepare(kind, with_pages=with_pages, with_tests=with_tests)
    except OSError as error:
        raise SetupFailed(f"Einrichtung: {error.strerror} ({error.filename}).") from error
    report("Einrichtung fertig.")


def _is_prepared(kind: str, *, with_pages: bool, with_tests: bool) -> bool:
    pages = not with_pages or assets.is_ready(with_tests=with_tests)
    return pages and environment.is_ready(kind)


def _prepare(kind: str, *, with_pages: bool, with_tests: bool) -> None:
    installer = find_installer()
    if not environment.is_ready(kind):
        environment.ensure_created(installer)  # its pip may have to fetch uv and Node.js
        installer = with_borrowed_uv(installer)
    jobs: list[Callable[[], None]] = [
        partial(environment.ensure_environment, kind, installer),
    ]
    if with_pages:
        jobs.append(
            partial(assets.ensure_assets, with_tests=with_tests, installer=installer),
        )
    with ThreadPoolExecutor(len(jobs)) as pool:
        for result in [pool.submit(job) for job in jobs]:
            result.result()


@contextmanager
def _only_one_at_a_time() -> Iterator[None]:
    """Let a second start wait until the first has set up; a killed one holds nothing."""
    with (folders.data_folder() / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        os.set_inheritable(lock.fileno(), True)
        yield


def _hand_over(arguments: list[str]) -> int:
    """Replace this process, so that signals reach the command itself."""
    python = str(folders.PYTHON)
    source = str(folders.CHECKOUT / "src")
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    _keep_bytecode(settings)
    keep_machine_code(settings)
    sys.stdout.flush()
    os.execve(python, [python, "-m", "sechseck.site", *arguments], settings)


def _keep_bytecode(settings: dict[str, str]) -> None:
    """Have Python keep what it compiled, in our data folder where the sources shall stay clean.

    Without it every start compiles two thousand modules anew and takes three times as long.
    """
    if settings.pop("PYTHONDONTWRITEBYTECODE", ""):
        settings.setdefault("PYTHONPYCACHEPREFIX", str(folders.data_folder() / "bytecode"))
