# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Real populations of 21 municipalities and a measure that never was: what each method says.

docs/monitoring.md prints these figures. They say nothing about any municipality.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sechseck.engines.evaluation import (
    EvaluationRefused,
    Panel,
    Period,
    difference_in_differences,
    indexed,
    interrupted_trend,
    make_panel,
    synthetic_control,
    window,
)
from sechseck.engines.evaluation.panel import FloatArray

FILE = Path(__file__).parents[1] / "regions" / "hannover" / "observations.csv"
BREAKS = (date(1987, 5, 25), date(2011, 5, 9))
NEVER = date(2000, 6, 1)
RARE = 0.1


def populations() -> tuple[list[str], list[Period], FloatArray]:
    """Return the municipalities, the days they were counted, and how many people lived there."""
    found: dict[str, dict[Period, float]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["indicator"] == "einwohner":
                day = date.fromisoformat(row["period"])
                found.setdefault(row["area"], {})[Period(day, day)] = float(row["value"])
    days = sorted(found["03241001"])
    return list(found), days, np.array([[one[day] for day in days] for one in found.values()])


def panels() -> list[Panel]:
    """Return one panel for each municipality, as if the measure had been there."""
    areas, days, values = populations()
    parts = window(days, NEVER, BREAKS)
    kept = [*parts.before, *parts.after]
    return [
        indexed(make_panel(areas, [days[one] for one in kept], values[:, kept], [row], NEVER))
        for row in range(len(areas))
    ]


def test_the_series_is_refused_across_the_censuses() -> None:
    areas, days, values = populations()

    with pytest.raises(EvaluationRefused, match="Bruch"):
        make_panel(areas, days, values, [0], NEVER, BREAKS)
    assert [one.ends.year for one in panels()[0].periods] == [1987, 1990, 1994, 1998, 2002, 2005,
                                                              2009]  # fmt: skip


def test_a_comparison_seldom_finds_what_was_not_and_the_own_trend_often_does() -> None:
    found = panels()

    synthetic = sum(synthetic_control(one).p <= RARE for one in found)
    differences = sum(difference_in_differences(one).p <= RARE for one in found)
    own_trend = sum(interrupted_trend(one).p <= RARE for one in found)

    assert (len(found), synthetic, differences, own_trend) == (21, 2, 2, 13)
