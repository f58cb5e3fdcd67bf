# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The index finds what belongs together and is the same whatever the order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.linking.index import LinkIndex
from sechseck.engines.linking.storage import IndexRefused, from_bytes, to_bytes

TEXTS = {
    "a:1.1": "Wir bauen sichere Radwege zwischen den Ortsteilen.",
    "a:2.1": "Die Kita-Plätze reichen nicht aus.",
    "b:1.1": "Das Radwegenetz wird bis 2030 geschlossen.",
    "b:2.1": "In der Kinderbetreuung fehlen Fachkräfte.",
    "c:1.1": "Die Mitwirkung der Menschen ist uns wichtig.",
    "c:2.1": "Bürgerinnen und Bürger werden an der Planung beteiligt.",
}
GROUPS = {name: name[0] for name in TEXTS}
words = st.sampled_from(["Radweg", "Kita", "Schule", "Wohnung", "Klima", "Rat", "Pflege", "bauen"])
texts = st.dictionaries(
    st.from_regex(r"[a-c]:[1-9]\.1", fullmatch=True),
    st.lists(words, min_size=0, max_size=8).map(" ".join),
    min_size=1,
    max_size=12,
)


def test_the_closest_statement_of_another_document_comes_first() -> None:
    index = LinkIndex.build(TEXTS, groups=GROUPS)

    best, _ = index.candidates("a:1.1")[0]

    assert best == "b:1.1"


def test_words_that_mean_the_same_find_each_other() -> None:
    index = LinkIndex.build(TEXTS, groups={name: name for name in TEXTS})

    best, _ = index.candidates("c:1.1")[0]

    assert best == "c:2.1"


def test_candidates_never_come_from_the_same_document() -> None:
    index = LinkIndex.build(TEXTS, groups=GROUPS)

    found = {name: [other for other, _ in index.candidates(name)] for name in TEXTS}

    assert all(GROUPS[one] != GROUPS[name] for name, others in found.items() for one in others)


def test_a_new_text_finds_its_statements() -> None:
    index = LinkIndex.build(TEXTS, groups=GROUPS)

    best, _ = index.candidates_for("Radweg")[0]

    assert best in {"a:1.1", "b:1.1"}


def test_an_unknown_statement_is_a_key_error() -> None:
    index = LinkIndex.build(TEXTS)

    with pytest.raises(KeyError):
        index.candidates("z:9.9")


def test_an_empty_index_has_no_candidates() -> None:
    index = LinkIndex.build({})

    assert index.candidates_for("Radweg") == []
    assert from_bytes(to_bytes(index)).ids == ()


@given(texts, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_index_does_not_depend_on_the_order(
    given_texts: dict[str, str], chance: random.Random
) -> None:
    shuffled = list(given_texts.items())
    chance.shuffle(shuffled)

    first, second = LinkIndex.build(given_texts), LinkIndex.build(dict(shuffled))

    assert to_bytes(first) == to_bytes(second)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_a_stored_index_answers_as_before(given_texts: dict[str, str]) -> None:
    index = LinkIndex.build(given_texts)

    again = from_bytes(to_bytes(index))

    assert to_bytes(again) == to_bytes(index)
    assert all(again.candidates(one) == index.candidates(one) for one in index.ids)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_scores_are_symmetric(given_texts: dict[str, str]) -> None:
    index = LinkIndex.build(given_texts)
    scores = [index.scores(one) for one in index.ids]

    differences = [
        abs(float(scores[a][b]) - float(scores[b][a]))
        for a in range(len(index.ids))
        for b in range(len(index.ids))
    ]

    assert max(differences) < 1e-5


@pytest.mark.parametrize(
    "stored", [b"", b"SECHSECK-LINKS\n", b"anything else", b"SECHSECK-LINKS\n" + b"\xff" * 40]
)
def test_bytes_that_are_no_index_are_refused(stored: bytes) -> None:
    with pytest.raises(IndexRefused):
        from_bytes(stored)


def test_a_cut_index_is_refused() -> None:
    stored = to_bytes(LinkIndex.build(TEXTS))

    with pytest.raises(IndexRefused):
        from_bytes(stored[:-10])
