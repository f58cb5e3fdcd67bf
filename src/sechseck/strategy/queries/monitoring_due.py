# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people are reminded of, by the table of rules ``reminders.csv``.

``milestone`` and ``override``: so many days before their day. ``report``: so many days after the
last report of a running measure, or after its beginning. Of several rules that fit, the nearest
counts: nobody hears of one thing twice in one round.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from django.db.models import Max, Q
from django.utils.timezone import localdate

from sechseck.people.models import Membership
from sechseck.strategy.models import Measure, Milestone, StatusOverride

TABLE = Path(__file__).parent.parent / "reminders.csv"
VERBS = {"milestone": "milestone-due", "override": "override-ends", "report": "report-missing"}


@dataclass(frozen=True, slots=True)
class Due:
    """Something of a measure that somebody should know of; its key lets it be told once."""

    rule: str
    measure: Measure
    key: str
    people: tuple[int, ...]

    @property
    def verb(self) -> str:
        """What the message calls it."""
        return VERBS[self.rule]


@lru_cache(maxsize=1)
def rules() -> dict[str, tuple[int, ...]]:
    """Return the days of each rule, the fewest first."""
    found: dict[str, list[int]] = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["rule"], []).append(int(row["days"]))
    return {name: tuple(sorted(days)) for name, days in found.items()}


def due_on(today: date) -> list[Due]:
    """Return everything that people should hear of on a day; four statements."""
    members = _members(today)
    return [*_milestones(today, members), *_overrides(today), *_reports(today, members)]


def _milestones(today: date, members: dict[int, tuple[int, ...]]) -> Iterator[Due]:
    days = rules()["milestone"]
    rows = Milestone.objects.filter(
        state=Milestone.State.OPEN, due__gte=today, due__lte=today + timedelta(days=days[-1])
    ).exclude(measure__state__in=(Measure.State.STOPPED, Measure.State.MERGED))
    for one in rows.select_related("measure"):
        near = next(few for few in days if (one.due - today).days <= few)
        key = f"due:milestone:{one.pk}:{one.due}:{near}"
        yield Due("milestone", one.measure, key, _of(one.measure, members))


def _overrides(today: date) -> Iterator[Due]:
    (days,) = rules()["override"]
    rows = StatusOverride.objects.filter(
        until__gte=today, until__lte=today + timedelta(days=days), since__lte=today
    )
    for one in rows.select_related("measure"):
        yield Due("override", one.measure, f"due:override:{one.pk}", (one.by_id,))


def _reports(today: date, members: dict[int, tuple[int, ...]]) -> Iterator[Due]:
    days = rules()["report"]
    rows = Measure.objects.filter(state=Measure.State.RUNNING, unit__isnull=False)
    for one in rows.annotate(last=Max("updates__at")).order_by("pk"):
        since = localdate(one.last) if one.last else one.starts
        if since is None:
            continue
        passed = [few for few in days if (today - since).days > few]
        if passed:
            key = f"due:report:{one.pk}:{since}:{passed[-1]}"
            yield Due("report", one, key, _of(one, members))


def _of(measure: Measure, members: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    return members.get(measure.unit_id or 0, ())


def _members(today: date) -> dict[int, tuple[int, ...]]:
    """Return who belongs to which unit today."""
    rows = Membership.objects.filter(since__lte=today, user__is_active=True)
    rows = rows.filter(Q(until__isnull=True) | Q(until__gt=today))
    found: dict[int, tuple[int, ...]] = {}
    for unit, person in rows.order_by("pk").values_list("committee_id", "user_id"):
        found[unit] = (*found.get(unit, ()), person)
    return found
