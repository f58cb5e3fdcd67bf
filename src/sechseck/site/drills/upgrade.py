# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The database of each release, brought to the present with all it holds."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg.pq import ExecStatus

from sechseck.site.archive.tables import row_counts
from sechseck.site.drills.estate import Estate, estate, pages, room
from sechseck.site.drills.estate import run as run_command
from sechseck.site.drills.main_pages import PAGES, broken_pages
from sechseck.site.drills.result import Result
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import CHECKOUT

DUMPS = CHECKOUT / "tests" / "dumps"
HINT = "INSERT INTO kernel_feedback (at, topic, page, text, reply_to, key) \
VALUES (now(), 'other', '', 'von früher', '', %s)"
WORDS = "SELECT ref, text FROM thread_statement ORDER BY ref"


def run() -> Iterator[Result]:
    """Upgrade every released database that is kept in tests/dumps."""
    for dump in sorted(DUMPS.glob("*.sql.gz")):
        with room() as folder, estate(folder, prepared=False, fast=True) as here:
            yield from upgraded(dump, here)


def upgraded(dump: Path, here: Estate) -> Iterator[Result]:
    """Play a dump in, bring it to the present, count, and load the pack once more."""
    release = dump.name.removesuffix(".sql.gz")
    play_in(dump, here.url)
    key = uuid4()
    with psycopg.connect(here.url) as connection:
        connection.execute(HINT, [key])
        before = row_counts(connection)
        words = connection.execute(WORDS).fetchall()
    run_command("prepare", "--region", "beispiel")
    with psycopg.connect(here.url) as connection:
        after = row_counts(connection)
        now: dict[str, str] = dict(connection.execute(WORDS).fetchall())
        hint = connection.execute("SELECT text FROM kernel_feedback WHERE key = %s", [key])
        is_kept = hint.fetchone() == ("von früher",)
    lost = [ref for ref, text in words if now.get(ref) != text]
    fewer = [name for name, count in before.items() if after.get(name, 0) < count]
    yield Result(
        f"Datenbank der Fassung {release} auf heutigem Stand: keine Aussage, keine Eingabe fehlt",
        not lost and is_kept and not _grave(fewer),
        f"{len(words)} Aussagen gleich, {len(lost)} anders; weniger Zeilen: "
        + (", ".join(fewer) or "nirgends"),
    )
    with pages(1) as (port, _process):
        broken = broken_pages(port)
    yield Result(
        f"Die Seiten antworten nach dem Wechsel von {release}",
        not broken,
        ", ".join(broken) or f"{len(PAGES)} von {len(PAGES)}",
    )


def _grave(fewer: list[str]) -> list[str]:
    """Drop tables that are computed anew: suggestions, impulses, mentions."""
    computed = ("thread_statementlink", "thread_impulse", "thread_mention", "thread_gapcount")
    return [name for name in fewer if not name.removeprefix("public.").startswith(computed)]


def play_in(dump: Path, url: str) -> None:
    """Run the statements of a plain dump; lines for the program psql are left out."""
    text = gzip.decompress(dump.read_bytes()).decode()
    plain = "\n".join(line for line in text.split("\n") if not line.startswith("\\"))
    with psycopg.connect(url, autocommit=True) as connection:
        answer = connection.pgconn.exec_(plain.encode())
        if answer.status not in (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK):
            raise SetupFailed(f"{dump.name}: {answer.error_message.decode()}")
