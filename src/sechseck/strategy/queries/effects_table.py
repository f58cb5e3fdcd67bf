# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The values that an evaluation compares: which count, and which do not, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from sechseck.engines.evaluation import Panel, Period, Window, indexed, make_panel, window
from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.places.models import Area

Values = dict[int, dict[Period, float]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which indicator is compared, where the measure is and where not, and since when."""

    method: str
    indicator: Indicator
    treated: Sequence[Area]
    donors: Sequence[Area]
    begins: date
    day: date  # what ended later does not count
    is_indexed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Values that may be compared, and what was left out."""

    periods: tuple[Period, ...]
    breaks: tuple[date, ...]
    parts: Window
    donors: tuple[Area, ...]
    gaps: tuple[tuple[Area, str], ...]  # donors left out: missing, break
    missing: tuple[Period, ...]  # where a value is missing here


def table_of(asked: Comparison) -> tuple[Table, Values]:
    """Return what may be compared; two statements."""
    values, cuts = _values(asked), _breaks(asked)
    here = [one.pk for one in asked.treated]
    told = sorted({period for points in values.values() for period in points})
    known = [one for one in told if all(one in values.get(area, {}) for area in here)]
    breaks = sorted({day for area, day in cuts if area is None or area in here})
    parts = window(known, asked.begins, breaks)
    kept = [known[place] for place in (*parts.before, *parts.after)]
    gaps = {one.pk: _gap(one, values, kept, cuts) for one in asked.donors}
    table = Table(
        periods=tuple(known),
        breaks=tuple(breaks),
        parts=parts,
        donors=tuple(one for one in asked.donors if not gaps[one.pk]),
        gaps=tuple((one, gaps[one.pk]) for one in asked.donors if gaps[one.pk]),
        missing=tuple(one for one in told if one not in known),
    )
    return table, values


def panel_of(asked: Comparison, table: Table, values: Values) -> Panel:
    """Return the panel of the engine.

    Raises
    ------
    EvaluationRefused
        If nothing can be compared.
    """
    areas = [*asked.treated, *table.donors]
    kept = [table.periods[place] for place in (*table.parts.before, *table.parts.after)]
    cells = np.array([[values[one.pk][period] for period in kept] for one in areas])
    panel = make_panel(
        [one.name for one in areas], kept, cells, range(len(asked.treated)), asked.begins
    )
    return indexed(panel) if asked.is_indexed else panel


def _values(asked: Comparison) -> Values:
    areas = [one.pk for one in (*asked.treated, *asked.donors)]
    rows = latest(
        Observation.objects.filter(
            indicator=asked.indicator, area__in=areas, dimension="", ends__lte=asked.day
        )
    )
    found: Values = {}
    for one in rows:
        if one.value is not None:
            found.setdefault(one.area_id, {})[Period(one.begins, one.ends)] = float(one.value)
    return found


def _breaks(asked: Comparison) -> list[tuple[int | None, date]]:
    rows = Break.objects.filter(indicator=asked.indicator)
    return list(rows.order_by("day", "area").values_list("area_id", "day"))


def _gap(
    area: Area,
    values: Values,
    kept: Sequence[Period],
    cuts: Sequence[tuple[int | None, date]],
) -> str:
    """Return why a municipality cannot be compared; nothing if it can."""
    if not all(period in values.get(area.pk, {}) for period in kept):
        return "missing"
    own = [day for of_area, day in cuts if of_area == area.pk]
    return "break" if kept and any(kept[0].ends < day <= kept[-1].ends for day in own) else ""
