# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages ask the database as often for fifty rows as for five, and never more than twelve times."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.test.utils import CaptureQueriesContext

from sechseck.site.drills.asked import Asked, specimens
from sechseck.site.drills.matrix import expected_rows
from sechseck.site.drills.result import Result
from sechseck.site.drills.rows import GROWING
from sechseck.site.drills.visiting import Visitors, leaving_nothing
from sechseck.site.drills.world import World, build_world

MOST = 12
FEW, MANY = 5, 50
EXPORTS = (".zip", ".jsonld")  # of everything: in portions, so that none fills the memory
FRAME = ("SAVEPOINT", "RELEASE", "ROLLBACK")
SHOWN = 6


def run() -> Iterable[Result]:
    """Count the statements of every page, and of lists with few and with many rows."""
    with leaving_nothing():
        world = build_world()
        many, pages, most = too_many(world)
        unequal = [fault for route in GROWING if (fault := grows(world, route))]
    yield Result(
        f"Keine Seite fragt die Datenbank öfter als {MOST} Mal.",
        not many,
        "; ".join(many[:SHOWN]) or f"{pages} Seiten, höchstens {most}",
    )
    yield Result(
        f"Listen fragen bei {MANY} Zeilen so oft wie bei {FEW}.",
        not unequal,
        "; ".join(unequal[:SHOWN]) or f"{len(GROWING)} Listen",
    )


def too_many(world: World) -> tuple[list[str], int, int]:
    """Return the pages that ask too often, how many were looked at, and the worst figure."""
    visitors, faults, pages, most = Visitors(world), [], 0, 0
    for row in expected_rows():
        role = next((one for one in LOOKING if row.letters[one] == "E"), "")
        if row.method != "GET" or not role or row.route.endswith(EXPORTS):
            continue
        with leaving_nothing():
            asked = specimens()[row.route, row.case](world, role)
            count = statements(visitors, role, row.route, asked)
        pages, most = pages + 1, max(most, count)
        if count > MOST:
            faults.append(f"/{row.route} ({row.case}), {role}: {count}")
    return faults, pages, most


LOOKING = ("office", "admin", "moderator", "guest")


def grows(world: World, route: str) -> str:
    """Say how often a list asks with few and with many rows, if that is not equal."""
    role, sow = GROWING[route]
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
    visitors.ask(role, "GET", route, asked)  # what is kept for the next request is there now
    with CaptureQueriesContext(connection) as queries:
        answer = visitors.ask(role, "GET", route, asked)
        streamed = getattr(answer, "streaming_content", None)
        if streamed is not None:
            b"".join(streamed)
    assert answer.status_code < 400, f"/{route}: {answer.status_code}"
    return sum(not one["sql"].startswith(FRAME) for one in queries)
