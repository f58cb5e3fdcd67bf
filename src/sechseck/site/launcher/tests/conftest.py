# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the launcher share: a folder for clusters, and processes that use them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sechseck.site.launcher.postmaster import read_postmaster
from sechseck.site.setup.folders import CHECKOUT

Impossible = Callable[[str], None]
Use = Callable[..., subprocess.Popen[str]]
PROGRAM = """
import sys
from pathlib import Path
from typing import Any
from sechseck.site.launcher import serving
with serving(fast=True, data=Path(sys.argv[1])) as cluster:
    print(cluster.url("postgres"), flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def impossible() -> Impossible:
    """Give up a test here with its reason; in continuous integration that is an error."""

    def give_up(reason: str) -> None:
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        print(reason)
        pytest.skip(reason)

    return give_up


@pytest.fixture
def data() -> Iterator[Path]:
    """Make a folder that other accounts may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="sechseck-"))
    folder.chmod(0o755)
    yield folder
    for pid_file in folder.rglob("postmaster.pid"):
        server = read_postmaster(pid_file.parent)
        if server and server.exists():
            os.kill(server.pid, signal.SIGQUIT)
            while server.exists():
                os.sched_yield()
    shutil.rmtree(folder)


@pytest.fixture
def use() -> Iterator[Use]:
    """Start processes that use a cluster until their input ends."""
    users: list[subprocess.Popen[str]] = []

    def start(
        data: Path, python: str = sys.executable, **options: object
    ) -> subprocess.Popen[str]:
        paths = os.pathsep.join([str(CHECKOUT / "src"), *sys.path])
        user: subprocess.Popen[str] = subprocess.Popen(
            [python, "-c", PROGRAM, str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": paths},
            cwd="/",
            **options,
        )
        users.append(user)
        return user

    yield start
    for user in users:
        user.kill()
        user.communicate()
