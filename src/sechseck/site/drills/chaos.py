# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Web, worker and database are killed while people write: nothing acknowledged is lost."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

from sechseck.site.drills.brought import bring, brought_once
from sechseck.site.drills.estate import COMMAND, Estate, estate, pages, room
from sechseck.site.drills.keeper import kept
from sechseck.site.drills.result import Result
from sechseck.site.drills.sharing import shared_between
from sechseck.site.drills.visitor import wait_for_pages
from sechseck.site.drills.writing import Writing, lost_and_doubled
from sechseck.site.launcher.postmaster import read_postmaster
from sechseck.site.pages import pages_command
from sechseck.site.processes.ports import free_port

WRITES, KILLS, FILES = 10_000, 20, 12
DATABASE_WRITES, DATABASE_KILLS = 1_500, 5
LONGEST_SECONDS = 15.0
WAY = "Uferweg"  # of the files that the worker reads while it is killed
SEED = 3


def run() -> Iterator[Result]:
    """Kill programs, then the database; in an installation of its own."""
    with room() as folder, estate(folder) as here:
        yield from killed_programs(here)
        yield from killed_database(here)
        yield from two_servers(here)


def killed_programs(
    here: Estate, writes: int = WRITES, kills: int = KILLS, files: int = FILES
) -> Iterator[Result]:
    """Kill web and worker at random moments of the writing, without notice."""
    chance, killed = Random(SEED), Counter[str]()
    port = free_port()
    programs = [pages_command(port, 2), [*COMMAND, "work"]]
    with kept(programs, here.cluster) as keeper:
        wait_for_pages(port)
        bring(files, WAY)

        def kill() -> None:
            killed.update([keeper.kill_some(chance)])

        moments = chance.sample(range(1, writes), kills)
        writing = Writing([port], writes, dict.fromkeys(moments, kill))
        seconds = writing.run()
        lost, doubled = lost_and_doubled(here.url, writing.acknowledged)
        once = brought_once(here.url, WAY)
    complete = len(writing.acknowledged) == writes
    yield Result(
        f"{kills}-mal Web und Auftragsdienst mit kill −9 beendet: nichts geht verloren, "
        "nichts zählt doppelt",
        complete and not lost and not doubled and killed.total() == kills,
        f"{len(writing.acknowledged)} von {writes} bestätigt in {seconds:.0f} s, {lost} verloren, "
        f"{doubled} doppelt, {writing.sent_again} noch einmal gesendet; "
        + ", ".join(f"{count}× {name}" for name, count in sorted(killed.items())),
    )
    yield Result(
        "Dateien, die der beendete Auftragsdienst las, sind je einmal gelesen",
        once == files,
        f"{once} von {files}",
    )


def killed_database(
    here: Estate, writes: int = DATABASE_WRITES, kills: int = DATABASE_KILLS
) -> Iterator[Result]:
    """Kill the database at random moments of the writing, as a failing machine would."""
    chance = Random(SEED)
    port = free_port()
    with kept([pages_command(port, 2)], here.cluster):
        wait_for_pages(port)

        def kill() -> None:
            server = read_postmaster(here.cluster.place.cluster)
            if server:
                os.kill(server.pid, signal.SIGKILL)

        step = writes // (kills + 1)
        moments = [step * (one + 1) + chance.randrange(step // 2) for one in range(kills)]
        breaks: dict[int, Callable[[], None]] = dict.fromkeys(moments, kill)
        writing = Writing([port], writes, breaks)
        writing.run()
    lost, doubled = lost_and_doubled(here.url, writing.acknowledged)
    longest, crowd = max(writing.pauses, default=0.0), crowding()
    whole = len(writing.acknowledged) == writes and len(writing.pauses) == kills
    yield Result(
        f"{kills}-mal die Datenbank mit kill −9 beendet: nichts geht verloren, "
        f"nach höchstens {LONGEST_SECONDS:.0f} s geht es weiter",
        whole and not lost and not doubled and longest / crowd <= LONGEST_SECONDS,
        f"{len(writing.acknowledged)} von {writes} bestätigt, {lost} verloren, {doubled} doppelt, "
        f"längste Pause {longest:.1f} s bei {crowd:.1f} Programmen je Kern".replace(".", ","),
    )


def crowding() -> float:
    """Return how many programs wanted each core in the last minute; at least one.

    A pause on a machine that others use too says little: it is divided by this.
    """
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def two_servers(here: Estate, writes: int = 400) -> Iterator[Result]:
    """Two web servers on one database share sessions, receipts and counted attempts."""
    with pages(1) as (one, _first), pages(1) as (other, _second):
        writing = Writing([one, other], writes)
        writing.run()
        problems = shared_between(one, other, here.url)
    lost, doubled = lost_and_doubled(here.url, writing.acknowledged)
    yield Result(
        "Zwei Webserver an einer Datenbank teilen Sitzungen, Quittungen und Zähler",
        not problems and not lost and not doubled,
        "; ".join(problems) or f"{len(writing.acknowledged)} Eingaben, {lost + doubled} Fehler",
    )
