# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One table of addresses, methods and permissions; what answers is loaded with the first call.

The library behind the API takes as long to load as all the rest of the application; a server
that starts should not wait for it, and most visitors never call the API.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from sechseck.kernel.models import ApiToken, User
from sechseck.kernel.permissions import may
from sechseck.kernel.predicates import RULES
from sechseck.site.api.answers import problem
from sechseck.site.api.bearer import CHALLENGE, has_scope

Answer = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Need:
    """What a method of an operation asks of the caller."""

    permission: str = "public"
    scope: str = ""


READING = Need()
ADDING = Need("thread.add_statement", ApiToken.Scope.WRITE_STATEMENTS)
SUGGESTING = Need("thread.suggest_link", ApiToken.Scope.WRITE_SUGGESTIONS)


def operation(route: str, *, get: Need | None = READING, post: Need | None = None) -> URLPattern:
    """Return the address of an operation; it carries the marks that every view carries."""
    needs = {
        **({"GET": get, "HEAD": get} if get else {}),
        **({"POST": post} if post else {}),
    }
    for need in needs.values():
        RULES[need.permission]  # a name that is not in the table fails at import

    def answer(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        need = needs.get(request.method or "")
        if need is None:
            return problem(405, headers={"Allow": ", ".join(needs)})
        if refusal := _refused(request, need):
            return refusal
        if request.method == "HEAD":
            request.method = "GET"
        return _views()[route](request, **parts)

    answer.permission = (get or post or READING).permission  # type: ignore[attr-defined]
    answer.permissions = {  # type: ignore[attr-defined]
        method: need.permission for method, need in needs.items()
    }
    answer.scopes = {  # type: ignore[attr-defined]
        method: need.scope for method, need in needs.items() if need.scope
    }
    answer.methods = tuple(needs)  # type: ignore[attr-defined]
    answer.once = True  # type: ignore[attr-defined]
    answer.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie counts here
    return path(route, answer, name=_name(route))


def _name(route: str) -> str:
    """Return the name of an address, without what stands for its parts.

    >>> _name("dokumente/<str:slug>/fassungen")
    'api-dokumente-slug-fassungen'
    """
    return "api-" + re.sub(r"<\w+:(\w+)>", r"\1", route).replace("/", "-")


def _refused(request: HttpRequest, need: Need) -> HttpResponse | None:
    if need.scope and not isinstance(request.user, User):
        return problem(401, headers=CHALLENGE)
    if need.scope and not has_scope(request, need.scope):
        return problem(403, f"Diesem Zugangsschlüssel fehlt die Berechtigung „{need.scope}“.")
    return None if may(request.user, need.permission) else problem(403)


@cache
def _views() -> dict[str, Answer]:
    """Return what answers each address, as the library puts it together."""
    from sechseck.site.api.ninja import api

    found: list[Any] = api.urls[0]
    return {str(pattern.pattern): pattern.callback for pattern in found}
