# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The search that somebody follows; a room above says how it is asked."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import QuerySet
from django.utils.module_loading import import_string

from sechseck.kernel.models import Node, User

Ask = Callable[[str, User], "QuerySet[Node]"]
_asks: list[str] = []


def register_search(path: str) -> None:
    """Say which function finds the nodes that hold some words and that a person may see.

    Named by its path it is imported when somebody asks: it brings the German dictionary.
    """
    _asks.append(path)


def found_by(words: str, person: User) -> QuerySet[Node]:
    """Return what the search finds for the person."""
    if not _asks:
        return Node.objects.none()
    ask: Ask = import_string(_asks[0])
    return ask(words, person)
