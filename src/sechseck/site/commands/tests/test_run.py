# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The whole way once: an empty data folder, the example region, the first page, and the end."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from sechseck.site.launcher.postmaster import is_alive, read_postmaster
from sechseck.site.processes.health import wait_until_healthy
from sechseck.site.processes.ports import free_port
from sechseck.site.setup.folders import CHECKOUT, assets_folder


@pytest.fixture
def data():
    folder = Path(tempfile.mkdtemp(prefix="sechseck-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def start(data, port):
    removed = {"DATABASE_URL", "SECHSECK_SECRET_KEY", "SECHSECK_STATIC_ROOT", "SECHSECK_POOL"}
    settings = {key: value for key, value in os.environ.items() if key not in removed}
    settings |= {
        "SECHSECK_DATA": str(data),
        "SECHSECK_ASSETS": str(assets_folder()),
        "PYTHONPATH": str(CHECKOUT / "src"),
    }
    command = [sys.executable, "-m", "sechseck.site", "run", "--region", "beispiel"]
    return subprocess.Popen(
        [*command, "--port", str(port)], env=settings, stdout=subprocess.PIPE, text=True
    )


def page(port, path):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", path, headers={"Host": "localhost"})
    answer = line.getresponse()
    words = answer.read().decode()
    line.close()
    return answer.status, words


def children_of(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def test_from_nothing_to_the_first_page_and_back_to_nothing(data):
    port = free_port()
    run = start(data, port)
    try:
        wait_until_healthy("127.0.0.1", port, run)
        status, words = page(port, "/")
        ready, _ = page(port, "/bereit")
        server = read_postmaster(data / "postgres" / "cluster")
        started = [*children_of(run.pid), server.pid]
    finally:
        run.send_signal(signal.SIGINT)
        said, _ = run.communicate()

    assert (status, ready) == (200, 200)
    assert "<h1" in words
    assert f"Sechseck läuft: http://localhost:{port}" in said
    assert run.returncode == 0
    assert not any(is_alive(pid) for pid in started)
    assert read_postmaster(data / "postgres" / "cluster") is None
