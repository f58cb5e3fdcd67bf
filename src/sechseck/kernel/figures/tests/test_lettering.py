# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sechseck.kernel.figures.lettering import fit, hyphenate, text_width, wrap

german = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßABCÄ -", max_size=60)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Klimaneutralität", ("Klima-", "neutralität")),
        ("Gesellschaftlicher", ("Gesell-", "schaftlicher")),
        ("Verwaltung", ("Verwaltung",)),
    ],
)
def test_long_words_break_between_syllables(word: str, parts: tuple[str, ...]) -> None:
    assert hyphenate(word, 10, 66) == parts


@given(german, st.floats(20, 300))
def test_lines_hold_the_text_and_only_the_text(text: str, width: float) -> None:
    lines = wrap(text, 12, width)

    joined = "".join(lines).replace("-", "").replace(" ", "")
    assert joined == text.replace("-", "").replace(" ", "")


@given(german, st.floats(20, 300))
def test_a_label_is_never_wider_than_its_room(text: str, width: float) -> None:
    label = fit(text, 12, width, hyphens=True) if text.strip() else None

    assert label is None or all(text_width(line, 12) <= width for line in label.lines)


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert text_width("MMM", 10) > 2 * text_width("lll", 10)
