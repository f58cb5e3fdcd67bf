# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whole pages that all guests get alike, drawn once until somebody writes (`kernel.kept`).

Only what a view draws is kept. Cookies, rules for the browser, the number of the request and
whatever else belongs to one visitor are made around it for each request anew, and the token
of the forms is put into its places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from typing import Any, TypeVar, cast

from django.apps import apps
from django.conf import settings
from django.contrib.messages import get_messages
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.utils.timezone import localdate
from django.utils.translation import get_language

from sechseck.kernel.audited import counted_tables
from sechseck.kernel.kept import shelf_for
from sechseck.kernel.permissions import LOOKING
from sechseck.kernel.shelf import KeptPage

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

TOKEN_FOLLOWS = b'name="csrfmiddlewaretoken" value="'
TOKEN_BYTES = 64
WORD = re.compile(r"\w+")
COUNTS_ONCE = b'name="key"'  # a form whose key belongs to one visitor


@dataclass(slots=True)
class Reading:
    """Listens to what a page asks the database, and whether all of that is counted."""

    is_counted: bool = True

    def __call__(self, execute: Any, sql: str, *rest: Any) -> Any:
        """Let the database answer."""
        self.is_counted = self.is_counted and _is_counted(str(sql))
        return execute(sql, *rest)


def kept_page(view: View) -> View:
    """Mark a page that guests get from the shelf.

    Of the request it reads nothing but its address and language; and it is kept only when it
    asked counted tables alone (`kernel.audited.counted_tables`). Stands below `permission`.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **words: object) -> HttpResponseBase:
        is_alike = request.method in LOOKING and not _has_session(request)
        shelf = shelf_for(request.user) if is_alike else None
        if shelf is None:
            return view(request, *args, **words)
        key = _key(request)
        page = shelf.pages.get(key)
        if page is not None:
            return _told(page, request)
        with connection.execute_wrapper(reading := Reading()):
            drawn = view(request, *args, **words)
        if reading.is_counted and _may_be_kept(drawn, request):
            shelf.keep(key, _without_tokens(cast(HttpResponse, drawn)))
        return drawn

    answer.is_kept = True  # type: ignore[attr-defined]
    return cast(View, answer)


@lru_cache(maxsize=2048)
def _is_counted(sql: str) -> bool:
    """Say whether a command names no table whose writing nobody notes."""
    return _not_counted().isdisjoint(WORD.findall(sql))


@cache
def _not_counted() -> set[str]:
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table for model in models} - counted_tables()


def _has_session(request: HttpRequest) -> bool:
    """Say whether a note may wait for this visitor, or it is no guest."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES or request.session.modified


def _key(request: HttpRequest) -> Hashable:
    """Return all that the page depends on; the address as it was sent, not as it is read."""
    address = (request.scheme, request.get_host(), request.path, request.META["QUERY_STRING"])
    return (*address, get_language(), localdate())


def _may_be_kept(drawn: HttpResponseBase, request: HttpRequest) -> bool:
    """Say whether the next guest may get this very page."""
    return (
        isinstance(drawn, HttpResponse)
        and drawn.status_code == 200
        and not drawn.cookies
        and not request.session.modified
        and not getattr(get_messages(request), "added_new", False)
        and COUNTS_ONCE not in drawn.content
    )


def _without_tokens(drawn: HttpResponse) -> KeptPage:
    before, *behind = drawn.content.split(TOKEN_FOLLOWS)
    pieces = (before, *(piece[TOKEN_BYTES:] for piece in behind))
    return KeptPage(pieces, dict(drawn.headers))


def _told(page: KeptPage, request: HttpRequest) -> HttpResponse:
    """Return a kept page with this visitor's token in its places."""
    body = page.pieces[0]
    if len(page.pieces) > 1:
        body = (TOKEN_FOLLOWS + get_token(request).encode()).join(page.pieces)
    return HttpResponse(body, headers=page.headers)
