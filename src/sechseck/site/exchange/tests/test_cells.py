# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.site.exchange.cells import cell, neutral, original, value
from sechseck.thread.exchange_tables import DECIMAL, TEXT, VALUE, WORDS, Column

SIGNS = st.sampled_from(list("=+-@'\t\r\n;,＝＠ab\"ä"))
TEXTS = st.text(alphabet=SIGNS | st.characters(), max_size=30)
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


@given(TEXTS)
def test_a_cell_comes_back_as_it_was(text: str) -> None:
    assert original(neutral(text)) == text


@given(TEXTS)
def test_no_cell_begins_with_a_formula_wherever_a_line_is_split(text: str) -> None:
    parts = neutral(text).replace("\t", ";").replace(",", ";").split(";")

    assert not [part for part in parts if part.startswith(FORMULA)]


@pytest.mark.parametrize(
    ("type_", "found"),
    [
        (TEXT, "=1+1"),
        (WORDS, ["=1", "-", ""]),
        (VALUE, {"a": [1, 2.5, None, "=x"]}),
        (VALUE, ""),
        (DECIMAL, -0.1),
    ],
)
def test_a_value_comes_back_as_it_was(type_: str, found: object) -> None:
    column = Column("x", type_)

    assert value(column, cell(column, found)) == found


def test_nothing_is_not_an_empty_text() -> None:
    assert value(Column("x", "integer"), "") is None
    assert value(Column("x", TEXT), "") == ""
    assert value(Column("x", TEXT, "actors"), "") is None
