# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A backup comes back into an empty place: every table and every file is the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg

from sechseck.site.archive.digests import file_digests, table_digests
from sechseck.site.drills.brought import bring
from sechseck.site.drills.estate import REGION, Estate, addresses, estate, room, surroundings
from sechseck.site.drills.estate import run as run_command
from sechseck.site.drills.result import Result
from sechseck.site.launcher.serving import ready_database

FILES = 3
NEEDED = {
    "kernel_job": "Aufträge",
    "kernel_change": "Änderungsprotokoll",
    "kernel_user": "Konten",
    "thread_upload": "Uploads",
    "procrastinate_jobs": "Warteschlange",
}
Digests = dict[str, str]


def run() -> Iterator[Result]:
    """Back up an installation, bring it back elsewhere, compare, and use it."""
    with room() as folder, estate(folder, fast=True) as here:
        yield from brought_back(here)


def brought_back(here: Estate) -> Iterator[Result]:
    """Do so with one installation."""
    bring(
        FILES, "Bergweg"
    )  # nobody reads them: they lie in the queue, and their bytes in the folder
    archive = here.folder / "sicherung.tar"
    run_command("backup", str(archive), "--region", REGION)
    before = _digests(here.url, here.folder)
    elsewhere = ready_database(here.cluster, "drill_back")
    with (
        room() as other,
        surroundings(addresses(here.cluster, elsewhere, "drill_back")),
        surroundings({"SECHSECK_DATA": str(other)}),
    ):
        run_command("restore", str(archive), "--region", REGION)
        after = _digests(elsewhere, other)
        yield _compared(before, after)
        yield _complete(before[0])
        yield _usable()


def _digests(url: str, data: Path) -> tuple[Digests, Digests]:
    with psycopg.connect(url) as connection:
        return table_digests(connection), file_digests(data / "uploads" / REGION)


def _compared(before: tuple[Digests, Digests], after: tuple[Digests, Digests]) -> Result:
    differing = [
        name
        for one, other in zip(before, after, strict=True)
        for name in sorted(one.keys() | other.keys())
        if one.get(name) != other.get(name)
    ]
    return Result(
        "Sicherung eingespielt: Prüfsummen aller Tabellen und Dateien sind gleich",
        not differing and len(before[1]) >= FILES,
        ", ".join(differing[:5]) or f"{_tables(before[0])} Tabellen, {len(before[1])} Dateien",
    )


def _tables(digests: Digests) -> int:
    return sum(" " not in name for name in digests)  # sequences stand beside them


def _complete(tables: Digests) -> Result:
    missing = [word for table, word in NEEDED.items() if f"public.{table}" not in tables]
    return Result(
        "Die Sicherung umfasst " + ", ".join(NEEDED.values()),
        not missing,
        f"es fehlt: {', '.join(missing)}" if missing else f"{len(NEEDED)} von {len(NEEDED)}",
    )


def _usable() -> Result:
    """Prepare what came back, as the next start does, and let the seals be checked."""
    run_command("prepare", "--region", REGION)
    told = run_command("check", "audit", "--region", REGION, problem_is_fine=True)
    lines = [line.strip() for line in told.splitlines() if line.strip()] or ["keine Antwort"]
    return Result(
        "Der eingespielte Stand startet, sein Änderungsprotokoll ist unversehrt",
        "Alles stimmt" in told,
        " ".join(lines)[:120],
    )
