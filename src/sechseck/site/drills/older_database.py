# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The oldest PostgreSQL we promise: migrate, load the example, open the main pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg

from sechseck.site.drills.estate import estate, pages, room
from sechseck.site.drills.main_pages import PAGES, broken_pages
from sechseck.site.drills.result import Result
from sechseck.site.launcher.binaries import DEBIAN, OLDEST_MAJOR

SENTENCE = f"PostgreSQL {OLDEST_MAJOR}: anlegen, laden, Seiten öffnen"


def oldest_programs() -> Path | None:
    """Return the folder of the oldest programs we promise to run with, if they are here."""
    folder = DEBIAN / str(OLDEST_MAJOR) / "bin"
    return folder if (folder / "initdb").exists() else None


def run() -> Iterator[Result]:
    """Use the whole application on it."""
    programs = oldest_programs()
    if programs is None:
        yield Result(SENTENCE, True, f"{DEBIAN}/{OLDEST_MAJOR} fehlt", is_skipped=True)
        return
    with room() as folder, estate(folder, programs=str(programs), fast=True) as here:
        with psycopg.connect(here.url) as connection:
            major = connection.info.server_version // 10_000
            row = connection.execute("SELECT count(*) FROM thread_statement").fetchone()
        with pages(1) as (port, _process):
            broken = broken_pages(port)
    loaded = int(row[0]) if row else 0
    yield Result(
        SENTENCE,
        major == OLDEST_MAJOR and loaded > 0 and not broken,
        ", ".join(broken) or f"Server {major}, {loaded} Aussagen, {len(PAGES)} Seiten",
    )
