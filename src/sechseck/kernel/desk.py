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
class Waiting:
    """How much waits that is worth the time, and a sentence about what lies beside it."""

    number: int
    beside: str = ""


@dataclass(frozen=True, slots=True)
class DeskEntry:
    """One place of work: what it is for, who may go there, how much waits."""

    title: str | Promise
    sentence: str | Promise
    url: str
    permission: str
    waiting: Callable[[User], int | Waiting] | None = None  # None: nothing to count


@dataclass(frozen=True, slots=True)
class DeskRow:
    """An entry as one person sees it."""

    title: str
    sentence: str
    url: str
    waiting: int | None
    beside: str = ""


_entries: list[DeskEntry] = []


def register_desk(entry: DeskEntry) -> None:
    """Add a place of work; its address is unique."""
    if any(known.url == entry.url for known in _entries):
        raise ValueError(f"desk entry {entry.url} is registered twice")
    _entries.append(entry)


def desk_of(user: User) -> list[DeskRow]:
    """Return the places where the person may work; first those where something waits."""
    rows = [_row(entry, user) for entry in _entries if may(user, entry.permission)]
    return sorted(rows, key=lambda row: not row.waiting)


def _row(entry: DeskEntry, user: User) -> DeskRow:
    words = str(entry.title), str(entry.sentence), entry.url
    if entry.waiting is None:
        return DeskRow(*words, None)
    found = entry.waiting(user)
    if isinstance(found, Waiting):
        return DeskRow(*words, found.number, found.beside)
    return DeskRow(*words, found)
