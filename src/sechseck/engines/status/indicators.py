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
    """How far an indicator has come; ``problem`` is a sentence if it makes a measure late.

    ``fraction`` is the way from the first to the last target; below 0 it went backwards,
    above 1 it is past its aim, and nothing is cut off. ``None``: nobody knows.
    """

    fraction: float | None
    rule: str = ""
    problem: str = ""


def view_of(indicator: Indicator, day: date, rules: Rules) -> IndicatorView:
    """Return how an indicator stands on a day, from what was known then."""
    last = last_reading(indicator, day)
    fraction = None if last is None or last.value is None else _fraction(indicator, last.value)
    if not _has_begun(indicator, day):
        return IndicatorView(fraction)
    late = _silence(indicator, last, day, rules)
    if late:
        return IndicatorView(fraction, "indicator-silent", late)
    behind = "" if last is None else _shortfall(indicator, last, rules)
    return IndicatorView(fraction, "indicator-behind" if behind else "", behind)


def last_reading(indicator: Indicator, day: date) -> Reading | None:
    """Return the newest value that was known on a day; a missing one is not a value."""
    for reading in reversed(indicator.readings):
        if reading.day <= day and reading.known_on <= day and reading.value is not None:
            return reading
    return None


def _has_begun(indicator: Indicator, day: date) -> bool:
    return bool(indicator.targets) and indicator.targets[0].day <= day


def _silence(indicator: Indicator, last: Reading | None, day: date, rules: Rules) -> str:
    """Say that a value is due; compared with the calendar, not with the last value."""
    due = day - timedelta(days=indicator.every_days + rules.grace_days)
    if last is not None and last.day >= due:
        return ""
    if indicator.targets[0].day > due:
        return ""
    if last is None:
        return f"Für die Kennzahl „{indicator.title}“ hat noch niemand einen Wert gemeldet."
    return (
        f"Für die Kennzahl „{indicator.title}“ fehlt ein neuer Wert; "
        f"der letzte ist vom {day_words(last.day)}."
    )


def _shortfall(indicator: Indicator, last: Reading, rules: Rules) -> str:
    """Say how far the newest value lies behind the path on its day."""
    value = last.value
    if value is None:
        return ""
    if indicator.good is not None:
        low, high = indicator.good
        return "" if low <= value <= high else _range_words(indicator, value, last.day)
    planned = planned_value(indicator.targets, last.day)
    if planned is None:
        return ""
    way = indicator.targets[-1].value - indicator.targets[0].value
    behind = planned - value if indicator.direction == Direction.UP else value - planned
    if behind <= rules.tolerance * abs(way):
        return ""
    return (
        f"Die Kennzahl „{indicator.title}“ stand am {day_words(last.day)} bei "
        f"{number_words(value, indicator.unit)}; geplant waren "
        f"{number_words(planned, indicator.unit)}."
    )


def _range_words(indicator: Indicator, value: float, day: date) -> str:
    low, high = indicator.good or (0.0, 0.0)
    return (
        f"Die Kennzahl „{indicator.title}“ stand am {day_words(day)} bei "
        f"{number_words(value, indicator.unit)}; gut sind {number_words(low)} bis "
        f"{number_words(high, indicator.unit)}."
    )


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
