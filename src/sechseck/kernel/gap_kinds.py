# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of gaps: every context says here what may be missing in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import Count, Expression, Func, IntegerField, Q, QuerySet, Value
from django.utils.functional import Promise
from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_as
from sechseck.kernel.replay import replayed

Viewer = User | AnonymousUser
Rows = Callable[[Viewer], "QuerySet[Any]"]
Missing = Callable[[Viewer], Q]
Waived = Callable[[date], Mapping[str, Q]]


class Tally(NamedTuple):
    """How many miss something and are counted, of how many; how many are left open on purpose."""

    missing: int
    total: int
    waived: int = 0


@dataclass(frozen=True, slots=True)
class GapKind:
    """One kind of gap: a saved query with its words.

    ``rows`` returns what the viewer may see, ``among`` says which of them could miss
    something, ``missing`` which of those do as far as the viewer may know. Counts and lists
    come from the same condition. What somebody leaves open on purpose is counted apart.
    """

    code: str
    title: str | Promise
    sentence: str | Promise
    subject: str  # "statement", "document", "theme", "contradiction"
    rows: Rows
    among: Q
    missing: Missing

    def find(self, viewer: Viewer, day: date | None = None) -> QuerySet[Any]:
        """Return what misses something, without what is left open on purpose on a day."""
        waived = waived_on(day).get(self.code)
        found = self.find_all(viewer)
        return found if waived is None else found.filter(~waived)

    def find_waived(self, viewer: Viewer, day: date | None = None) -> QuerySet[Any]:
        """Return what misses something and is left open on purpose on a day."""
        waived = waived_on(day).get(self.code)
        return self.rows(viewer).none() if waived is None else self.find_all(viewer).filter(waived)

    def find_all(self, viewer: Viewer) -> QuerySet[Any]:
        """Return what misses something, on purpose or not."""
        return self.rows(viewer).filter(self.among, self.missing(viewer))


_kinds: dict[str, GapKind] = {}
_sources_of_waivers: list[Waived] = []


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


def register_waivers(waived: Waived) -> None:
    """Say for a day, by the code of the gap, what is left open on purpose."""
    _sources_of_waivers.append(waived)


def waived_on(day: date | None) -> dict[str, Q]:
    """Return the conditions of what is left open on a day; today unless one is given."""
    found: dict[str, Q] = {}
    for source in _sources_of_waivers:
        for code, condition in source(day or localdate()).items():
            found[code] = found[code] | condition if code in found else condition
    return found


def gap_counts(
    viewer: Viewer, only: Q | None = None, day: date | None = None, *, named: str = ""
) -> dict[str, Tally]:
    """Return the counts of each gap; one query for all of them, and one for the waivers.

    ``only`` narrows statements further, for example to one theme; ``named`` says to what, so
    that the question can be asked again as it was written.
    """
    grouped: dict[Rows, list[GapKind]] = defaultdict(list)
    for kind in gap_kinds():
        if only is None or kind.subject == "statement":
            grouped[kind.rows].append(kind)
    waived = waived_on(day)
    key = (*seen_as(viewer), *grouped, named, day or localdate(), str(waived))
    ask = partial(_count_rows, grouped, viewer, only, waived)
    counts = replayed(key, ask) if only is None or named else ask()
    found: dict[str, Tally] = {}
    for i, kinds in enumerate(grouped.values()):
        numbers = iter(counts[f"rows{i}"])
        for kind in kinds:
            found[kind.code] = Tally(next(numbers), next(numbers), next(numbers))
    return found


def _count_rows(
    grouped: Mapping[Rows, list[GapKind]],
    viewer: Viewer,
    only: Q | None,
    waived: Mapping[str, Q],
) -> dict[str, list[int]]:
    """Count each kind of rows in a part of one statement; the parts stand side by side."""
    parts, values = [], []
    for i, (rows, kinds) in enumerate(grouped.items()):
        narrowed = rows(viewer).filter(only) if only is not None else rows(viewer)
        counted = (
            narrowed.order_by()
            .values(all=Value(1))
            .annotate(counts=_Counts(*_asked(kinds, viewer, waived)))
        )
        sql, more = counted.values("counts").query.sql_with_params()
        parts.append(f"({sql}) AS rows{i}")
        values.extend(more)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", values)
        return {f"rows{i}": found for i, found in enumerate(cursor.fetchone() or ())}


class _Counts(Func):
    """Some numbers in one column, in their order."""

    template = "ARRAY[%(expressions)s]"
    output_field = ArrayField(IntegerField())


def _asked(kinds: list[GapKind], viewer: Viewer, waived: Mapping[str, Q]) -> list[Expression]:
    """Return what one query counts, three numbers by kind; no waivers cost nothing."""
    asked: list[Expression] = []
    for kind in kinds:
        missing, left = kind.among & kind.missing(viewer), waived.get(kind.code)
        asked.append(_count(missing if left is None else missing & ~left))
        asked.append(_count(kind.among))
        asked.append(Value(0) if left is None else _count(missing & left))
    return asked


def _count(condition: Q) -> Count:
    return Count("pk", filter=condition) if condition else Count("pk")
