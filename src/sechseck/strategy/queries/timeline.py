# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures on a timeline, with what waits for what and who makes whom late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sechseck.engines.schedule import Forecast, Link, forecast
from sechseck.kernel.figures.gantt import Bar, Gantt, Span, gantt
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import Measure, MeasureDependency, Milestone
from sechseck.strategy.queries.schedule import GONE, task_of


@dataclass(slots=True)
class Row:
    """One measure, when it is expected to end, and what it waits for."""

    measure: Measure
    expected: Forecast | None = None
    because: Measure | None = None
    waits_for: list[Measure] = field(default_factory=list)
    holds: list[Measure] = field(default_factory=list)
    bar: Bar | None = None

    @property
    def late_days(self) -> int:
        """Return by how many days it ends later than planned."""
        return self.expected.late_days if self.expected else 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """The rows of one page and their drawing."""

    rows: Sequence[Row]
    drawing: Gantt | None


def timeline_of(viewer: Actor, measures: Sequence[Measure], today: date) -> Timeline:
    """Return some measures with forecasts that count what they wait for; three statements.

    What waits is followed through all measures the viewer sees, also those not shown.
    """
    links = list(
        MeasureDependency.objects.filter(
            seen_by(viewer, "before__node__"), seen_by(viewer, "after__node__")
        )
    )
    ends = {one.before_id for one in links} | {one.after_id for one in links}
    waiting = Measure.objects.in_bulk(ends - {one.pk for one in measures}) if links else {}
    known = waiting | {one.pk: one for one in measures}
    found = forecast(
        [task_of(one) for one in known.values()],
        [Link(one.before_id, one.after_id, _from_end(one), one.lag_days) for one in links],
        today,
    )
    rows = {one.pk: Row(one, found.get(one.pk)) for one in measures}
    for link in links:
        _join(link, rows, known, found)
    drawing = _drawn(list(rows.values()), links, found, today)
    return Timeline(list(rows.values()), drawing)


def _join(
    link: MeasureDependency,
    rows: dict[int, Row],
    known: dict[int, Measure],
    found: dict[int, Forecast],
) -> None:
    is_critical = _is_critical(link, found)
    if link.after_id in rows:
        rows[link.after_id].waits_for.append(known[link.before_id])
        if is_critical:
            rows[link.after_id].because = known[link.before_id]
    if link.before_id in rows and is_critical:
        rows[link.before_id].holds.append(known[link.after_id])


def _drawn(
    rows: Sequence[Row],
    links: Sequence[MeasureDependency],
    found: dict[int, Forecast],
    today: date,
) -> Gantt | None:
    marks: dict[int, list[tuple[date, bool]]] = {}
    numbers = [one.measure.pk for one in rows]
    for one in Milestone.objects.filter(measure__in=numbers).exclude(state="dropped"):
        marks.setdefault(one.measure_id, []).append((one.due, one.state == "done"))
    places = {number: row for row, number in enumerate(numbers)}
    spans = [_span(one, marks.get(one.measure.pk, [])) for one in rows]
    while spans and spans[-1] is None:  # those without days come last; the table has them
        spans.pop()
    waits = [
        (places[one.before_id], places[one.after_id], not _from_end(one), _is_critical(one, found))
        for one in links
        if one.before_id in places and one.after_id in places
    ]
    drawing = gantt(spans, waits, today)
    drawn = iter(drawing.bars if drawing else ())
    for row, span in zip(rows, spans, strict=False):
        row.bar = next(drawn) if span is not None else None
    return drawing


def _span(row: Row, marks: Sequence[tuple[date, bool]]) -> Span | None:
    one = row.measure
    if one.starts is None:
        return None
    expected = row.expected.end if row.expected and row.late_days else None
    gone = one.state in GONE
    return Span(one.starts, one.ends, None if gone else expected, tuple(marks))


def _from_end(link: MeasureDependency) -> bool:
    return link.kind == MeasureDependency.Kind.FINISH_START


def _is_critical(link: MeasureDependency, found: dict[int, Forecast]) -> bool:
    after = found.get(link.after_id)
    return after is not None and after.because == link.before_id
