# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The period a value is about: a year, a quarter, a month, a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

WANTED = "braucht ein Jahr, einen Monat oder Tag wie 2023, 2023-Q1, 2023-05 oder 31.12.2023"
_FORMS = (
    re.compile(r"(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[- ]?Q(?P<quarter>[1-4])"),
)


def period_of(cell: str) -> tuple[date, date]:
    """Return the first and the last day of a period.

    >>> [day.isoformat() for day in period_of("2024-02")]
    ['2024-02-01', '2024-02-29']

    Raises
    ------
    ValueError
        With a German sentence part that says what was expected.
    """
    for form in _FORMS:
        found = form.fullmatch(cell.strip())
        if found:
            try:
                return _days({name: int(value) for name, value in found.groupdict().items()})
            except ValueError:
                break
    raise ValueError(WANTED)


def _days(parts: dict[str, int]) -> tuple[date, date]:
    year = parts["year"]
    if not 1800 <= year <= 2200:
        raise ValueError(year)
    if "day" in parts:
        day = date(year, parts["month"], parts["day"])
        return day, day
    if "quarter" in parts:
        first = date(year, 3 * parts["quarter"] - 2, 1)
        return first, _end_of(year, 3 * parts["quarter"])
    if "month" in parts:
        return date(year, parts["month"], 1), _end_of(year, parts["month"])
    return date(year, 1, 1), date(year, 12, 31)


def _end_of(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def period_words(begins: date, ends: date) -> str:
    """Return a period as a cell holds it; a longer one names both its days.

    >>> period_words(date(2024, 4, 1), date(2024, 6, 30))
    '2024-Q2'
    """
    year = f"{ends.year:04}"
    if begins == ends:
        return ends.isoformat()
    for cell in (year, f"{year}-{ends.month:02}", f"{year}-Q{(ends.month + 2) // 3}"):
        if period_of(cell) == (begins, ends):
            return cell
    return f"{begins.isoformat()}/{ends.isoformat()}"
