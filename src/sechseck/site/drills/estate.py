# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A whole installation for one drill: cluster, database with the example, web servers, worker."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sechseck.site.launcher.cluster import Cluster
from sechseck.site.launcher.databases import APPLICATION, ensure_role
from sechseck.site.launcher.instance import OWNER_URL
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.pages import pages_command
from sechseck.site.processes.children import child
from sechseck.site.processes.health import wait_until_healthy
from sechseck.site.processes.ports import free_port
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import CHECKOUT, assets_folder

REGION = "beispiel"
COMMAND = [sys.executable, "-m", "sechseck.site"]


@dataclass(frozen=True, slots=True)
class Estate:
    """The folder of an installation and its server; the environment leads there meanwhile."""

    folder: Path
    cluster: Cluster
    url: str


@contextmanager
def surroundings(settings: Mapping[str, str]) -> Iterator[None]:
    """Set variables of the environment, for programs started in the block."""
    before = dict(os.environ)
    os.environ.update(settings)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def room() -> Iterator[Path]:
    """Make a folder that the server's account may enter too, and remove it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="sechseck-drill-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def estate(
    folder: Path, *, programs: str = "", prepared: bool = True, fast: bool = False
) -> Iterator[Estate]:
    """Run an installation in a folder, with its own cluster; durable, as in service.

    Parameters
    ----------
    programs
        Folder with the programs of another PostgreSQL.
    prepared
        Migrate and load the example region first.
    fast
        Forget durability, where the drill is about something else.
    """
    settings = {
        "SECHSECK_DATA": str(folder),
        "SECHSECK_ASSETS": str(assets_folder()),
        "SECHSECK_REGION": REGION,
        "SECHSECK_SECRET_KEY": "only-for-drills",
        "SECHSECK_STATIC_ROOT": str(folder / "static"),
        "SECHSECK_POOL": "1",
        "SECHSECK_HOSTS": "localhost,127.0.0.1",
        "PYTHONPATH": str(CHECKOUT / "src"),
        **({"SECHSECK_PG_BIN": programs} if programs else {}),
    }
    with surroundings(settings), serving(data=folder, fast=fast) as cluster:
        url = ready_database(cluster, "drill")
        with surroundings(addresses(cluster, url, "drill")):
            if prepared:
                run("prepare")
            yield Estate(folder, cluster, url)


def addresses(cluster: Cluster, url: str, name: str) -> dict[str, str]:
    """Return where pages and worker find a database, with few rights, and where its owner."""
    ensure_role(url)
    return {"DATABASE_URL": cluster.url(name, APPLICATION), OWNER_URL: url}


def run(*arguments: str, problem_is_fine: bool = False) -> str:
    """Run one command of ours in the present environment and return what it printed."""
    command = [*COMMAND, *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode and not problem_is_fine:
        raise SetupFailed(f"{' '.join(arguments)}: {(answer.stderr + answer.stdout)[-800:]}")
    return answer.stdout


@contextmanager
def pages(workers: int = 2) -> Iterator[tuple[int, int]]:
    """Serve the pages; give the port and the server's process."""
    port = free_port()
    with child(pages_command(port, workers)) as process:
        wait_until_healthy("127.0.0.1", port, process)
        yield port, process.pid
