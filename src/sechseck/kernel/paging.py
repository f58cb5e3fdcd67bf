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
) -> Page[Any]:
    """Return the page that ``?seite=`` asks for; a wrong number gives the nearest page.

    ``rows`` has ``count()`` and slices; ``show`` turns the page's own rows, and no others,
    into what the template prints.
    """
    page = Paginator(rows, size).get_page(request.GET.get("seite"))
    page.object_list = show(page.object_list)
    return page
