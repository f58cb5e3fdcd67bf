# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the status of measures is computed from: three statements, however many measures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.db import connection

from sechseck.engines.status import (
    Assessment,
    Direction,
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
from sechseck.evidence.models import Indicator as IndicatorRow
from sechseck.kernel.models import Node
from sechseck.strategy.models import Measure, MeasureIndicator

EVERY_DAYS = {"year": 366, "quarter": 92, "month": 31, "day": 366}
# Of the reports only the newest counts, of the values the newest revision that was known.
PARTS = """
SELECT measure_id, 'milestone', title, due, done_on, state, weight::float8
FROM strategy_milestone WHERE measure_id = ANY(%(measures)s)
UNION ALL SELECT * FROM (
  SELECT DISTINCT ON (measure_id) measure_id, 'update', '', (at AT TIME ZONE %(zone)s)::date,
    NULL::date, claimed_state, 0::float8
  FROM strategy_progressupdate
  WHERE measure_id = ANY(%(measures)s) AND (at AT TIME ZONE %(zone)s)::date <= %(day)s
  ORDER BY measure_id, at DESC, id DESC) AS newest
UNION ALL SELECT measure_id, 'override', reason, since, until, state, 0::float8
FROM strategy_statusoverride WHERE measure_id = ANY(%(measures)s)
  AND since <= %(day)s AND until >= %(day)s AND (at AT TIME ZONE %(zone)s)::date <= %(day)s
UNION ALL SELECT m.id, 'merged', other.title, NULL, NULL, '', 0::float8
FROM strategy_measure m JOIN strategy_measure other ON other.id = m.merged_into_id
WHERE m.id = ANY(%(measures)s)
ORDER BY 1, 2, 4, 3
"""
POINTS = """
WITH wanted(indicator_id, area_id) AS (
  SELECT * FROM unnest(%(indicators)s::bigint[], %(areas)s::bigint[]))
SELECT t.indicator_id, t.area_id, 'target', t.day, t.value::float8, t.day
FROM strategy_targetpoint t JOIN wanted USING (indicator_id, area_id)
UNION ALL SELECT * FROM (
  SELECT DISTINCT ON (o.indicator_id, o.area_id, o.begins, o.ends)
    o.indicator_id, o.area_id, 'reading', o.ends, o.value::float8,
    (o.known_at AT TIME ZONE %(zone)s)::date
  FROM evidence_observation o JOIN wanted USING (indicator_id, area_id)
  WHERE o.dimension = '' AND (o.known_at AT TIME ZONE %(zone)s)::date <= %(day)s
  ORDER BY o.indicator_id, o.area_id, o.begins, o.ends, o.revision DESC) AS known
ORDER BY 1, 2, 4
"""
Pair = tuple[int, int]  # indicator and area


@dataclass(slots=True)
class _Parts:
    milestones: list[Milestone] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    overrides: list[Override] = field(default_factory=list)
    merged_into: str = ""


@dataclass(slots=True)
class Series:
    """Targets and readings of one indicator in one area."""

    targets: list[Point] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def statuses_of(measures: Iterable[Measure], day: date) -> dict[int, Assessment]:
    """Return the computed status of each measure by its number; three statements."""
    return {number: status_of(one, day) for number, one in facts_of(measures, day).items()}


def facts_of(measures: Iterable[Measure], day: date) -> dict[int, Facts]:
    """Return what is known about each measure on a day, by its number; three statements.

    Only published indicators count: a reason is read by everybody.
    """
    rows = list(measures)
    numbers = [one.pk for one in rows]
    parts = _parts(numbers, day)
    indicators = _indicators(numbers, day)
    return {
        one.pk: _facts(one, parts.get(one.pk) or _Parts(), indicators.get(one.pk, ()))
        for one in rows
    }


def _facts(measure: Measure, parts: _Parts, indicators: Sequence[Indicator]) -> Facts:
    return Facts(
        id=str(measure.pk),
        title=measure.title,
        stage=Stage(measure.state),
        start=measure.starts,
        end=measure.ends,
        done_on=measure.done_on,
        merged_into=parts.merged_into,
        stop_reason=measure.stop_reason,
        has_contact=bool(measure.contact),
        has_description=bool(measure.description),
        milestones=tuple(parts.milestones),
        indicators=tuple(indicators),
        updates=tuple(parts.updates),
        overrides=tuple(parts.overrides),
    )


def _parts(numbers: list[int], day: date) -> dict[int, _Parts]:
    found: dict[int, _Parts] = {}
    with connection.cursor() as cursor:
        cursor.execute(PARTS, {"measures": numbers, "day": day, "zone": settings.TIME_ZONE})
        for measure, kind, words, begins, ends, state, weight in cursor:
            own = found.setdefault(measure, _Parts())
            if kind == "milestone":
                one = Milestone(words, begins, ends, weight, state == "dropped")
                own.milestones.append(one)
            elif kind == "update":
                own.updates.append(Update(begins, State(state) if state else None))
            elif kind == "override":
                own.overrides.append(Override(State(state), words, begins, ends))
            else:
                own.merged_into = words
    return found


def _indicators(numbers: list[int], day: date) -> dict[int, list[Indicator]]:
    rows = list(
        MeasureIndicator.objects.filter(
            measure__in=numbers, indicator__node__visibility=Node.Visibility.PUBLIC
        ).select_related("indicator")
    )
    series = series_of({(one.indicator_id, one.area_id) for one in rows}, day)
    found: dict[int, list[Indicator]] = {}
    for one in rows:
        own = series.get((one.indicator_id, one.area_id)) or Series()
        found.setdefault(one.measure_id, []).append(indicator_of(one, own))
    return found


def series_of(pairs: set[Pair], day: date) -> dict[Pair, Series]:
    """Return targets and readings of indicators in areas, as they were known on a day."""
    found: dict[Pair, Series] = {}
    ordered = sorted(pairs)
    asked: dict[str, Any] = {
        "indicators": [indicator for indicator, _area in ordered],
        "areas": [area for _indicator, area in ordered],
        "day": day,
        "zone": settings.TIME_ZONE,
    }
    with connection.cursor() as cursor:
        cursor.execute(POINTS, asked)
        for indicator, area, kind, when, value, known_on in cursor:
            own = found.setdefault((indicator, area), Series())
            if kind == "target":
                own.targets.append(Point(when, value))
            else:
                own.readings.append(Reading(when, value, known_on))
    return found


def indicator_of(row: MeasureIndicator, series: Series) -> Indicator:
    """Return an indicator; one without a better side has no path to fall behind."""
    told: IndicatorRow = row.indicator
    has_side = told.direction != IndicatorRow.Direction.NONE
    good = (
        (float(told.good_from), float(told.good_to))
        if told.good_from is not None and told.good_to is not None
        else None
    )
    return Indicator(
        title=told.title,
        direction=Direction(told.direction) if has_side else Direction.UP,
        targets=tuple(series.targets) if has_side else (),
        readings=tuple(series.readings),
        unit=told.unit,
        every_days=EVERY_DAYS[told.resolution],
        is_progress=row.is_progress,
        weight=float(row.weight),
        good=good,
    )
