# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of what can be erased: every context says how its kind of node is forgotten.

It also says which words of other people hang on it: they may quote what is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from sechseck.kernel.models import Node

BLANK = "·"  # stands where words were


@dataclass(frozen=True, slots=True)
class Hanging:
    """Rows in which other people wrote about something, and the columns with their words."""

    title: str | Promise
    rows: QuerySet[Any]
    columns: tuple[str, ...]


Eraser = Callable[..., None]  # (erasure, *, by)
Hangs = Callable[[Node], list[Hanging]]


@dataclass(frozen=True, slots=True)
class Erasing:
    """What it takes to propose erasing a kind of node; the paths of action and query."""

    permission: str
    action: str
    words: str

    def erase(self, *args: Any, **words: Any) -> None:
        """Do it."""
        eraser: Eraser = import_string(self.action)
        eraser(*args, **words)

    def hanging(self, node: Node) -> list[Hanging]:
        """Return the words of others that hang on a node."""
        hangs: Hangs = import_string(self.words)
        return hangs(node)


_erasers: dict[str, Erasing] = {}


def register_eraser(kind: str, erasing: Erasing) -> None:
    """Say how nodes of a kind are erased."""
    if kind in _erasers:
        raise ValueError(f"eraser of {kind} is registered twice")
    _erasers[kind] = erasing


def eraser_of(kind: str) -> Erasing | None:
    """Return how a kind of node is erased, if it can be."""
    return _erasers.get(kind)


def counted(node: Node | None) -> list[tuple[str, int]]:
    """Return how many rows of each kind hold words of others about a node."""
    found = eraser_of(node.kind) if node else None
    if node is None or found is None:
        return []
    rows = [(str(one.title), one.rows.count()) for one in found.hanging(node)]
    return [(title, number) for title, number in rows if number]
