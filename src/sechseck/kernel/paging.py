# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One page of a long list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

ROWS = 50


def page_of(
    request: HttpRequest,
    rows: Any,
    size: int = ROWS,
    show: Callable[[Any], list[Any]] = list,
    count: int | None = None,
) -> Page[Any]:
    """Return the page that ``?seite=`` asks for; a wrong number gives the nearest page.

    ``rows`` has ``count()`` and slices; ``show`` turns the page's own rows, and no others,
    into what the template prints. ``count`` spares asking what is known already.
    """
    paginator = Paginator(rows, size)
    if count is not None:
        paginator.count = count
    page = paginator.get_page(request.GET.get("seite"))
    page.object_list = show(page.object_list)
    return page
