# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ask every address in every role, and compare what is met with the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sechseck.site.drills.asked import Asked, Specimen, specimens
from sechseck.site.drills.matrix import METHODS, NEVER, Row, expected_rows, letter_of, routes
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import Visitors, leaving_nothing, let_go
from sechseck.site.drills.world import ROLES, World, build_world

SHOWN = 6


@dataclass
class Findings:
    """What does not fit, and how much was asked."""

    wrong: list[str] = field(default_factory=list)
    asked: int = 0


def run() -> Iterable[Result]:
    """Ask everything."""
    rows = expected_rows()
    yield complete(rows)
    with leaving_nothing():
        world = build_world()
        found = compare(world, rows)
        others = other_methods(world)
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
    for row in rows:
        for role in _one_for_each(row) if short else ROLES:
            found.asked += 1
            met = meet(visitors, row.route, row.case, row.method, role)
            if met != row.letters[role]:
                found.wrong.append(f"{row.name}, {role}: {met} statt {row.letters[role]}")
    return found


def _one_for_each(row: Row) -> list[str]:
    return list({letter: role for role, letter in row.letters.items()}.values())


def meet(visitors: Visitors, route: str, case: str, method: str, role: str) -> str:
    """Return the letter of one answer; what was written for it is gone afterwards."""
    with leaving_nothing():
        asked = specimens()[route, case](visitors.world, role)
        answer = visitors.ask(role, method, route, asked)
        let_go(answer)
        return letter_of(answer)


def other_methods(world: World, *, short: bool = False) -> Findings:
    """Ask with methods that the table does not name."""
    visitors, found = Visitors(world), Findings()
    first: dict[str, tuple[str, Specimen]] = {}
    for (route, case), make in specimens().items():
        first.setdefault(route, (case, make))
    roles = ("office",) if short else ("guest", "resident", "office", "admin")
    for route, case, make, role in _each(first, roles):
        with leaving_nothing():
            asked = make(world, role)
            found.asked += len(NEVER) + 1
            found.wrong += _other(visitors, role, route, case, asked)
    return found


def _each(
    first: dict[str, tuple[str, Specimen]], roles: Iterable[str]
) -> Iterator[tuple[str, str, Specimen, str]]:
    for role in roles:
        for route, (case, make) in first.items():
            yield route, case, make, role


def _other(visitors: Visitors, role: str, route: str, case: str, asked: Asked) -> list[str]:
    wrong = []
    for method in NEVER:
        met = letter_of(visitors.ask(role, method, route, asked))
        if met != "M":
            wrong.append(f"{method} /{route} ({case}), {role}: {met} statt M")
    answers = [visitors.ask(role, one, route, asked) for one in ("HEAD", "GET")]
    for answer in answers:
        let_go(answer)
    head, get = map(letter_of, answers)
    if head != get:
        wrong.append(f"HEAD /{route} ({case}), {role}: {head}, GET {get}")
    return wrong


def _told(found: Findings, fine: str) -> str:
    return "; ".join(found.wrong[:SHOWN]) + f" ({len(found.wrong)})" if found.wrong else fine
