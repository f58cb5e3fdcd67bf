# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Money, percentages and quantities: what the numbers of a text count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sechseck.engines.facts.amounts import Amount, amounts
from sechseck.engines.facts.counted import Counted, counted_noun
from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.facts.postcodes import is_postcode
from sechseck.engines.facts.ranges import are_linked, is_range, with_ranges
from sechseck.engines.facts.topics import share_of, sum_for, sum_from, total_of
from sechseck.engines.facts.units import UNITS

_EURO = re.compile(r"(?:,[-–—]{1,2})?[\s\u00a0]?(?:€|Euro(?![a-zäöüß])|EUR(?![A-Z]))")
_EURO_BEFORE = re.compile(r"(?:€|EUR|Euro)[\s\u00a0]?$")
_PERCENT = re.compile(r"[\s\u00a0]?(?:%|Prozentpunkte?n?|Prozent(?![a-zäöüß])|v\. ?H\.)(?!ig)")
_UNIT = re.compile(r"[\s\u00a0]?([A-Za-zäöüÄÖÜß°²³µ]{1,18}(?:/s|/h)?)(?![\w*-])")
_SMALL_UNITS = frozenset(("t", "m", "min"))


@dataclass(frozen=True, slots=True)
class Measured:
    """What stands behind a number: its type, unit, factor, attribute and where it ends."""

    type: FactType
    unit: str
    factor: float
    attribute: str
    end: int


def _all_measured(text: str, numbers: Sequence[Amount]) -> list[Measured | None]:
    """Return what stands behind each number; a sign belongs to one number only."""
    found: list[Measured | None] = []
    used = 0
    for amount in numbers:
        measure = _measured(text, amount, used)
        found.append(measure)
        used = measure.end if measure else used
    return found


def _measured(text: str, amount: Amount, used: int) -> Measured | None:
    end = amount.end
    euro = _EURO.match(text, end)
    if euro or _EURO_BEFORE.search(text[max(used, amount.start - 5) : amount.start]):
        return Measured(FactType.MONEY, "EUR", 1.0, "", euro.end() if euro else end)
    percent = _PERCENT.match(text, end)
    if percent:
        unit = "Prozentpunkt" if "punkt" in percent.group() else "%"
        return Measured(FactType.PERCENT, unit, 1.0, "", percent.end())
    found = _UNIT.match(text, end)
    key = found.group(1).lower() if found else ""
    if found and key in UNITS and not (key in _SMALL_UNITS and found.group(1) != key):
        unit, factor, attribute = UNITS[key]
        return Measured(FactType.QUANTITY, unit, factor, attribute, found.end())
    return None


def find_values(text: str, taken: Sequence[tuple[int, int]]) -> list[Fact]:
    """Return money, percentages and quantities outside the spans already taken.

    Examples
    --------
    >>> [(fact.value, fact.unit) for fact in find_values("4,8 Millionen Euro, 30 %", [])]
    [(4800000.0, 'EUR'), (30.0, '%')]
    """
    numbers = with_ranges(text, amounts(text, taken))
    measured = _all_measured(text, numbers)
    for position in range(len(numbers) - 2, -1, -1):
        following = measured[position + 1]
        linked = are_linked(text, numbers[position], numbers[position + 1])
        if measured[position] is None and following and linked:
            own_end = numbers[position].end
            measured[position] = Measured(
                following.type, following.unit, following.factor, following.attribute, own_end
            )
    facts: list[Fact] = []
    for place, (amount, measure) in enumerate(zip(numbers, measured, strict=True)):
        fact = _fact(text, amount, measure) if measure else _counted(text, amount)
        if fact is None and measure is None:
            fact = _beside(text, facts, numbers[place:])
        if fact is not None:
            facts.append(fact)
    return facts


def _beside(text: str, facts: Sequence[Fact], numbers: Sequence[Amount]) -> Fact | None:
    """Return a number as what the one before or after it counts."""
    grown = _grown(text, facts[-1], numbers[0]) if facts else None
    if grown is not None or len(numbers) == 1 or not is_range(text, numbers[0], numbers[1]):
        return grown
    one, following = numbers[0], _counted(text, numbers[1])
    if following is None:
        return None
    surface = text[one.start : one.end]
    return replace(
        following, value=one.value, text=surface, start=one.start, end=one.end, bound="min"
    )


def _grown(text: str, before: Fact, amount: Amount) -> Fact | None:
    """Return the second number of "von 310 auf 345" as what the first one counts."""
    if text[before.end : amount.start] != " auf " or before.type is not FactType.QUANTITY:
        return None
    surface = text[amount.start : amount.end]
    return replace(
        before, value=amount.value, text=surface, start=amount.start, end=amount.end, bound=""
    )


def _fact(text: str, amount: Amount, measure: Measured) -> Fact:
    attribute = measure.attribute
    if measure.type is FactType.PERCENT:
        attribute = share_of(text, measure.end) or "anteil"
    elif measure.type is FactType.MONEY:
        attribute = _sum_name(text, amount.start, measure.end)
    elif attribute in ("länge", "fläche"):
        noun = counted_noun(text, measure.end)
        attribute = noun.attribute if noun and noun.is_direct else attribute
    return Fact(
        measure.type,
        round(amount.value * measure.factor, 6),
        measure.unit,
        attribute,
        text[amount.start : measure.end],
        amount.start,
        measure.end,
        approx=amount.approx,
        bound=amount.bound,
    )


def _sum_name(text: str, start: int, end: int) -> str:
    return sum_from(text, end) or sum_for(text, start) or "betrag"


def _counted(text: str, amount: Amount) -> Fact | None:
    noun = counted_noun(text, amount.end)
    if noun is None:
        attribute = total_of(text, amount.start)
        noun = Counted(attribute, "", amount.end, False) if attribute else None
    if noun is None or is_postcode(text, amount.start, amount.end):
        return None
    noun = noun.as_people(text, amount.start, amount.value)
    return Fact(
        FactType.QUANTITY,
        amount.value,
        noun.unit,
        noun.attribute,
        text[amount.start : noun.end],
        amount.start,
        noun.end,
        approx=amount.approx or (amount.is_rounded and noun.unit != ""),
        bound=amount.bound,
    )
