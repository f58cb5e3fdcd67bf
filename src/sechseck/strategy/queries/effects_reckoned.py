# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a comparison gives, as plain JSON that is kept with the evaluation.

All that its page prints is in it. So it stays as it was, whatever becomes of the values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sechseck.engines.evaluation import (
    Bounds,
    Differences,
    EvaluationRefused,
    Interrupted,
    Panel,
    Period,
    Placebo,
    Synthetic,
    difference_in_differences,
    interrupted_trend,
    synthetic_control,
)
from sechseck.strategy.queries.effects_table import Comparison, Table, panel_of, table_of

FORMAT = "sechseck-vergleich-1"
MOST_PLACEBOS = 30  # more are counted, not drawn
Told = dict[str, Any]
Round = Callable[[float], float]


def reckon(asked: Comparison) -> Told:
    """Return values and result, or why there is none; two statements."""
    table, values = table_of(asked)
    told = _asked(asked, table)
    try:
        panel = panel_of(asked, table, values)
        return told | _METHODS[asked.method](panel, _rounding(asked))
    except EvaluationRefused as refused:
        return told | {"refused": str(refused)}


def _asked(asked: Comparison, table: Table) -> Told:
    kept = [table.periods[place] for place in (*table.parts.before, *table.parts.after)]
    return {
        "format": FORMAT,
        "method": asked.method,
        "indicator": asked.indicator.code,
        "title": asked.indicator.title,
        "unit": asked.indicator.unit,
        "decimals": max(asked.indicator.decimals, 1),
        "is_indexed": asked.is_indexed,
        "begins": asked.begins.isoformat(),
        "day": asked.day.isoformat(),
        "treated": [one.name for one in asked.treated],
        "donors": [one.name for one in table.donors],
        "without": [[one.name, reason] for one, reason in table.gaps],
        "periods": _periods(kept),
        "before": len(table.parts.before),
        "across": _periods(table.periods[place] for place in table.parts.across),
        "astride": _periods(table.periods[place] for place in table.parts.astride),
        "missing": _periods(table.missing),
        "breaks": [one.isoformat() for one in table.breaks],
        "refused": "",
    }


def _periods(periods: Iterable[Period]) -> list[list[str]]:
    return [[one.begins.isoformat(), one.ends.isoformat()] for one in periods]


def _rounding(asked: Comparison) -> Round:
    """Return a function that keeps more digits than a page shows, and no minus before zero."""
    digits = asked.indicator.decimals + 3
    return lambda value: round(value, digits) + 0.0


def _tested(effect: float, p: float, groups: int, interval: Bounds | None, near: Round) -> Told:
    """Return what both methods with other municipalities say of chance."""
    found: Told = {"effect": near(effect), "p": round(p, 4), "groups": groups}
    found["rank"] = round(p * groups)  # how many groups are at least as extreme
    return found | _between(interval, near)


def _between(interval: Bounds | None, near: Round) -> Told:
    if interval is None:
        return {"low": None, "high": None}
    return {"low": near(interval.low), "high": near(interval.high)}


def _paths(own: Iterable[float], expected: Iterable[float], near: Round) -> Told:
    return {"own": [near(one) for one in own], "expected": [near(one) for one in expected]}


def _synthetic(panel: Panel, near: Round) -> Told:
    found: Synthetic = synthetic_control(panel)
    weights = zip(panel.donors, found.weights, strict=True)
    parts = [[panel.places[row], round(weight, 4)] for row, weight in weights if weight >= 0.00005]
    left = [[panel.places[one.place], near(one.effect)] for one in found.left_out]
    shown = found.placebos if len(found.placebos) <= MOST_PLACEBOS else ()
    return {
        **_tested(found.effect, found.p, found.groups, found.interval, near),
        **_paths(found.own, found.expected, near),
        "weights": sorted(parts, key=lambda one: (-one[1], one[0])),
        "left_out": left,
        "fit": near(found.real.rmspe_before),
        "ratio": round(found.real.ratio, 2),
        "gap": [near(one) for one in found.real.gap],
        "outside": found.outside,
        "placebos": [_placebo(panel, one, near) for one in shown],
    }


def _placebo(panel: Panel, one: Placebo, near: Round) -> Told:
    return {
        "names": [panel.places[row] for row in one.group],
        "gap": [near(value) for value in one.gap],
        "fit": near(one.rmspe_before),
        "ratio": round(one.ratio, 2),
    }


def _differences(panel: Panel, near: Round) -> Told:
    found: Differences = difference_in_differences(panel)
    first = panel.before
    apart = (sum(found.own[:first]) - sum(found.elsewhere[:first])) / first
    return {
        **_tested(found.effect, found.p, found.groups, found.interval, near),
        **_paths(found.own, (one + apart for one in found.elsewhere), near),
        "own_change": near(found.own_change),
        "other_change": near(found.other_change),
        "dates": [
            [panel.periods[one.first].begins.isoformat(), near(one.effect), round(one.p, 4)]
            for one in found.dates
        ],
    }


def _interrupted(panel: Panel, near: Round) -> Told:
    found: Interrupted = interrupted_trend(panel)
    return {
        "effect": near(found.effect),
        "p": round(found.p, 4),
        **_between(found.interval, near),
        **_paths(found.own, found.expected, near),
        "slope": near(found.slope_per_year),
        "means": [near(found.mean_before), near(found.mean_after)],
        "alike": round(found.alike_in_a_row, 2),
    }


_METHODS: dict[str, Callable[[Panel, Round], Told]] = {
    "synthetic": _synthetic,
    "differences": _differences,
    "interrupted": _interrupted,
}
