# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.german.roots import adjective_parts, root, word_roots
from sechseck.engines.german.tokens import words

FAMILIES = [
    ("förderung", "fördern"),
    ("beteiligung", "beteiligen"),
    ("sanierung", "sanieren"),
    ("finanzierung", "finanzieren"),
    ("erreichbarkeit", "erreichbar"),
    ("gesellschaftlich", "gesellschaft"),
    ("ehrenamtlich", "ehrenamt"),
    ("entwicklung", "entwickeln"),
]


@pytest.mark.parametrize(("one", "other"), FAMILIES)
def test_derived_words_share_their_root(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_short_words_keep_their_letters() -> None:
    assert [root(word) for word in ("haus", "eben", "jung")] == ["haus", "eben", "jung"]


def test_a_compound_adjective_gives_its_noun() -> None:
    assert adjective_parts("kulturwissenschaftlich")[0] == "kultur"
    assert adjective_parts("technologisch") == ()


def test_the_roots_of_a_text_tie_noun_verb_and_adjective() -> None:
    first = {root for word in words("Wir sanieren barrierefrei") for root in word_roots(word)}
    second = {root for word in words("Sanierung ohne Barrieren") for root in word_roots(word)}

    assert first & second == {"sanier", "barriere"}
