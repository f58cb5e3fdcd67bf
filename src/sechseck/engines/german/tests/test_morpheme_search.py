# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.german.hanta import hanta, load_plain
from sechseck.engines.german.tests.municipal import COMPOUNDS, WHOLE_WORDS
from sechseck.engines.german.wordlist import word_set

PLAIN = load_plain()
OTHER_WORDS = word_set(
    """
    müssen stärken beschließt gestärkt bezahlbaren klimaneutral niedrigschwellig vorausschauend
    Hannover MdEPs 2035 Kita-Plätze Ärztinnen xqzt ab Öl flächensparend wohnortnah
    """
)
WORDS = sorted({*OTHER_WORDS, *WHOLE_WORDS, *(word.replace("+", "") for word in COMPOUNDS)})


def test_the_fast_search_finds_what_hanta_finds() -> None:
    differing = [
        word
        for word in WORDS[::3]
        if hanta().analyze(word, taglevel=3) != PLAIN.analyze(word, taglevel=3)
    ]

    assert differing == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aeinrstuhlgbcäöüßAS-", min_size=1, max_size=14))
def test_it_finds_the_same_in_words_nobody_knows(word: str) -> None:
    assert hanta().analyze(word, taglevel=3) == PLAIN.analyze(word, taglevel=3)
