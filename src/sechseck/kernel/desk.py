# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of the desk: every context says here what waits for somebody signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from sechseck.kernel.models import User
from sechseck.kernel.permissions import may
from sechseck.kernel.queries.together import counted_together

Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Rows of several kinds that wait, and less urgent ones that a sentence tells of.

    The sentence is made of their number, if there are any.
    """

    rows: Sequence[Rows]
    beside: Rows | None = None
    told: Callable[[int], str] = str


@dataclass(frozen=True, slots=True)
class DeskEntry:
    """One place of work: what it is for, who may go there, how much waits."""

    title: str | Promise
    sentence: str | Promise
    url: str
    permission: str
    # What waits; None: nothing to count. The rows of all entries are counted in one question.
    waiting: Callable[[User], Rows | Waiting] | None = None


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
    waiting = [_waiting(entry, user) for entry in entries]
    asked = [
        rows for one in waiting if one for rows in (*one.rows, one.beside) if rows is not None
    ]
    counts = iter(counted_together(asked, user))
    rows = [_row(*one, counts) for one in zip(entries, waiting, strict=True)]
    return sorted(rows, key=lambda row: not row.waiting)


def _waiting(entry: DeskEntry, user: User) -> Waiting | None:
    found = entry.waiting(user) if entry.waiting else None
    return Waiting((found,)) if isinstance(found, QuerySet) else found


def _row(entry: DeskEntry, found: Waiting | None, counts: Iterator[int]) -> DeskRow:
    words = str(entry.title), str(entry.sentence), entry.url
    if found is None:
        return DeskRow(*words, None)
    number = sum(next(counts) for _rows in found.rows)
    beside = next(counts) if found.beside is not None else 0
    return DeskRow(*words, number, found.told(beside) if beside else "")
