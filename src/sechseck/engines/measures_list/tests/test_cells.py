# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a cell says, and why it is refused: one sentence for each way of breaking it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.measures_list.cells import (
    BadCell,
    amount_of,
    day_of,
    identifier_of,
    words_of,
)


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("46022", "als die Excel einen Tag speichert"),
        ("2026", "nur das Jahr"),
        ("12/31/2026", "was Tag und was Monat"),
        ("31.12.26", "Jahrhundert"),
        ("31.12.2026 13:00", "Uhrzeit"),
        ("31.02.2026", "gibt es nicht"),
        ("01.01.1900", "liegt nicht zwischen"),
        ("########", "Fehlermeldung"),
        ("#REF!", "Fehlermeldung"),
        ("=HEUTE()", "Formel"),
        ("demnächst", "kein Tag"),
    ],
)
def test_a_day_that_a_spreadsheet_mangled_is_refused(cell: str, sentence: str) -> None:
    with pytest.raises(BadCell, match=sentence):
        day_of(cell)


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("1234.56", "Punkt vor den Cent"),
        ("1,234.56", "Punkt vor den Cent"),
        ("1,5 Mio", "gekürzt"),
        ("250 T€", "gekürzt"),
        ("-5", "kleiner als null"),
        ("1,234", "mehr als zwei Stellen"),
        ("1,2E+06", "gemacht"),
        ("viel", "kein Betrag"),
        ("+5", "Formel"),
    ],
)
def test_an_amount_that_can_be_read_in_two_ways_is_refused(cell: str, sentence: str) -> None:
    with pytest.raises(BadCell, match=sentence):
        amount_of(cell)


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [("", "fehlt"), ("01.02.2026", "Datum geworden"), ("1,1", "Zahl mit Komma"), ("x" * 31, "30")],
)
def test_an_identifier_that_a_spreadsheet_changed_is_refused(cell: str, sentence: str) -> None:
    with pytest.raises(BadCell, match=sentence):
        identifier_of(cell)


@pytest.mark.parametrize("cell", ["1.234,56 €", "1234,56", "1.234,56 EUR", "1.234,56\u00a0€"])
def test_amounts_as_germans_write_them(cell: str) -> None:
    assert amount_of(cell) == Decimal("1234.56")


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_as_it_was_written(day: date) -> None:
    assert day_of(f"{day:%d.%m.%Y}") == day_of(day.isoformat()) == day


@given(st.decimals(0, 10**12 - 1, places=2))
def test_every_amount_is_read_as_it_was_written(amount: Decimal) -> None:
    shown = f"{amount:,.2f}".replace(",", "x").replace(".", ",").replace("x", ".")
    assert amount_of(shown) == amount_of(f"{shown} €") == amount


@given(st.text(max_size=40))
def test_a_cell_is_words_or_a_sentence_and_nothing_else(cell: str) -> None:
    for read in (words_of, day_of, amount_of, identifier_of):
        with suppress(BadCell):
            assert read(cell) is None or str(read(cell)) == str(read(cell))
