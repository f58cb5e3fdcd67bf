# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import multiprocessing
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.redline import read_motion
from sechseck.kernel.sandbox.reading import SERVER, read_motion_safely, read_safely

TEXT = "Wir bauen in der Region 300 Wohnungen.\n\n- Fläche sichern\n".encode()
# Thousands of open brackets keep the Markdown parser busy for minutes.
SLOW = b"[a](<b" * 300_000
LARGE = ("Die Region baut Radwege und Wohnungen.\n" * 400_000).encode()


@pytest.fixture(autouse=True, scope="module")
def _server() -> Iterator[None]:
    yield
    SERVER.close()


def children_of(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def has_ended(pid: int, seconds: float) -> bool:
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    ended = bool(poll.poll(seconds * 1000))
    os.close(descriptor)
    return ended


def test_the_sandbox_gives_the_same_reading() -> None:
    assert read_safely("a.txt", TEXT) == read("a.txt", TEXT)


def test_the_sandbox_gives_the_same_motion() -> None:
    page = b"<h2>A1: Wege</h2><h3>Text</h3><p>Wir <b>bauen</b>.</p><ol><li>Rad</ol><h3>Kommentare"

    assert read_motion_safely("a.html", page) == read_motion("a.html", page)
    assert read_motion_safely("a.txt", TEXT) == read_motion("a.txt", TEXT)
    with pytest.raises(ReadingRefused, match="beschädigt"):
        read_motion_safely("a.pdf", b"%PDF-1.4 nichts")


def test_refusals_come_through() -> None:
    with pytest.raises(ReadingRefused, match="beschädigt"):
        read_safely("a.pdf", b"%PDF-1.4 nichts")


def test_too_large_files_are_refused_before_anything_is_sent() -> None:
    with pytest.raises(ReadingRefused, match="erlaubt sind 1 MB"):
        read_safely("a.txt", b"x" * (2 * MEGABYTE), replace(DEFAULT, size_bytes=MEGABYTE))


def test_a_hostile_file_ends_at_the_time_limit() -> None:
    with pytest.raises(ReadingRefused, match=r"länger als 1 Sekunden"):
        read_safely("a.md", SLOW, replace(DEFAULT, seconds=1.0))


def test_a_hostile_file_ends_at_the_memory_limit() -> None:
    with pytest.raises(ReadingRefused, match="Speicher"):
        read_safely("a.txt", LARGE, replace(DEFAULT, memory_bytes=40 * MEGABYTE))


def test_a_forked_process_has_a_server_of_its_own() -> None:
    read_safely("a.txt", TEXT)
    mine = SERVER.pid

    child = multiprocessing.get_context("fork").Process(target=_read_in_child, args=(mine,))
    child.start()
    child.join(timeout=60)

    assert child.exitcode == 0
    assert SERVER.pid == mine
    assert read_safely("a.txt", TEXT).reader == "text"


def _read_in_child(others: int) -> None:
    assert SERVER.pid is None
    read_safely("a.txt", TEXT)
    assert SERVER.pid not in (None, others)
    SERVER.close()


def test_the_server_knows_no_django_and_no_secrets() -> None:
    program = "import sys, sechseck.kernel.sandbox.server; print('django' in sys.modules)"
    path = os.pathsep.join(entry for entry in sys.path if entry)
    command = [sys.executable, "-c", program]

    shown = subprocess.run(
        command, env={"PYTHONPATH": path}, capture_output=True, text=True, timeout=60, check=True
    )

    assert shown.stdout.strip() == "False"
    read_safely("a.txt", TEXT)
    environment = Path(f"/proc/{SERVER.pid}/environ").read_text()
    assert "DATABASE_URL" not in environment
    assert "DJANGO" not in environment


def test_eight_files_at_once() -> None:
    contents = [TEXT + f"Satz Nummer {number} steht hier.".encode() for number in range(8)]

    with ThreadPoolExecutor(8) as pool:
        readings = list(pool.map(lambda content: read_safely("a.txt", content), contents))

    assert [reading.text for reading in readings] == [content.decode() for content in contents]


def test_a_killed_child_is_a_refusal_and_the_next_file_is_read() -> None:
    read_safely("a.txt", TEXT)
    pid = SERVER.pid
    assert pid is not None
    refused = threading.Event()
    while children_of(pid):
        refused.wait(0.02)

    def ask() -> None:
        with pytest.raises(ReadingRefused, match="abgebrochen"):
            read_safely("a.md", SLOW, replace(DEFAULT, seconds=30.0))
        refused.set()

    asker = threading.Thread(target=ask)
    asker.start()
    while not children_of(pid):
        refused.wait(0.02)
    os.kill(children_of(pid)[0], signal.SIGKILL)
    asker.join(timeout=20)

    assert refused.is_set()
    assert read_safely("a.txt", TEXT).reader == "text"


def test_a_killed_server_is_started_again() -> None:
    read_safely("a.txt", TEXT)
    first = SERVER.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert has_ended(first, 10)

    assert read_safely("a.txt", TEXT).reader == "text"
    assert SERVER.pid != first


@pytest.mark.parametrize("end", ["sys.exit()", "os.kill(os.getpid(), 9)"])
def test_the_server_ends_with_its_parent(end: str) -> None:
    program = (
        "import os, sys\n"
        "from sechseck.kernel.sandbox.reading import SERVER, read_motion_safely, read_safely\n"
        "read_safely('a.txt', b'Ein Satz steht hier.')\n"
        f"print(SERVER.pid, flush=True)\n{end}\n"
    )
    path = os.pathsep.join(entry for entry in sys.path if entry)

    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert has_ended(int(ended.stdout), 10)
