# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What one change would do to many measures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from sechseck.kernel.models import User
from sechseck.kernel.permissions import may
from sechseck.strategy.labels import label_of
from sechseck.strategy.models import BulkChange, Measure, Milestone
from sechseck.strategy.queries.locked import shown
from sechseck.strategy.queries.seen import measures_seen_by

What = BulkChange.What


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be changed: another unit, another theme, or days later."""

    what: str
    value: Any = None  # a unit or theme, or none
    days: int = 0


@dataclass(slots=True)
class Planned:
    """What the wish means for one measure; nothing of it is done yet."""

    measure: Measure
    fields: dict[str, Any] = field(default_factory=dict)
    milestones: list[tuple[Milestone, date]] = field(default_factory=list)
    problem: str = ""

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """Return label, before and after of each change."""
        told = [
            (label_of(name), shown(getattr(self.measure, name)), shown(value))
            for name, value in self.fields.items()
        ]
        return told + [
            (f"{_('Meilenstein')} {one.title}", shown(one.due), shown(due))
            for one, due in self.milestones
        ]

    @property
    def does(self) -> bool:
        """Whether anything changes."""
        return not self.problem and bool(self.fields or self.milestones)


def measures_to_change(viewer: User, numbers: Iterable[int]) -> QuerySet[Measure]:
    """Return measures with all that a change touches; two statements."""
    rows = measures_seen_by(viewer).filter(pk__in=list(numbers)).select_related("unit__node")
    return rows.prefetch_related("milestones").order_by("pk")


def planned(measures: Iterable[Measure], wish: Wish, by: User) -> list[Planned]:
    """Return for each measure what would happen, or why nothing can."""
    return [_planned(one, wish, by) for one in measures]


def _planned(measure: Measure, wish: Wish, by: User) -> Planned:
    found = Planned(measure)
    if measure.state == Measure.State.MERGED:
        found.problem = _("Diese Maßnahme ist mit einer anderen zusammengelegt.")
    elif not may(by, "strategy.edit_measure", measure):
        found.problem = _("Diese Maßnahme bearbeitet eine andere Stelle.")
    elif wish.what == What.SHIFT:
        _shift(found, timedelta(days=wish.days))
    elif getattr(measure, f"{wish.what}_id") != getattr(wish.value, "pk", None):
        found.fields[wish.what] = wish.value
    return found


def _shift(found: Planned, by: timedelta) -> None:
    days = {name: getattr(found.measure, name) for name in ("starts", "ends")}
    found.fields = {name: day + by for name, day in days.items() if day is not None}
    found.milestones = [
        (one, one.due + by)
        for one in found.measure.milestones.all()
        if one.state == Milestone.State.OPEN
    ]


def changes_of(viewer: User) -> QuerySet[BulkChange]:
    """Return the changes of many that somebody may look at: their own, the office all."""
    rows = BulkChange.objects.select_related("by", "undone_by")
    return rows if viewer.role == User.Role.OFFICE else rows.filter(by=viewer)


def told_rows(viewer: User, change: BulkChange) -> list[dict[str, Any]]:
    """Return the measures of a change, as far as the viewer sees them, with their fields."""
    numbers = [row["measure"] for row in change.rows]
    known: Mapping[int, Measure] = measures_seen_by(viewer).in_bulk(numbers)
    return [
        {"measure": known[row["measure"]], "changes": row["told"]}
        for row in change.rows
        if row["measure"] in known
    ]
