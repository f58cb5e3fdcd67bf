# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ranges, half numbers and words that only look like a bound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import brief, facts_of

NUMBERS = (FactType.MONEY, FactType.PERCENT, FactType.QUANTITY)
BOUNDS = (
    ("Es werden 10 bis 12 Prozent.", [("10 %", "min"), ("12 %", "max")]),
    ("Es entstehen zwischen 200 und 300 Wohnungen.", [("200", "min"), ("300", "max")]),
    ("Es entstehen 40-50 neue Stellen.", [("40", "min"), ("50", "max")]),
    ("Das kostet 3 bis 5 Mio. €.", [("3000000 EUR", "min"), ("5000000 EUR", "max")]),
    ("Das kostet 10 und 12 Euro.", [("10 EUR", ""), ("12 EUR", "")]),
    ("Der Preis steigt von 10 auf 12 Euro.", [("10 EUR", ""), ("12 EUR", "")]),
    ("Die Region verfügt über 1.140 Plätze.", [("1140", "")]),
    ("Der Ort verfügt damit über 40 Kitas.", [("40", "")]),
    ("Das Land gibt einen Kredit über 3 Millionen Euro.", [("3000000 EUR", "")]),
    ("Es gibt über 1.140 Plätze.", [("1140", "min")]),
    ("Es kostet nicht mehr als 500 Euro.", [("500 EUR", "max")]),
    ("Es kostet nicht weniger als 500 Euro.", [("500 EUR", "min")]),
    ("Eine halbe Million Euro liegt bereit.", [("500000 EUR", "")]),
    ("Es kostet eineinhalb Millionen Euro.", [("1500000 EUR", "")]),
    ("Der Preis beträgt 300,- €.", [("300 EUR", "")]),
    ("Der Ausstoß sinkt um 55 % gegenüber 1990.", [("55 %", "")]),
)


@pytest.mark.parametrize(("text", "expected"), BOUNDS, ids=[case[0] for case in BOUNDS])
def test_the_ends_of_a_range_bound_the_value(text: str, expected: list[tuple[str, str]]) -> None:
    found = facts_of(text, *NUMBERS)

    assert [(brief(fact), fact.bound) for fact in found] == expected


@given(st.integers(2, 900), st.integers(1, 99))
def test_any_two_rising_numbers_make_a_range(first: int, more: int) -> None:
    found = facts_of(f"Es entstehen {first} bis {first + more} Plätze.", FactType.QUANTITY)

    assert [(fact.value, fact.bound) for fact in found] == [
        (first, "min"),
        (first + more, "max"),
    ]
