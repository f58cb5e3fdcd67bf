# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows: columns that tell what they mean, duplicates, merged cells, milestones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sechseck.engines.measures_list import Read, Row, guessed, read_rows
from sechseck.engines.measures_list.rows import Step

HEADINGS = ("Kennung", "Titel", "Beginn", "Ende", "Plan 2026 eigene Mittel", "Meilensteine")


def read(*rows: tuple[str, ...], spots: dict[str, str] | None = None) -> Read:
    meanings = guessed(HEADINGS, rows)
    return read_rows(
        [Row(n, row, spots or {}) for n, row in enumerate(rows, 2)], meanings, HEADINGS
    )


def test_a_clear_row_tells_what_it_says_and_no_more() -> None:
    found = read(
        ("W1", "Bauen", "01.01.2026", "", "1.234,56 €", "31.12.2026 Fest (erreicht 1.1.2027)")
    )

    ((number, told),) = found.good
    assert number == 2
    assert told.fields == {"title": "Bauen", "starts": date(2026, 1, 1)}
    assert told.money == {(2026, "plan", "own"): Decimal("1234.56")}
    assert told.milestones == (Step("Fest", date(2026, 12, 31), date(2027, 1, 1)),)


def test_a_row_names_all_that_is_wrong_with_it() -> None:
    found = read(("", "Bauen", "46022", "", "viel", "bald"))

    (refused,) = found.refused
    assert [reason.partition(":")[0] for reason in refused.reasons] == [
        "Kennung", "Beginn", "Plan 2026 eigene Mittel", "Meilensteine",
    ]  # fmt: skip


def test_of_two_rows_with_one_identifier_neither_is_taken() -> None:
    found = read(("W1", "Bauen", *[""] * 4), ("W1", "Fahren", *[""] * 4), ("W2", "x", *[""] * 4))

    assert [told.identifier for _n, told in found.good] == ["W2"]
    reasons = [one.reasons[0] for one in found.refused]
    assert reasons == [
        "Die Kennung „W1“ steht auch in Zeile 3.",
        "Die Kennung „W1“ steht auch in Zeile 2.",
    ]


def test_a_merged_cell_is_refused_not_read_as_empty() -> None:
    found = read(("W1", "", *[""] * 4), spots={"1": "merged"})

    assert "verbundenen" in found.refused[0].reasons[0]


def test_a_row_that_ends_before_it_begins_is_refused() -> None:
    found = read(("W1", "Bauen", "02.01.2026", "01.01.2026", "", ""))

    assert found.refused[0].reasons == ("Das Ende liegt vor dem Beginn.",)


def test_columns_are_known_by_many_names() -> None:
    heads = ["Nr.", "Maßnahme", "Federführung", "Status", "Ist 2025 Förderung", "Budget 2026",
             "Budget 2026", "Status heute (berechnet)", "Ziel"]  # fmt: skip

    assert guessed(heads, []) == {
        0: "identifier", 1: "title", 2: "unit", 3: "state", 4: "money:2025:actual:grant",
        5: "money:2026:plan:own", 8: "goals",
    }  # fmt: skip
