# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.german.compounds import split_compound
from sechseck.engines.german.tests.municipal import COMPOUNDS, WHOLE_WORDS


def test_municipal_compounds_part_where_people_part_them() -> None:
    wanted = {word: tuple(word.lower().split("+")) for word in COMPOUNDS}

    wrong = {
        word for word, parts in wanted.items() if split_compound(word.replace("+", "")) != parts
    }

    assert len(wrong) <= 0.03 * len(wanted), wrong


@pytest.mark.parametrize("word", sorted(WHOLE_WORDS))
def test_derivations_and_grown_together_words_stay_whole(word: str) -> None:
    assert split_compound(word) == ()


def test_the_gold_compounds_part_and_the_others_stay_whole(
    gold_rows: Callable[[str], list[dict[str, Any]]],
) -> None:
    rows = gold_rows("compounds.jsonl")
    compounds = [row for row in rows if row["parts"]]

    right = sum(split_compound(row["word"]) == tuple(row["parts"]) for row in compounds)
    broken = [row["word"] for row in rows if not row["parts"] and split_compound(row["word"])]

    assert right >= 0.92 * len(compounds)
    assert broken == []


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("15-Minuten-Region", ("15", "minuten", "region")),
        ("Klimaweisen-Rat", ("klimaweisen", "rat")),
        ("Repair-Cafés", ("repair", "cafés")),
    ],
)
def test_hyphens_always_part(word: str, parts: tuple[str, ...]) -> None:
    assert split_compound(word) == parts


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(sorted(COMPOUNDS)), min_size=1, max_size=2).map("".join))
def test_parts_joined_give_the_word(marked: str) -> None:
    word = marked.replace("+", "")

    parts = split_compound(word)

    assert parts == () or ("".join(parts) == word.lower() and len(parts) > 1)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_any_string_can_be_asked(text: str) -> None:
    parts = split_compound(text)

    assert parts == () or "".join(parts) == text.lower().replace("-", "")
