# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.labels.sentence import Sentence

CASES = (
    ("Wir bauen, damit alle wohnen können.", "wir bauen"),
    ("Wer baut, braucht Geld.", "braucht geld"),
    ("Der Bericht nennt, was fehlt.", "der bericht nennt"),
    ("Ziel ist es, alle zu erreichen.", "ziel ist es"),
    ("Das Haus, in dem wir wohnen, steht.", "das haus steht"),
    ("Wir wollen, dass Busse, Bahnen und Räder fahren.", "wir wollen"),
    ("Busse, Bahnen und Räder fahren.", "busse bahnen und räder fahren"),
    ("Eine Stadt, die lebt", "eine stadt"),
    ("Was fehlt?", "was fehlt"),
)


@pytest.mark.parametrize(("text", "core"), CASES, ids=[text for text, _ in CASES])
def test_the_main_clause_remains(text: str, core: str) -> None:
    assert " ".join(Sentence.of(text).core_lower) == core


TOKENS = ("wir,", "dass", "–", "die", "bauen", ";", "können", "zu", "Stadt", "weil", "und")


@given(st.lists(st.sampled_from(TOKENS)))
@settings(max_examples=50, deadline=None)
def test_the_main_clause_is_made_of_words_of_the_text(tokens: list[str]) -> None:
    sentence = Sentence.of(" ".join(tokens))

    assert set(sentence.core_lower) <= set(sentence.lower)
    assert bool(sentence.core) == bool(sentence.words)
