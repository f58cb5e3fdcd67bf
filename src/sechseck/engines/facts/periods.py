# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Periods: between two dates or years, for a number of years ahead, between two hours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sechseck.engines.facts.dates import MONTH, MONTHS, YEAR
from sechseck.engines.facts.deadlines import deadlines
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.facts.numerals import DIGIT, half_value, word_value

_YEARS = re.compile(
    rf"(?<![\w.,:/+-])((?:19|20)\d\d) ?(?:bis(?: zum Jahr| einschließlich)?|und|–|-|—|/) ?({YEAR})"
)
_SCHOOL_YEAR = re.compile(r"(?<![\w.,:/+-])((?:19|20)\d\d)/(\d\d)(?!\d)")
_DAYS = re.compile(
    rf"(?<![\d.])(\d{{1,2}})\.(?: ?({MONTH}))? ?(?:bis(?: zum)?|–|-|und) ?"
    rf"(\d{{1,2}})\. ?({MONTH}) ?({YEAR})",
    re.IGNORECASE,
)
_SHORT_DAYS = re.compile(
    r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)? ?(?:bis(?: zum)?|–|-) ?"
    r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)"
)
_HOURS = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:[:.](\d\d))?(?: Uhr)? ?(?:bis|–|-) ?(\d{1,2})(?:[:.](\d\d))? Uhr"
)
_HOUR = re.compile(r"(?<![\d.,:])\d{1,2}(?:[:.]\d\d)? Uhr(?!\w)")
_SPAN = re.compile(
    r"(?:(?:in|innerhalb|während|für|binnen)(?: von)? )?(?:(?:den|der|die|dem) )?"
    r"(?:kommenden|nächsten|folgenden|letzten|vergangenen|zurückliegenden) "
    r"(\d{1,3}|[a-zäöüß]{3,14}) (Jahren?|Monaten?|Wochen?|Tagen?)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:innerhalb(?: von)?|binnen|in|nach) (?:spätestens |höchstens |etwa |rund )?"
    r"(\d{1,3}|[a-zäöüß]{3,14}) (Jahre[ns]|Monate[ns]|Monats|Wochen?|Tage[ns])\b"
    r"(?! (?:lang|zuvor|Haft))",
    re.IGNORECASE,
)
_LONG = re.compile(r"(\d{1,3}|[a-zäöüß]{3,14}) (Jahre|Monate|Wochen|Tage) (?:lang\b|dauer\w+)")
_LASTING = re.compile(
    r"\b(?:dauer[nt]|dauerte|Laufzeit|Dauer)\b[^.;:\d]{0,40}? (\d{1,3}|[a-zäöüß]{3,14})"
    r" (Jahren?|Monaten?|Wochen?|Tagen?)\b"
)
_HALF_YEAR = re.compile(
    r"\b[Ii]m (?:kommenden|nächsten|letzten|vergangenen|zurückliegenden) (?:halben Jahr|Halbjahr)"
    r"|\b(?:[Ii]n einem|[Bb]innen|[Ii]nnerhalb) (?:eines )?halben Jahr(?:es)?\b"
)
_UNIT = re.compile(r"jahr|monat|woche|tag", re.IGNORECASE)  # whatever is counted names one
_ONE = ("eines", "einem", "einer")
_LETTER = {"j": "P{}Y", "m": "P{}M", "w": "P{}W", "t": "P{}D"}
_PAST = ("letzten", "vergangenen", "zurückliegenden")


def _between(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _DAYS.finditer(text):
        day, month, last_day, last_month, year = match.groups()
        first = MONTHS[(month or last_month).lower().rstrip(".")]
        last = MONTHS[last_month.lower().rstrip(".")]
        span = f"{year}-{first:02d}-{int(day):02d}/{year}-{last:02d}-{int(last_day):02d}"
        yield span, match.start(), match.end()
    for match in _SHORT_DAYS.finditer(text):
        day, month, year, last_day, last_month, last_year = match.groups()
        span = (
            f"{year or last_year}-{int(month):02d}-{int(day):02d}"
            f"/{last_year}-{int(last_month):02d}-{int(last_day):02d}"
        )
        yield span, match.start(), match.end()
    for match in _YEARS.finditer(text):
        if match.group(1) < match.group(2):
            yield f"{match.group(1)}/{match.group(2)}", match.start(), match.end()
    for match in _SCHOOL_YEAR.finditer(text):
        if (int(match.group(1)) + 1) % 100 == int(match.group(2)):
            yield f"{match.group(1)}/{int(match.group(1)) + 1}", match.start(), match.end()


def _hours(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _HOURS.finditer(text):
        hour, minute, last_hour, last_minute = match.groups()
        span = f"{int(hour):02d}:{minute or '00'}/{int(last_hour):02d}:{last_minute or '00'}"
        yield span, match.start(), match.end()


def find_periods(text: str, taken: list[tuple[int, int]]) -> list[Fact]:
    """Return the periods of a text and take their spans; hours alone take theirs silently.

    A period that is counted ("in den nächsten fünf Jahren") has an ISO duration; it does
    not take its span, as the number of years is a quantity too.

    Examples
    --------
    >>> [fact.value for fact in find_periods("von 2021 bis 2027, 19–21 Uhr", [])]
    ['2021/2027', '19:00/21:00']
    """
    found = []
    with_digits = (_between(text), _hours(text)) if DIGIT.search(text) else ()
    for candidates in (*with_digits, deadlines(text)):
        for value, start, end in candidates:
            if all(end <= first or start >= last for first, last in taken):
                taken.append((start, end))
                found.append(_period(value, text, start, end))
    if "Uhr" in text:
        taken.extend(match.span() for match in _HOUR.finditer(text))
    if _UNIT.search(text):
        found += _counted(text)
    return sorted(found, key=lambda fact: fact.start)


def _counted(text: str) -> list[Fact]:
    """Return the periods that are a number of years, months, weeks or days."""
    found: dict[int, Fact] = {}
    for pattern in (_SPAN, _WITHIN, _LONG, _LASTING):
        for match in pattern.finditer(text):
            number = match.group(1)
            count = _count(number.lower())
            if count:
                value = _sign(match.group()) + _LETTER[match.group(2)[0].lower()].format(count)
                found.setdefault(match.start(1), _period(value, text, *match.span()))
    for match in _HALF_YEAR.finditer(text):
        found[match.start()] = _period(_sign(match.group()) + "P6M", text, *match.span())
    return list(found.values())


def _count(number: str) -> str:
    """Return the number as ISO durations write it, "" for none."""
    if number in _ONE:
        return "1"
    value = int(number) if number.isdigit() else word_value(number) or half_value(number)
    return f"{value:g}" if value else ""


def _sign(words: str) -> str:
    return "-" if any(word in words for word in _PAST) else ""


def _period(value: str, text: str, start: int, end: int) -> Fact:
    return Fact(FactType.PERIOD, value, "", "", text[start:end], start, end)
