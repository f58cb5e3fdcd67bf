# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may stand in a cell, and what waits with its reason."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.statistics.numbers import BadCell, Number, doubtful, read_number
from sechseck.engines.statistics.periods import period_of, period_words
from sechseck.engines.statistics.places import Crosswalk, Elsewhere, Known, NoPlace

GOOD = {
    "12": Number(Decimal(12)),
    "-3,5": Number(Decimal("-3.5")),
    "0": Number(Decimal(0)),
    "-": Number(Decimal(0), "-"),
    "–": Number(Decimal(0), "-"),
    ".": Number(None, "."),
    "...": Number(None, "..."),
    "x": Number(None, "x"),
    "/": Number(None, "/"),
    "(4,2)": Number(Decimal("4.2"), "()"),
}
BAD = {
    "": "leer",
    "22.4": "ein Punkt",
    "1\u00a0234": "geschütztes Leerzeichen",
    "1\u202f234,5": "geschütztes Leerzeichen",
    "1.234": "ein Punkt",
    "1.234.567": "Tausender",
    "1 234": "Tausender",
    "=1+1": "Formel",
    "+49": "Formel",
    "@SUMME(A1)": "Formel",
    "3,241E+06": "Stellen sind verloren",
    "12.03.2024": "Datum",
    "Mrz 24": "Datum",
    "12 km": "Einheit",
    "NaN": "keine Zahl",
    "inf": "keine Zahl",
    "-9": "fehlt",
    "-999": "fehlt",
    "()": "keine Zahl",
    "1e5": "Stellen",
}


@pytest.mark.parametrize("cell", GOOD)
def test_a_number_or_a_sign_is_read(cell: str) -> None:
    assert read_number(cell, mark=",") == GOOD[cell]


@pytest.mark.parametrize("cell", BAD)
def test_what_is_not_clear_waits_with_its_reason(cell: str) -> None:
    with pytest.raises(BadCell, match=BAD[cell]):
        read_number(cell, mark=",")


@pytest.mark.parametrize("cell", ["120", "-1", "100,1"])
def test_a_share_lies_between_nothing_and_all(cell: str) -> None:
    with pytest.raises(BadCell, match="Prozent"):
        read_number(cell, mark=",", unit="%")


def test_a_decimal_comma_is_refused_where_a_point_was_announced() -> None:
    with pytest.raises(BadCell, match="ein Komma"):
        read_number("22,4", mark=".")


def test_offices_write_zero_for_almost_nothing() -> None:
    assert read_number("0", mark=",", is_official=True).quality == "0"


def test_a_percent_sign_may_stand_where_the_unit_is_percent() -> None:
    assert read_number("12,5 %", mark=",", unit="%").value == Decimal("12.5")
    with pytest.raises(BadCell, match="Einheit"):
        read_number("12,5 %", mark=",", unit="EUR")


def test_a_fraction_among_percents_is_doubtful() -> None:
    column = {1: Decimal("0.22"), 2: Decimal(22), 3: Decimal(40)}

    found = doubtful({row: Number(value) for row, value in column.items()}, unit="%")

    assert list(found) == [1]


def test_a_stroke_among_large_numbers_is_doubtful() -> None:
    found = doubtful({1: Number(Decimal(0), "-"), 2: Number(Decimal(521504))}, unit="Personen")

    assert list(found) == [1]
    assert not doubtful({1: Number(Decimal(0), "-"), 2: Number(Decimal(3))}, unit="Wohnungen")


@given(st.decimals(-(10**9), 10**9, places=3).filter(lambda d: d not in {-9, -99, -999}))
def test_every_plain_number_is_read_as_itself(value: Decimal) -> None:
    cell = f"{value:f}".replace(".", ",")
    if value in {Decimal(-(10**n) + 1) for n in range(1, 6)} | {-90, -900}:
        return

    assert read_number(cell, mark=",").value == value


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(cell: str) -> None:
    try:
        found = read_number(cell, mark=",")
    except BadCell:
        return

    assert (found.value is None) == (found.quality in {".", "...", "x", "/"})


REGION = Crosswalk(
    [
        Known(
            1,
            ("03241012", "032410012012"),
            ("Neustadt am Rübenberge", "Neustadt am Rübenberge, Stadt"),
            {"03253012": date(2001, 11, 1)},
        ),
        Known(2, ("03241001", "032410001001"), ("Hannover", "Hannover, Landeshauptstadt")),
        Known(3, ("03241",), ("Region Hannover",)),
    ]
)
DAY = date(2020, 1, 1)


@pytest.mark.parametrize(
    "cell",
    [
        "03241012",
        "032410012012",
        "Neustadt am Rbge.,Stadt",
        "Neustadt a. Rübenberge",
        "  NEUSTADT AM RÜBENBERGE, Stadt",
        "Stadt Neustadt am Rübenberge",
    ],
)
def test_a_place_is_known_by_key_and_by_the_offices_short_names(cell: str) -> None:
    assert REGION.find(cell, DAY) == 1


def test_the_region_and_its_city_are_two() -> None:
    assert REGION.find("      Region Hannover, Landkreis", DAY) == 3
    assert REGION.find("      Hannover, Landeshauptstadt", DAY) == 2


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("3241012", "führende Null"),
        ("3,241012E+06", "Tabellenkalkulation"),
        ("3241012.0", "Tabellenkalkulation"),
        ("Neustadt", "keine Kommune"),
        ("4711", "Ziffern"),
        ("", "kein Ort"),
        ("03253012", "nicht mehr"),
    ],
)
def test_a_wrong_key_waits_with_its_reason(cell: str, reason: str) -> None:
    with pytest.raises(NoPlace, match=reason):
        REGION.find(cell, DAY)


def test_a_former_key_means_the_place_as_long_as_it_held() -> None:
    assert REGION.find("03253012", date(1998, 12, 31)) == 1


def test_another_regions_key_is_elsewhere() -> None:
    with pytest.raises(Elsewhere):
        REGION.find("01001", DAY)


@given(st.dates(date(1900, 1, 1), date(2150, 1, 1)), st.sampled_from(["day", "month", "year"]))
def test_a_period_is_written_as_it_is_read(day: date, kind: str) -> None:
    cell = {"day": f"{day:%d.%m.%Y}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}[kind]

    begins, ends = period_of(cell)

    assert begins <= day <= ends
    assert period_of(period_words(begins, ends)) == (begins, ends)
    assert (ends + timedelta(days=1)).day == 1 or kind == "day"


@pytest.mark.parametrize("cell", ["", "24", "2024-13", "31.02.2024", "2024-Q5", "Q1", "20240101"])
def test_other_periods_are_refused(cell: str) -> None:
    with pytest.raises(ValueError, match="braucht ein Jahr"):
        period_of(cell)
