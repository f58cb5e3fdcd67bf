# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of trails: every context says which rows tell the history of its nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node

Rows = dict[str, list[int]]  # table and the numbers of its rows
Trail = Callable[[Node], Rows]
_trails: dict[str, Trail] = {}
_names: dict[str, str | Promise] = {"kernel_node": _("Seite")}


def register_trail(kind: str, trail: Trail) -> None:
    """Say which rows belong to a kind of node."""
    if kind in _trails:
        raise ValueError(f"trail of {kind} is registered twice")
    _trails[kind] = trail


def name_tables(names: Mapping[str, str | Promise]) -> None:
    """Say what people call the rows of some tables."""
    _names.update(names)


def name_of_table(table: str) -> str:
    """Return what people call the rows of a table."""
    return str(_names.get(table, table))


def rows_of(node: Node) -> Rows:
    """Return the rows that tell the history of a node."""
    trail = _trails.get(node.kind)
    return {"kernel_node": [node.pk]} | (trail(node) if trail else {})
