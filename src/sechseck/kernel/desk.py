# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of the desk: every context says here what waits for somebody signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from sechseck.kernel.models import User
from sechseck.kernel.permissions import may
from sechseck.kernel.queries.together import counted_together


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
    # What waits, or how much; None: nothing to count. Rows of all entries are counted at once.
    waiting: Callable[[User], QuerySet[Any] | int | Waiting] | None = None


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
    entries = [entry for entry in _entries if may(user, entry.permission)]
    waiting = [entry.waiting(user) if entry.waiting else None for entry in entries]
    counts = iter(counted_together([one for one in waiting if isinstance(one, QuerySet)], user))
    numbers = [next(counts) if isinstance(one, QuerySet) else one for one in waiting]
    rows = [_row(entry, found) for entry, found in zip(entries, numbers, strict=True)]
    return sorted(rows, key=lambda row: not row.waiting)


def _row(entry: DeskEntry, found: int | Waiting | None) -> DeskRow:
    words = str(entry.title), str(entry.sentence), entry.url
    if isinstance(found, Waiting):
        return DeskRow(*words, found.number, found.beside)
    return DeskRow(*words, found)
