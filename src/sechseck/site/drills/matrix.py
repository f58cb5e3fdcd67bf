# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is let in where: every address, method, role and kind of object, from one table.

``authorisation.csv`` says for each address and method what each role meets. The letters:

======  ==========================================================
letter  the visitor
======  ==========================================================
E       is let in: a page, or the work is done
F       is let in, and the form is given back: what it names is wrong, too late, or not there
A       is asked to sign in
N       is told that nothing is there
V       sees it but may not do this
M       is told that this address does not take the method
======  ==========================================================

``case`` says whose object is asked for: ``-`` none, ``open`` seen by all, ``internal``,
``members`` (the committee of the member that asks), ``others`` (a committee they left today)
and ``hidden`` (protected, the shelter is named) as the levels are called, ``own`` the
visitor's, ``foreign`` somebody else's. At the API the caller stands before: ``session`` (a
cookie, which counts for nothing there), ``token`` (all scopes), ``narrow`` (a token that may
add statements and not read). The other cases are explained where they are made
(``specimens``). HEAD is answered as GET, and what stands
nowhere in the table, PUT, PATCH, DELETE and OPTIONS, is M for everybody.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver

from sechseck.site.drills.world import ROLES

TABLE = Path(__file__).with_name("authorisation.csv")
METHODS = ("GET", "POST")
NEVER = ("PUT", "PATCH", "DELETE", "OPTIONS")
SIGN_IN = "/anmelden/?next="
LETTERS = {400: "F", 401: "A", 403: "V", 404: "N", 405: "M", 409: "F", 422: "F"}
TAKEN = "E"
WELCOME = (TAKEN, "F")


@dataclass(frozen=True, slots=True)
class Row:
    """What each role meets at one address, with one method, on one kind of object."""

    route: str
    case: str
    method: str
    letters: Mapping[str, str]

    @property
    def welcome(self) -> str:
        """Return a role that may work here, one whose form is taken rather than given back."""
        for letter in WELCOME:
            for role in ROLES:
                if self.letters[role] == letter:
                    return role
        return ""

    @property
    def name(self) -> str:
        """How a failure calls it."""
        return f"{self.method} /{self.route} ({self.case})"


def expected_rows() -> list[Row]:
    """Read the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Row(row["route"], row["case"], row["method"], {role: row[role] for role in ROLES})
            for row in csv.DictReader(file)
        ]


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every address of the application, as it is written, with its view."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from routes(entry, before + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            yield before + str(entry.pattern), entry.callback


def letter_of(answer: HttpResponseBase) -> str:
    """Return what the visitor meets, as a letter of the table."""
    status = answer.status_code
    if status == 302 and answer.headers["Location"].startswith(SIGN_IN):
        return "A"
    if status == 403 and "WWW-Authenticate" in answer.headers:
        return "A"
    return LETTERS.get(status, "E" if status < 400 else f"!{status}")
