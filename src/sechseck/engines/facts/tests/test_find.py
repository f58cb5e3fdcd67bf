# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.facts.find import find_facts
from sechseck.engines.facts.numerals import word_value

PIECES = st.lists(
    st.sampled_from(
        [
            "12", "1.200", "4,8", "2035", "2035+", "Millionen", "Euro", "€", "%", "bis", "von",
            "19.", "Juni", "2024", "Menschen", "der", "Region", "und", ",", ":", "besteht aus",
            "A", "Thema", "Uhr", "–", "Q3", "zwei", "Kommunen", "  ", "\u00a0", "*innen", "(",
        ]
    ),
    max_size=25,
)  # fmt: skip
HOSTILE = (
    "1" * 20_000, "1 " * 10_000, "1." * 10_000, "1,2 " * 5_000, "Aa " * 6_000, "A, " * 6_000,
    "A: " + "B, " * 6_000, "A besteht aus " * 1_500, "2024 bis " * 2_000, "zwei " * 4_000,
    "„" * 20_000, "a" * 20_000, "in den kommenden " * 1_200, "der Region " * 2_000, "- " * 9_000,
    "Rat" * 6_000, "von einem und " * 1_500, "einundzwanzigtausend" * 900, "A, das aus B " * 1_500,
)  # fmt: skip


@given(PIECES)
@settings(max_examples=150, deadline=None)
def test_every_fact_quotes_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)

    found = find_facts(text, ())

    assert all(text[fact.start : fact.end] == fact.text for fact in found)
    assert found == find_facts(text, ())


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:16] for text in HOSTILE])
def test_hostile_text_is_read_in_time(text: str) -> None:
    started = time.process_time()

    find_facts(text, ())

    assert time.process_time() - started < 2.0


@given(st.integers(min_value=2, max_value=999))
@settings(max_examples=50, deadline=None)
def test_thousands_in_letters_multiply(number: int) -> None:
    ones = [
        "null",
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ]
    word = ones[number % 11 + 2]

    value = word_value(word)

    assert value is not None
    assert word_value(word + "tausend") == value * 1000
