# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of gaps: every context says here what may be missing in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.functional import Promise

from sechseck.kernel.models import User

Viewer = User | AnonymousUser


@dataclass(frozen=True, slots=True)
class GapKind:
    """One kind of gap: a saved query with its words.

    ``find`` returns what is missing something, ``among`` everything that could be.
    """

    code: str
    title: str | Promise
    sentence: str | Promise
    subject: str  # "statement", "document", "theme", "contradiction"
    find: Callable[[Viewer], QuerySet[Any]]
    among: Callable[[Viewer], QuerySet[Any]]


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
