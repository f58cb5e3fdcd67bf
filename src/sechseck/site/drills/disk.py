# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The disk is full: what is kept stays, the page says why, and it goes on once there is room."""

from __future__ import annotations

import http.client
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import psycopg

from sechseck.site.drills.estate import estate, room
from sechseck.site.drills.keeper import kept
from sechseck.site.drills.result import Result
from sechseck.site.drills.visitor import FORM, MARK, Visitor, wait_for_pages
from sechseck.site.drills.writing import lost_and_doubled
from sechseck.site.pages import pages_command
from sechseck.site.processes.ports import free_port

SIZE = "480m"
LEFT_BYTES = 1_500_000
MOST_WRITES = 4_000
AFTERWARDS = 50
SENTENCE = "Platte voll: nichts Bestätigtes geht verloren, die Seite sagt es auf Deutsch"
SAID = ("Speichern geht gerade nicht", "Die Seite ist gerade nicht erreichbar")


def run() -> Iterator[Result]:
    """Fill a small disk below an installation; needs root to mount one."""
    with room() as folder:
        try:
            with small_disk(folder):
                yield from _filled(folder)
        except PermissionError as error:
            yield Result(SENTENCE, True, str(error), is_skipped=True)


@contextmanager
def small_disk(folder: Path, size: str = SIZE) -> Iterator[None]:
    """Mount a small disk in memory; raise PermissionError where that is not allowed."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs", str(folder)]
    answer = subprocess.run(mount, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise PermissionError("eine kleine Platte einhängen darf nur root")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=False)


def _filled(folder: Path) -> Iterator[Result]:
    port = free_port()
    with estate(folder) as here, kept([pages_command(port, 1)], here.cluster):
        wait_for_pages(port)
        with psycopg.connect(here.url, autocommit=True) as connection:
            connection.execute("CHECKPOINT")
        ballast = fill(folder)
        acknowledged, status, page = _write_until_refused(port)
        reading = _look(port)
        ballast.unlink()
        wait_for_pages(port)
        later = _write(port, AFTERWARDS)
        lost, doubled = lost_and_doubled(here.url, acknowledged | later)
    yield Result(
        SENTENCE,
        status == 503 and any(words in page for words in SAID) and not lost and not doubled,
        f"{len(acknowledged)} bestätigt, dann {status}; {lost} verloren, {doubled} doppelt",
    )
    yield Result(
        "Lesen geht weiter, während die Platte voll ist",
        set(reading) == {"200"},
        ", ".join(reading),
    )
    yield Result(
        "Ist wieder Platz, geht es ohne Neustart weiter",
        len(later) == AFTERWARDS,
        f"{len(later)} von {AFTERWARDS} Eingaben bestätigt",
    )


def fill(folder: Path, left: int = LEFT_BYTES) -> Path:
    """Fill the disk below a folder but for a little; return the file that does it."""
    ballast = folder / "ballast"
    with ballast.open("wb") as file:
        place = os.statvfs(folder)
        os.posix_fallocate(file.fileno(), 0, place.f_bavail * place.f_frsize - left)
    return ballast


def _write_until_refused(port: int) -> tuple[set[UUID], int, str]:
    """Send long texts that nobody can compress until one is not kept."""
    visitor, acknowledged = Visitor(port), set[UUID]()
    status, page = 0, ""
    for _ in range(MOST_WRITES):
        key = uuid4()
        text = f"{MARK} {key} {os.urandom(1900).hex()}"
        try:
            status, page = visitor.post(FORM, {"topic": "other", "text": text, "key": str(key)})
        except (OSError, http.client.HTTPException):
            continue
        if status != http.client.FOUND:
            break
        acknowledged.add(key)
    visitor.close()
    return acknowledged, status, page


def _look(port: int) -> list[str]:
    visitor, answers = Visitor(port), []
    for page in ("/themen/", "/aussagen/", "/luecken/"):
        try:
            answers.append(str(visitor.get(page)[0]))
        except (OSError, http.client.HTTPException) as error:
            answers.append(f"keine Antwort ({type(error).__name__})")
    visitor.close()
    return answers


def _write(port: int, count: int) -> set[UUID]:
    visitor = Visitor(port)
    keys = [uuid4() for _ in range(count)]
    kept_ones = {key for key in keys if visitor.send(key, f"{MARK} {key}")}
    visitor.close()
    return kept_ones
