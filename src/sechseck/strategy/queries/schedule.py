# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for what among measures, and who is late because of whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sechseck.engines.schedule import Forecast, Link, Task, forecast
from sechseck.strategy.models import Measure, MeasureDependency

S = Measure.State
BEGUN = (S.RUNNING, S.DONE)
GONE = (S.STOPPED, S.MERGED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One dependency, and what is to be expected of the measure that waits."""

    before: Measure
    after: Measure
    label: str
    lag_days: int
    expected: Forecast | None
    is_critical: bool  # the measure before decides when this one can begin


def schedule_of(measures: Sequence[Measure], day: date) -> list[Waiting]:
    """Return the dependencies among measures with what is to be expected; one statement."""
    known = {one.pk: one for one in measures}
    rows = list(MeasureDependency.objects.filter(before__in=known, after__in=known))
    if not rows:
        return []
    links = [
        Link(one.before_id, one.after_id, one.kind == one.Kind.FINISH_START, one.lag_days)
        for one in rows
    ]
    found = forecast([task_of(one) for one in measures], links, day)
    return [_waiting(one, known, found.get(one.after_id)) for one in rows]


def _waiting(
    row: MeasureDependency, known: dict[int, Measure], expected: Forecast | None
) -> Waiting:
    is_critical = expected is not None and expected.because == row.before_id
    before, after = known[row.before_id], known[row.after_id]
    return Waiting(before, after, row.get_kind_display(), row.lag_days, expected, is_critical)


def task_of(measure: Measure) -> Task:
    """Return a measure as the schedule knows it."""
    return Task(
        measure.pk,
        measure.starts,
        measure.ends,
        measure.done_on,
        is_started=measure.state in BEGUN,
        is_dropped=measure.state in GONE,
    )
