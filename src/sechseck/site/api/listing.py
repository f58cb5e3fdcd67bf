# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of lists, and the doors that every list shares."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from sechseck.kernel.errors import Invalid
from sechseck.site.api.answers import answer_json
from sechseck.site.api.shapes import Paging, Problem

REFUSALS: dict[Any, Any] = {422: Problem, 429: Problem, 401: Problem}
ONE: dict[Any, Any] = {**REFUSALS, 404: Problem}
OPEN: dict[str, Any] = {"security": [{}, {"Zugangsschluessel": []}]}  # a token is welcome


def paged(
    request: HttpRequest,
    rows: Any,
    wanted: Paging,
    show: Callable[[Any], list[Any]] = list,
    **more: Any,
) -> HttpResponse:
    """Answer with one page; a page after the last one is empty, not an error."""
    count = rows.count()
    start = (wanted.seite - 1) * wanted.je_seite
    items = show(rows[start : start + wanted.je_seite]) if start < count else []
    pages = max(1, -(-count // wanted.je_seite))
    return answer_json(
        request, {"count": count, "page": wanted.seite, "pages": pages, **more, "items": items}
    )


def check_known(rows: Callable[[], QuerySet[Any]], word: str, **named: str) -> None:
    """Refuse a word that names nothing the caller may see, as the pages do.

    ``rows`` is called only where a word was said: a question takes long to put together.
    """
    if word and not rows().filter(**named).exists():
        raise Invalid(f"„{word}“ gibt es hier nicht.")
