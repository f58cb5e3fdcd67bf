# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of the desk: every context says here what waits for somebody signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from sechseck.kernel.models import User
from sechseck.kernel.permissions import may


@dataclass(frozen=True, slots=True)
class DeskEntry:
    """One place of work: what it is for, who may go there, how much waits."""

    title: str | Promise
    sentence: str | Promise
    url: str
    permission: str
    waiting: Callable[[User], int] | None = None  # None: nothing to count


@dataclass(frozen=True, slots=True)
class DeskRow:
    """An entry as one person sees it."""

    title: str
    sentence: str
    url: str
    waiting: int | None


_entries: list[DeskEntry] = []


def register_desk(entry: DeskEntry) -> None:
    """Add a place of work; its address is unique."""
    if any(known.url == entry.url for known in _entries):
        raise ValueError(f"desk entry {entry.url} is registered twice")
    _entries.append(entry)


def desk_of(user: User) -> list[DeskRow]:
    """Return the places where the person may work; first those where something waits."""
    rows = [
        DeskRow(
            str(entry.title),
            str(entry.sentence),
            entry.url,
            entry.waiting(user) if entry.waiting else None,
        )
        for entry in _entries
        if may(user, entry.permission)
    ]
    return sorted(rows, key=lambda row: not row.waiting)
