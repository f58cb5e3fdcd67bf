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
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Erasure, Node, User

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
_along: dict[str, list[Erasing]] = {}


def register_eraser(kind: str, erasing: Erasing) -> None:
    """Say how nodes of a kind are erased."""
    if kind in _erasers:
        raise ValueError(f"eraser of {kind} is registered twice")
    _erasers[kind] = erasing


def eraser_of(kind: str) -> Erasing | None:
    """Return how a kind of node is erased, if it can be."""
    return _erasers.get(kind)


def erasable() -> list[str]:
    """Return the kinds of nodes that can be erased."""
    return sorted(_erasers)


def register_along(kind: str, erasing: Erasing) -> None:
    """Say what of a context above goes along with a kind of node: its copies of the words."""
    _along.setdefault(kind, []).append(erasing)


def erase_node(erasure: Erasure, *, by: User) -> None:
    """Erase the node of a confirmed erasure, what goes along with it first."""
    found = eraser_of(erasure.node.kind) if erasure.node else None
    if erasure.node is None or found is None:
        raise Invalid(_("So etwas lässt sich nicht löschen."))
    for one in (*_along.get(erasure.node.kind, ()), found):
        one.erase(erasure, by=by)


def hanging_on(node: Node) -> list[Hanging]:
    """Return the words of others about a node that can be erased."""
    found = eraser_of(node.kind)
    along = _along.get(node.kind, []) if found else []
    return [hung for one in (found, *along) if one is not None for hung in one.hanging(node)]


def counted(node: Node | None) -> list[tuple[str, int]]:
    """Return how many rows of each kind hold words of others about a node."""
    rows = [(str(one.title), one.rows.count()) for one in (hanging_on(node) if node else [])]
    return [(title, number) for title, number in rows if number]
