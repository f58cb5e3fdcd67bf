# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How one indicator stands on a day: on its path, behind it, or silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sechseck.engines.status.facts import Direction, Indicator, Reading
from sechseck.engines.status.path import planned_value
from sechseck.engines.status.rules import Rules
from sechseck.engines.status.wording import day_words, number_words


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """How far an indicator has come, its newest value, and the rule that calls it late.

    ``fraction`` is the way from the first to the last target; below 0 it went backwards,
    above 1 it is past its aim, and nothing is cut off. ``None``: nobody knows.
    """

    indicator: Indicator
    last: Reading | None
    fraction: float | None
    rule: str = ""


def view_of(indicator: Indicator, day: date, rules: Rules) -> IndicatorView:
    """Return how an indicator stands on a day, from what was known then."""
    last = last_reading(indicator, day)
    fraction = None if last is None or last.value is None else _fraction(indicator, last.value)
    if not indicator.targets or indicator.targets[0].day > day:
        return IndicatorView(indicator, last, fraction)
    if _is_silent(indicator, last, day, rules):
        return IndicatorView(indicator, last, fraction, "indicator-silent")
    behind = last is not None and _is_behind(indicator, last, rules)
    return IndicatorView(indicator, last, fraction, "indicator-behind" if behind else "")


def last_reading(indicator: Indicator, day: date) -> Reading | None:
    """Return the newest value that was known on a day; a missing one is not a value."""
    for reading in reversed(indicator.readings):
        if reading.day <= day and reading.known_on <= day and reading.value is not None:
            return reading
    return None


def _is_silent(indicator: Indicator, last: Reading | None, day: date, rules: Rules) -> bool:
    """Whether a value is due; the calendar decides, not the last value."""
    due = day - timedelta(days=indicator.every_days + rules.grace_days)
    return (last is None or last.day < due) and indicator.targets[0].day <= due


def _is_behind(indicator: Indicator, last: Reading, rules: Rules) -> bool:
    """Whether the newest value lies behind the path on its day."""
    value = last.value
    if value is None:
        return False
    if indicator.good is not None:
        return not indicator.good[0] <= value <= indicator.good[1]
    planned = planned_value(indicator.targets, last.day)
    if planned is None:
        return False
    way = indicator.targets[-1].value - indicator.targets[0].value
    behind = planned - value if indicator.direction is Direction.UP else value - planned
    return behind > rules.tolerance * abs(way)


def problem_words(view: IndicatorView) -> str:
    """Return why an indicator makes its measure late, in one sentence."""
    indicator, last = view.indicator, view.last
    name = f"Kennzahl „{indicator.title}“"
    if last is None or last.value is None:
        return f"Für die {name} hat noch niemand einen Wert gemeldet."
    if view.rule == "indicator-silent":
        return f"Für die {name} fehlt ein neuer Wert; der letzte ist vom {day_words(last.day)}."
    stood = (
        f"Die {name} stand am {day_words(last.day)} bei {number_words(last.value, indicator.unit)}"
    )
    if indicator.good is not None:
        low, high = map(number_words, indicator.good)
        return f"{stood}; gut sind {low} bis {high}."
    planned = planned_value(indicator.targets, last.day) or 0.0
    return f"{stood}; geplant waren {number_words(planned, indicator.unit)}."


def _fraction(indicator: Indicator, value: float) -> float | None:
    """Return the way that is done; the first target is where it began."""
    if indicator.good is not None:
        low, high = indicator.good
        away = max(low - value, value - high, 0.0)
        return 1.0 - away / (high - low) if high > low else float(away == 0.0)
    if len(indicator.targets) < 2:
        return None
    first, aim = indicator.targets[0].value, indicator.targets[-1].value
    return None if first == aim else (value - first) / (aim - first)
