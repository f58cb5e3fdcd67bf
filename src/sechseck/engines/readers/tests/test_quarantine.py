# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.readers.quarantine import LONGEST_BLOCK, Reason, set_aside
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import BlockKind

TABLE = (
    "Nr;Vorhaben;Kosten\n"
    "1;Die Stadt pflanzt dreißig Bäume.;4\n"
    "2;;9\n"
    "3;Der Bach wird freigelegt.;#BEZUG!\n"
)


def test_the_chosen_column_holds_the_text() -> None:
    reading = read("plan.csv", TABLE.encode(), text_column="Vorhaben")

    assert reading.metadata["text_column"] == "Vorhaben"
    assert reading.metadata["columns"] == "Nr\nVorhaben\nKosten"
    assert reading.blocks[1].text.startswith("Die Stadt pflanzt dreißig Bäume.")


def test_a_column_that_the_table_lacks_changes_nothing() -> None:
    plain = read("plan.csv", TABLE.encode())

    assert read("plan.csv", TABLE.encode(), text_column="Fremd") == plain


def test_rows_that_say_nothing_are_set_aside_with_line_and_reason() -> None:
    reading = read("plan.csv", TABLE.encode(), text_column="Vorhaben")

    kept, found = set_aside(reading)

    assert [(one.line, one.reason) for one in found] == [
        (3, Reason.NO_TEXT),
        (4, Reason.FORMULA_ERROR),
    ]
    assert kept.text == reading.text
    assert [b.kind for b in kept.blocks[2:]] == [BlockKind.BOILERPLATE] * 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Der Wald w\ufffdchst.", Reason.LOST_SIGNS),
        ("Baum " * LONGEST_BLOCK, Reason.TOO_LONG),
    ],
)
def test_paragraphs_that_cannot_be_read_are_set_aside(text: str, reason: Reason) -> None:
    _kept, found = set_aside(read("plan.txt", text.encode()))

    assert [one.reason for one in found] == [reason]


def test_a_number_sign_before_a_word_is_no_error() -> None:
    table = "Nr;Maßnahme\n1;Kampagne #NAMEN für Straßen\n2;Platz #REFORM neu ordnen\n"

    assert set_aside(read("plan.csv", table.encode()))[1] == ()


@given(st.text(st.characters(exclude_categories=["C"]), max_size=200))
def test_every_block_is_kept_or_set_aside(text: str) -> None:
    reading = read("plan.txt", ("Ein Satz steht hier.\n\n" + text).encode())

    kept, found = set_aside(reading)

    changed = [b for a, b in zip(reading.blocks, kept.blocks, strict=True) if a != b]
    assert len(changed) == len(found)
