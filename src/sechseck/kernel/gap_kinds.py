# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of gaps: every context says here what may be missing in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise

from sechseck.kernel.models import User

Viewer = User | AnonymousUser
Rows = Callable[[Viewer], "QuerySet[Any]"]
Missing = Callable[[Viewer], Q]


@dataclass(frozen=True, slots=True)
class GapKind:
    """One kind of gap: a saved query with its words.

    ``rows`` returns what the viewer may see, ``among`` says which of them could miss
    something, ``missing`` which of those do as far as the viewer may know. Counts and lists
    come from the same condition.
    """

    code: str
    title: str | Promise
    sentence: str | Promise
    subject: str  # "statement", "document", "theme", "contradiction"
    rows: Rows
    among: Q
    missing: Missing

    def find(self, viewer: Viewer) -> QuerySet[Any]:
        """Return what misses something."""
        return self.rows(viewer).filter(self.among, self.missing(viewer))


_kinds: dict[str, GapKind] = {}


def register_gap(kind: GapKind) -> None:
    """Add a kind of gap; its code is unique."""
    if kind.code in _kinds:
        raise ValueError(f"gap {kind.code} is registered twice")
    _kinds[kind.code] = kind


def gap_kinds() -> list[GapKind]:
    """Return all kinds in the order of their registration."""
    return list(_kinds.values())


def gap_kind(code: str) -> GapKind | None:
    """Return one kind by its code."""
    return _kinds.get(code)


def gap_counts(viewer: Viewer, only: Q | None = None) -> dict[str, tuple[int, int]]:
    """Return for each gap how many miss something, of how many; one query per kind of rows.

    ``only`` narrows statements further, for example to one theme.
    """
    grouped: dict[Rows, list[GapKind]] = defaultdict(list)
    for kind in gap_kinds():
        if only is None or kind.subject == "statement":
            grouped[kind.rows].append(kind)
    found: dict[str, tuple[int, int]] = {}
    for rows, kinds in grouped.items():
        narrowed = rows(viewer).filter(only) if only is not None else rows(viewer)
        counts = narrowed.order_by().aggregate(
            **{f"m{i}": _count(kind.among & kind.missing(viewer)) for i, kind in enumerate(kinds)},
            **{f"a{i}": _count(kind.among) for i, kind in enumerate(kinds)},
        )
        for i, kind in enumerate(kinds):
            found[kind.code] = (counts[f"m{i}"], counts[f"a{i}"])
    return found


def _count(condition: Q) -> Count:
    return Count("pk", filter=condition) if condition else Count("pk")
