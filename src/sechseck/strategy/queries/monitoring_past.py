# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a measure stood on any day: from what was known then, plans of then included.

The change log says how the rows of measure and milestones were at the end of each day. Before
it begins to know them, their state at the end of its first day is taken. Titles are those of
today: the log holds no text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Q
from django.utils.timezone import localdate

from sechseck.engines.status import (
    Assessment,
    Indicator,
    Milestone,
    Override,
    Point,
    Reading,
    Stage,
    State,
    Update,
    status_of,
)
from sechseck.engines.status import Measure as Facts
from sechseck.kernel.models import Change, Node
from sechseck.strategy.models import Measure, MeasureIndicator
from sechseck.strategy.queries.facts import Series, indicator_of
from sechseck.strategy.queries.monitoring_told import told_about

Rows = dict[str, Any]
GONE = "D"
SERIES = """
SELECT m.id, NULL::date, t.day, t.value::float8, NULL::date, 0
FROM strategy_measureindicator m JOIN strategy_targetpoint t USING (indicator_id, area_id)
WHERE m.id = ANY(%(links)s)
UNION ALL
SELECT m.id, o.begins, o.ends, o.value::float8, (o.known_at AT TIME ZONE %(zone)s)::date,
  o.revision
FROM strategy_measureindicator m JOIN evidence_observation o USING (indicator_id, area_id)
WHERE m.id = ANY(%(links)s) AND o.dimension = ''
ORDER BY 1, 3, 6
"""
MEASURE, MILESTONE = "strategy_measure", "strategy_milestone"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row with the same status for the same rule; the reason is of the first day."""

    begins: date
    ends: date
    found: Assessment


class Past:
    """A measure with everything that was ever known about it; five statements."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._indicators, self._revisions = _moved(measure)
        self.milestones = {one.pk: one for one in measure.milestones.all()}
        self._log = _logged(measure, list(self.milestones))
        self.reports, by_hand = told_about(measure)
        self._updates = tuple(  # of one day the last counts, which comes first
            Update(localdate(one.at), State(one.state) if one.state else None)
            for one in self.reports
        )
        self._overrides = [
            (localdate(one.at), Override(State(one.state), one.text, one.begins, one.ends))
            for one in by_hand
        ]

    def on(self, day: date) -> Assessment:
        """Return the status as one could have known it at the end of a day."""
        return status_of(self.facts_on(day), day)

    def facts_on(self, day: date) -> Facts:
        """Return what was known at the end of a day."""
        one, row = self.measure, self._row(MEASURE, self.measure.pk, day)
        told = row or {"state": one.state, "starts": one.starts, "ends": one.ends,
                       "done_on": one.done_on}  # fmt: skip
        return Facts(
            id=str(one.pk),
            title=one.title,
            stage=Stage(told["state"]),
            start=_day(told["starts"]),
            end=_day(told["ends"]),
            done_on=_day(told["done_on"]),
            merged_into=one.merged_into.title if one.merged_into is not None else "",
            stop_reason=one.stop_reason,
            has_contact=bool(one.contact),
            has_description=bool(one.description),
            milestones=tuple(self._milestones(day)),
            indicators=tuple(self._indicators_on(day)),
            updates=self._updates,
            overrides=tuple(over for set_on, over in self._overrides if set_on <= day),
        )

    def _row(self, table: str, number: int, day: date) -> Rows | None:
        rows = self._log.get((table, number), [])
        place = bisect_right(rows, day, key=lambda one: one[0])
        return rows[max(place - 1, 0)][1] if rows else None

    def _milestones(self, day: date) -> Iterator[Milestone]:
        for number, one in self.milestones.items():
            row = self._row(MILESTONE, number, day)
            due, done, state = one.due, one.done_on, str(one.state)
            if row is not None:
                due, done, state = _day(row["due"]) or due, _day(row["done_on"]), row["state"]
            yield Milestone(one.title, due, done, float(one.weight), state == "dropped")

    def _indicators_on(self, day: date) -> Iterator[Indicator]:
        """Yield the indicators with the newest revision of each value that was known."""
        for indicator, periods in zip(self._indicators, self._revisions, strict=True):
            newest = (_newest(revisions, day) for revisions in periods)
            readings = sorted((one for one in newest if one), key=lambda one: one.day)
            yield replace(indicator, readings=tuple(readings))


def stretches(past: Past, first: date, last: date) -> list[Stretch]:
    """Return how the status went from one day to another, the newest stretch first."""
    found: list[Stretch] = []
    day = first
    while day <= last:
        now = past.on(day)
        if found and _same(found[-1].found, now):
            found[-1] = replace(found[-1], ends=day)
        else:
            found.append(Stretch(day, day, now))
        day += timedelta(days=1)
    return found[::-1]


def _same(one: Assessment, other: Assessment) -> bool:
    return (one.state, one.rule) == (other.state, other.rule)


def _logged(measure: Measure, milestones: list[int]) -> dict[tuple[str, int], list[Any]]:
    """Return for each row how it was at the end of each day on which it changed."""
    rows = Change.objects.filter(
        Q(table=MEASURE, row=measure.pk) | Q(table=MILESTONE, row__in=milestones)
    ).exclude(operation=GONE)
    found: dict[tuple[str, int], dict[date, Rows]] = {}
    for one in rows.order_by("id"):
        if "state" in one.plain:
            found.setdefault((one.table, one.row), {})[localdate(one.at)] = one.plain
    return {name: sorted(days.items(), key=lambda one: one[0]) for name, days in found.items()}


def _moved(measure: Measure) -> tuple[list[Indicator], list[list[list[Reading]]]]:
    """Return the indicators with their targets, and the revisions of each period of each."""
    links = list(
        MeasureIndicator.objects.filter(
            measure=measure, indicator__node__visibility=Node.Visibility.PUBLIC
        ).select_related("indicator")
    )
    series: dict[int, Series] = {one.pk: Series() for one in links}
    periods: dict[int, dict[Any, list[Reading]]] = {one.pk: {} for one in links}
    with connection.cursor() as cursor:
        cursor.execute(SERIES, {"links": list(series), "zone": settings.TIME_ZONE})
        for link, begins, ends, value, known_on, _revision in cursor:
            if known_on is None:
                series[link].targets.append(Point(ends, value))
            else:
                reading = Reading(ends, value, known_on)
                periods[link].setdefault((begins, ends), []).append(reading)
    indicators = [indicator_of(one, series[one.pk]) for one in links]
    return indicators, [list(periods[one.pk].values()) for one in links]


def _newest(revisions: Sequence[Reading], day: date) -> Reading | None:
    known = [one for one in revisions if one.known_on <= day]
    return known[-1] if known else None


def _day(told: str | date | None) -> date | None:
    """Return a day of the log, or of the row itself."""
    return date.fromisoformat(told) if isinstance(told, str) else told
