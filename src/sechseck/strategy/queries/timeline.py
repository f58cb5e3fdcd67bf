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

NAMED = ("identifier", "state", "starts", "ends", "done_on")  # of what waits or is waited for


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
    """Return some measures with forecasts that count what they wait for; two statements.

    What waits is followed through all measures the viewer sees, also those not shown.
    """
    shown = {one.pk: one for one in measures}
    everything, ends = _links(viewer)
    links = _near(everything, set(shown))
    known = {end: ends[end] for one in links for end in (one.before, one.after)} | shown
    found = forecast([task_of(one) for one in known.values()], links, today)
    rows = {one.pk: Row(one, found.get(one.pk)) for one in measures}
    for link in links:
        _join(link, rows, known, found)
    drawing = _drawn(list(rows.values()), links, found, today)
    return Timeline(list(rows.values()), drawing)


def _links(viewer: Actor) -> tuple[list[Link], dict[int, Measure]]:
    """Return what waits for what among all measures the viewer sees, and these measures."""
    rows = MeasureDependency.objects.filter(
        seen_by(viewer, "before__node__"), seen_by(viewer, "after__node__")
    ).order_by()
    named = [f"{end}__{name}" for end in ("before", "after") for name in NAMED]
    found = list(rows.select_related("before", "after").only("kind", "lag_days", *named))
    finish = MeasureDependency.Kind.FINISH_START
    links = [Link(one.before_id, one.after_id, one.kind == finish, one.lag_days) for one in found]
    return links, {end.pk: end for one in found for end in (one.before, one.after)}


def _near(links: Sequence[Link], shown: set[int]) -> list[Link]:
    """Return the links that decide about the shown: all that comes before them or their next."""
    before: dict[int, list[Link]] = {}
    for one in links:
        before.setdefault(one.after, []).append(one)
    waiting = [*shown, *(one.after for one in links if one.before in shown)]
    found: dict[Link, None] = {}
    looked: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number not in looked:
            looked.add(number)
            own = before.get(number, [])
            found |= dict.fromkeys(own)
            waiting += [one.before for one in own]
    return list(found)


def _join(
    link: Link,
    rows: dict[int, Row],
    known: dict[int, Measure],
    found: dict[int, Forecast],
) -> None:
    is_critical = _is_critical(link, found)
    if link.after in rows:
        rows[link.after].waits_for.append(known[link.before])
        if is_critical:
            rows[link.after].because = known[link.before]
    if link.before in rows and is_critical:
        rows[link.before].holds.append(known[link.after])


def _drawn(
    rows: Sequence[Row],
    links: Sequence[Link],
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
        (places[one.before], places[one.after], not one.waits_for_end, _is_critical(one, found))
        for one in links
        if one.before in places and one.after in places
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


def _is_critical(link: Link, found: dict[int, Forecast]) -> bool:
    after = found.get(link.after)
    return after is not None and after.because == link.before
