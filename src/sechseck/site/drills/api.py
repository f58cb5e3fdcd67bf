# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the API what its description allows, and more: nothing may break."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from sechseck.site.drills.result import Result

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from schemathesis import APIOperation, Case

CASES = 5_000
BROKEN = 500
ASKER = "frager:programm"  # no person's name holds a colon
Asked = Counter[tuple[str, int]]


def run() -> Iterator[Result]:
    """Ask at least five thousand questions, as nobody and with a token."""
    asked = ask(CASES)
    broken = sorted({place for place, status in asked if status >= BROKEN})
    figure = f"{asked.total()} Anfragen, {len(broken)} Adressen mit Fehler 5xx"
    yield Result(
        "Die Schnittstelle bricht bei keiner Anfrage",
        not broken and asked.total() >= CASES,
        ", ".join([figure, *broken]),
    )


def ask(cases: int, seed: int = 20261122) -> Asked:
    """Return how often which address answered with which status.

    The seed gives the same questions every time. Some show a token of somebody who may write,
    and some name things that are there.
    """
    import schemathesis
    from django.conf import settings
    from schemathesis.core.result import Ok

    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", _application())
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    secret, known = _secret(), _known()
    asked: Asked = Counter()
    logging.disable(logging.CRITICAL)
    before, settings.API_CALLS_PER_MINUTE = settings.API_CALLS_PER_MINUTE, 10**6
    try:
        for round_ in range(20):  # a few operations know no more questions
            share = -(-(cases - asked.total()) // len(operations))
            for operation in operations if share > 0 else ():
                _ask(operation, share, seed + round_, (secret, known, asked))
    finally:
        settings.API_CALLS_PER_MINUTE = before
        logging.disable(logging.NOTSET)
    return asked


def _application() -> WSGIApplication:
    """Return the application; its answers are closed, as a server does and the asker does not."""
    from django.core.handlers.wsgi import WSGIHandler

    handler = WSGIHandler()

    def answered(environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        with closing(handler(environ, start)) as answer:
            return [b"".join(answer)]

    return answered


def _ask(
    operation: APIOperation[Any, Any, Any, Any],
    times: int,
    seed: int,
    told: tuple[str, Mapping[str, str], Asked],
) -> None:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis.errors import Unsatisfiable
    from schemathesis import GenerationMode

    secret, known, asked = told
    place = f"{operation.method.upper()} {operation.path}"

    def question(case: Case[Any]) -> None:
        number = asked.total()
        headers = {"Authorization": f"Bearer {secret}"} if number % 2 else {}
        if number % 4 < 2:
            case.path_parameters |= {
                name: known[name] for name in case.path_parameters if name in known
            }
        asked[place, case.call(headers=headers).status_code] += 1

    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        bounded = settings(
            max_examples=-(-times // 2),
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        strategy = operation.as_strategy(generation_mode=mode)
        with suppress(Unsatisfiable):  # an address without parts or filters can't be asked wrongly
            seeded(seed)(bounded(given(strategy)(question)))()


def _secret() -> str:
    """Return the secret of a token of an office that nobody signs in to."""
    from sechseck.kernel.actions.tokens import issue_token
    from sechseck.kernel.models import ApiToken, User

    rows = User.objects
    asker, _new = rows.get_or_create(username=ASKER, defaults={"role": User.Role.OFFICE})
    scopes = ApiToken.Scope.values
    return issue_token(name="Drill", scopes=scopes, days=1, by=asker)[1]


def _known() -> dict[str, str]:
    """Return names of things that are there, by the names of the parts of an address."""
    from sechseck.kernel.gap_kinds import gap_kinds
    from sechseck.thread.models import Contradiction, Statement, Version

    found: dict[str, Any] = {"code": gap_kinds()[0].code}
    if version := Version.objects.select_related("document").order_by("pk").first():
        found |= {"slug": version.document.slug, "number": version.number}
    if statement := Statement.objects.order_by("pk").first():
        found["ref"] = statement.ref
    if contradiction := Contradiction.objects.order_by("pk").first():
        found["key"] = contradiction.key
    return found
