# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ask every address in every role, and compare what is met with the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sechseck.site.drills.asked import Asked, specimens
from sechseck.site.drills.crew import shared_out
from sechseck.site.drills.making import made_for
from sechseck.site.drills.matrix import METHODS, NEVER, Row, expected_rows, letter_of, routes
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import Visitors, leaving_nothing, let_go
from sechseck.site.drills.world import ROLES, World, build_world

SHOWN = 6
PARTS = 24  # of the table, so that whoever is done early takes one more


@dataclass
class Findings:
    """What does not fit, and how much was asked."""

    wrong: list[str] = field(default_factory=list)
    asked: int = 0


def run() -> Iterable[Result]:
    """Ask everything."""
    rows = expected_rows()
    yield complete(rows)
    parts = shared_out(part, PARTS)
    found, others = (_together(each) for each in zip(*parts, strict=True))
    yield Result(
        "Jede Adresse begegnet jeder Rolle, wie die Tabelle sagt.",
        not found.wrong,
        _told(found, f"{found.asked} Anfragen, {len(rows)} Zeilen, {len(ROLES)} Rollen"),
    )
    yield Result(
        "HEAD antwortet wie GET, andere Methoden nimmt keine Adresse.",
        not others.wrong,
        _told(others, f"{others.asked} Anfragen"),
    )


def part(number: int) -> tuple[Findings, Findings]:
    """Ask every so many addresses: as the table says, and with other methods."""
    rows = expected_rows()
    mine = set(list(dict.fromkeys(row.route for row in rows))[number::PARTS])
    with leaving_nothing():
        world = build_world()
        found = compare(world, [row for row in rows if row.route in mine])
        return found, other_methods(world, mine)


def _together(parts: Iterable[Findings]) -> Findings:
    found = Findings()
    for one in parts:
        found.wrong += one.wrong
        found.asked += one.asked
    return found


def complete(rows: list[Row]) -> Result:
    """Say whether table, addresses and specimens name the same."""
    views = dict(routes())
    known, made = {row.route for row in rows}, {(row.route, row.case) for row in rows}
    faults = [f"nicht in der Tabelle: /{route}" for route in views if route not in known]
    faults += [f"gibt es nicht: /{route}" for route in known - views.keys()]
    faults += [f"ohne Vorlage: /{one[0]} ({one[1]})" for one in made - specimens().keys()]
    faults += [
        f"ohne Zeile: {method} /{route} ({case})"
        for route, case in specimens()
        for method in METHODS
        if route in views
        and not any((r.route, r.case, r.method) == (route, case, method) for r in rows)
    ]
    return Result(
        "Die Tabelle kennt jede Adresse, und jede Zeile hat eine.",
        not faults,
        "; ".join(faults[:SHOWN]) or f"{len(views)} Adressen",
    )


def compare(world: World, rows: Iterable[Row], *, short: bool = False) -> Findings:
    """Ask as the table says; ``short`` takes one role for each letter of a row."""
    visitors, found = Visitors(world), Findings()
    things: dict[tuple[str, str], list[tuple[Row, list[str]]]] = {}
    for row in rows:
        roles = _one_for_each(row) if short else list(ROLES)
        things.setdefault((row.route, row.case), []).append((row, roles))
    for (route, case), wanted in things.items():
        asking = [role for role in ROLES if any(role in roles for _row, roles in wanted)]
        for role, asked in made_for(world, route, case, asking):
            for row, roles in wanted:
                if role in roles:
                    _meet(visitors, row, role, asked, found)
    return found


def _one_for_each(row: Row) -> list[str]:
    return list({letter: role for role, letter in row.letters.items()}.values())


def _meet(visitors: Visitors, row: Row, role: str, asked: Asked, found: Findings) -> None:
    """Compare one answer with its letter; what was written for it is gone afterwards."""
    with leaving_nothing():
        answer = visitors.ask(role, row.method, row.route, asked)
        let_go(answer)
    found.asked += 1
    met = letter_of(answer)
    if met != row.letters[role]:
        found.wrong.append(f"{row.name}, {role}: {met} statt {row.letters[role]}")


def other_methods(world: World, wanted: Iterable[str]) -> Findings:
    """Ask some addresses with methods that the table does not name."""
    visitors, found = Visitors(world), Findings()
    first: dict[str, str] = {}
    for route, case in specimens():
        first.setdefault(route, case)
    for route in wanted:
        case = first[route]
        for role, asked in made_for(world, route, case, ("guest", "resident", "office", "admin")):
            found.asked += len(NEVER) + 1
            found.wrong += _other(visitors, role, route, case, asked)
    return found


def _other(visitors: Visitors, role: str, route: str, case: str, asked: Asked) -> list[str]:
    wrong = []
    for method in NEVER:
        met = _letter(visitors, role, method, route, asked)
        if met != "M":
            wrong.append(f"{method} /{route} ({case}), {role}: {met} statt M")
    head, get = (_letter(visitors, role, one, route, asked) for one in ("HEAD", "GET"))
    if head != get:
        wrong.append(f"HEAD /{route} ({case}), {role}: {head}, GET {get}")
    return wrong


def _letter(visitors: Visitors, role: str, method: str, route: str, asked: Asked) -> str:
    with leaving_nothing():
        answer = visitors.ask(role, method, route, asked)
        let_go(answer)
        return letter_of(answer)


def _told(found: Findings, fine: str) -> str:
    return "; ".join(found.wrong[:SHOWN]) + f" ({len(found.wrong)})" if found.wrong else fine
