# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms without their token: no foreign page may send one in somebody's name."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.site.drills.asked import Asked, path_of, specimens
from sechseck.site.drills.effects import counted
from sechseck.site.drills.matrix import TAKEN, Row, expected_rows, routes
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import leaving_nothing, send, signed_in
from sechseck.site.drills.world import World, build_world

SHOWN = 5
OWN_PROOF = ("abbestellen/<str:token>/",)  # the link itself is the proof (RFC 8058)


def run() -> Iterable[Result]:
    """Send every form without its token."""
    with leaving_nothing():
        world = build_world()
        wrong, sent = forged(world, sendable())
    yield Result(
        "Ohne Formularschlüssel nimmt keine Adresse etwas an, und nichts wird geschrieben.",
        not wrong,
        "; ".join(wrong[:SHOWN]) or f"{sent} Formulare",
    )


def forged(world: World, rows: list[Row]) -> tuple[list[str], int]:
    """Return where a form without a token did something, and how many were sent."""
    wrong: list[str] = []
    for row in rows:
        wrong += _forged(world, row, row.welcome)
    return wrong, len(rows)


def sendable() -> list[Row]:
    """Return one row for each address that takes a form; where there is one, of a form taken."""
    views = dict(routes())
    found: dict[str, Row] = {}
    for row in expected_rows():
        takes = row.method == "POST" and row.welcome and row.route in views
        if takes and row.route not in OWN_PROOF:
            known = found.setdefault(row.route, row)
            if row.letters[row.welcome] == TAKEN != known.letters[known.welcome]:
                found[row.route] = row
    return list(found.values())


def _forged(world: World, row: Row, role: str) -> list[str]:
    with leaving_nothing():
        asked = specimens()[row.route, row.case](world, role)
        client = signed_in(world, role, enforce_csrf_checks=True)
        if asked.headers:  # what a foreign page cannot send along
            asked = Asked(asked.parts, asked.form, asked.query, {}, asked.body)
        before = counted()
        answer = send(client, "POST", path_of(row.route, asked), asked)
        written = counted() != before
    expected = 401 if row.route.startswith("api/") else 403
    faults = []
    if answer.status_code != expected:
        faults.append(f"{row.name}: {answer.status_code} statt {expected}")
    if written:
        faults.append(f"{row.name} hat etwas geschrieben")
    return faults
