# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What two web servers on one database must know together."""

from __future__ import annotations

from uuid import uuid4

import psycopg

from sechseck.site.drills.visitor import MARK, Visitor
from sechseck.site.setup.example_password import example_password

SIGN_IN, OWN = "/anmelden/", "/mein-bereich/"
ATTEMPTS = 5  # that an account has in five minutes
WAIT = "Zu viele Versuche"


def shared_between(one: int, other: int, url: str) -> list[str]:
    """Return what the servers at two ports do not share, each as a sentence."""
    problems = [_sessions(one, other), _receipts(one, other, url), _attempts(one, other)]
    return [problem for problem in problems if problem]


def _sessions(one: int, other: int) -> str:
    visitor = Visitor(one)
    visitor.post(SIGN_IN, {"login": "office", "password": example_password()})
    there = []
    for port in (other, one):
        visitor.move_to(port)
        there.append(visitor.get(OWN)[0])
    visitor.close()
    return "" if there == [200, 200] else f"angemeldet, und doch beantwortet mit {there}"


def _receipts(one: int, other: int, url: str) -> str:
    key = uuid4()
    for port in (one, other):
        visitor = Visitor(port)
        if not visitor.send(key, f"{MARK} zweimal {key}"):
            return "eine Eingabe wurde beim zweiten Server nicht bestätigt"
        visitor.close()
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM kernel_feedback WHERE key = %s", [key])
        return "" if row.fetchone() == (1,) else "eine Quittung galt nur an einem Server"


def _attempts(one: int, other: int) -> str:
    """Guess at both servers in turn: the limit of one account counts for both together."""
    visitor, pages = Visitor(one), []
    for number in range(ATTEMPTS + 2):
        visitor.move_to(other if number % 2 else one)
        guess = {"login": "moderator", "password": f"falsch-{number}"}
        pages.append(visitor.post(SIGN_IN, guess)[1])
    visitor.close()
    early = any(WAIT in page for page in pages[: ATTEMPTS - 1])
    late = all(WAIT in page for page in pages[-1:])
    return "" if late and not early else "Versuche zählen an jedem Server für sich"
