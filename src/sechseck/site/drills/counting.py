# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages ask the database as often for fifty rows as for five, and never more than twelve times."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.site.drills.asked import Asked
from sechseck.site.drills.copied import MORE
from sechseck.site.drills.crew import shared_out
from sechseck.site.drills.making import made_for
from sechseck.site.drills.matrix import TAKEN, Row, expected_rows
from sechseck.site.drills.result import Result
from sechseck.site.drills.rows import GROWING
from sechseck.site.drills.visiting import Visitors, leaving_nothing, let_go
from sechseck.site.drills.world import ROLES, World, build_world

MOST = 12
FEW, MANY = 5, 50
LISTS = {**GROWING, **MORE}
EXPORTS = (".zip", ".jsonld")  # of everything: in portions, so that none fills the memory
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK")
SHOWN = 6
PARTS = 8
Counted = tuple[list[str], int, int]


def run() -> Iterable[Result]:
    """Count the statements of every page, and of lists with few and with many rows."""
    parts = shared_out(part, PARTS)
    many = [fault for counted, _unequal in parts for fault in counted[0]]
    pages = sum(counted[1] for counted, _unequal in parts)
    most = max(counted[2] for counted, _unequal in parts)
    unequal = [fault for _counted, faults in parts for fault in faults]
    yield Result(
        f"Keine Seite fragt die Datenbank öfter als {MOST} Mal, wer immer sie ansieht.",
        not many,
        "; ".join(many[:SHOWN]) or f"{pages} Seiten und Rollen, höchstens {most}",
    )
    yield Result(
        f"Listen fragen bei {MANY} Zeilen so oft wie bei {FEW}.",
        not unequal,
        "; ".join(unequal[:SHOWN]) or f"{len(LISTS)} Listen",
    )


def part(number: int) -> tuple[Counted, list[str]]:
    """Count every so many pages and lists."""
    with leaving_nothing():
        world = build_world()
        counted = too_many(world, looked_at()[number::PARTS])
        lists = sorted(LISTS)[number::PARTS]
        return counted, [fault for route in lists if (fault := grows(world, route))]


def looked_at() -> list[Row]:
    """Return the rows of pages that somebody may see."""
    return [
        row
        for row in expected_rows()
        if row.method == "GET"
        and TAKEN in row.letters.values()
        and not row.route.endswith(EXPORTS)
    ]


def too_many(world: World, rows: Iterable[Row]) -> Counted:
    """Return the pages that ask too often, how many were looked at, and the worst figure."""
    visitors, faults, pages, most = Visitors(world), [], 0, 0
    for row in rows:
        roles = [role for role in ROLES if row.letters[role] == TAKEN]
        for role, asked in made_for(world, row.route, row.case, roles):
            with leaving_nothing():
                count = statements(visitors, role, row.route, asked)
            pages, most = pages + 1, max(most, count)
            if count > MOST:
                faults.append(f"/{row.route} ({row.case}), {role}: {count}")
    return faults, pages, most


def grows(world: World, route: str) -> str:
    """Say how often a list asks with few and with many rows, if that is not equal."""
    role, sow = LISTS[route]
    counts = []
    for number in (FEW, MANY):
        with leaving_nothing():
            visitors = Visitors(world)
            parts = sow(world, world.people[role], number)
            asked = parts if isinstance(parts, Asked) else Asked()
            counts.append(statements(visitors, role, route, asked))
    return "" if counts[0] == counts[1] else f"/{route}: {counts[0]} und {counts[1]}"


def statements(visitors: Visitors, role: str, route: str, asked: Asked) -> int:
    """Return how many statements a page takes, those of the frame around requests aside."""
    let_go(visitors.ask(role, "GET", route, asked))  # what is kept for the next is there now
    with CaptureQueriesContext(connection) as queries:
        answer = visitors.ask(role, "GET", route, asked)
        streamed = getattr(answer, "streaming_content", None)
        if streamed is not None:
            b"".join(streamed)
    let_go(answer)
    assert answer.status_code < 400, f"/{route}: {answer.status_code}"
    return sum(not one["sql"].startswith(FRAME) for one in queries)
