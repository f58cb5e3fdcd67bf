# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The API as the library knows it: routers, refusals, description."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from sechseck.kernel.errors import SechseckError
from sechseck.site.api.answers import PREFIX, answer_json, problem
from sechseck.site.api.commitments import router as commitments
from sechseck.site.api.evidence import router as evidence
from sechseck.site.api.exports import router as exports
from sechseck.site.api.reading import router as reading
from sechseck.site.api.register import router as register
from sechseck.site.api.texts import router as texts
from sechseck.site.api.writing import Quarantined
from sechseck.site.api.writing import router as writing

ABOUT = (
    "Der rote Faden einer Region zum Lesen und, mit einem Zugangsschlüssel, zum Mitschreiben. "
    "Ohne Schlüssel sehen Programme, was alle sehen; mit einem höchstens, was sein Mensch sieht."
)
api = NinjaAPI(title="Sechseck", version="1", description=ABOUT, docs_url=None, openapi_url=None)
for _router in (reading, texts, commitments, evidence, register, writing, exports):
    api.add_router("", _router)


@api.get("openapi.json", include_in_schema=False)
def description(request: HttpRequest) -> HttpResponse:
    """Return the description of the API."""
    return answer_json(request, described())


def described() -> dict[str, Any]:
    """Return what OpenAPI says of us, with the one way to show who calls."""
    schema: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=PREFIX.lstrip("/")))
    schemes = schema["components"].setdefault("securitySchemes", {})
    schemes["Zugangsschluessel"] = {"type": "http", "scheme": "bearer"}
    return schema


@api.exception_handler(SechseckError)
def broken_rule(request: HttpRequest, error: SechseckError) -> HttpResponse:
    """Tell a rule that was broken in its own sentence."""
    rows = {"zeilen": error.rows} if isinstance(error, Quarantined) else {}
    return problem(error.status, str(error.message), headers=error.headers, **rows)


@api.exception_handler(Http404)
def not_there(request: HttpRequest, error: Http404) -> HttpResponse:
    """Tell what is not there, or not to be seen by this caller."""
    return problem(404, str(error.args[0]) if error.args else "")


@api.exception_handler(HttpError)
def not_readable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Tell a body that is no JSON."""
    return problem(error.status_code)


@api.exception_handler(ValidationError)
def wrong_input(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Tell what of the request has the wrong shape, and where."""
    rows = [
        {"ort": ".".join(str(part) for part in one["loc"][1:]), "grund": str(one["type"])}
        for one in error.errors[:50]
    ]
    return problem(422, zeilen=rows)
