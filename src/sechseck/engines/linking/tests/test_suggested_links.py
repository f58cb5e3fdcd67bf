# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Suggested links: type, direction, reasons, and what the embedder may change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.channel import FloatArray
from sechseck.engines.linking.link import Band, LinkType, SuggestedLink
from sechseck.engines.linking.profile import profile
from sechseck.engines.linking.rules import link_type
from sechseck.engines.linking.suggest import suggest_links
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.tests.making import statement

GOAL = statement("a:1.1", "Klimaneutralität der Verwaltungsgebäude", themes=("klima",))
MEASURE = statement(
    "b:1.1",
    "Wir sanieren die Verwaltungsgebäude für die Klimaneutralität.",
    StatementKind.MEASURE,
    themes=("klima",),
)
FINDING = statement(
    "c:1.1",
    "Die Verwaltungsgebäude sind weit von der Klimaneutralität entfernt.",
    StatementKind.FINDING,
    themes=("klima",),
)
TITLES = {"klima": "Klima"}
ROWS = [
    "Der Beirat tagt öffentlich.",
    "Öffentlich tagt der Beirat.",
    "Wir bauen Radwege.",
    "Das Radwegenetz wächst.",
    "Vertrauen soll wieder wachsen!",
    "Vertrauen muss wieder wachsen!",
    "",
]


class Lengths:
    """An embedder that compares texts by their length alone."""

    name = "lengths"

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return two numbers for each text."""
        return np.array([[len(text), 40.0] for text in texts], dtype=np.float32)


def only(links: Sequence[SuggestedLink], one: str, other: str) -> SuggestedLink:
    return next(link for link in links if {link.source, link.target} == {one, other})


@pytest.mark.parametrize(
    ("first", "second", "type_", "source"),
    [
        ("measure", "goal", "implements", "measure"),
        ("finding", "goal", "supports", "finding"),
        ("finding", "measure", "supports", "finding"),
        ("measure", "measure", "same_topic", ""),
        ("goal", "goal", "same_topic", ""),
        ("process", "goal", "same_topic", ""),
        ("process", "finding", "same_topic", ""),
        ("actor", "measure", "same_topic", ""),
        ("event", "goal", "same_topic", ""),
        ("other", "goal", "same_topic", ""),
    ],
)
@pytest.mark.parametrize("names", [("a:1.1", "b:1.1"), ("b:1.1", "a:1.1")])
def test_the_kinds_of_a_strong_pair_decide_type_and_direction(
    first: str, second: str, type_: str, source: str, names: tuple[str, str]
) -> None:
    kinds = dict(zip(names, (first, second), strict=True))
    one, other = (
        replace(profile(MEASURE, TITLES), id=name, kind=StatementKind(kind))
        for name, kind in kinds.items()
    )

    found, forward = link_type(one, other, Band.STRONG, same=False)

    assert found == type_
    assert not source or kinds[one.id if forward else other.id] == source
    assert source or forward == (one.id < other.id)


def test_a_measure_implements_the_goal() -> None:
    links = suggest_links([GOAL, MEASURE], titles=TITLES)

    link = only(links, "a:1.1", "b:1.1")

    assert (link.source, link.target, link.type) == ("b:1.1", "a:1.1", LinkType.IMPLEMENTS)


def test_a_finding_supports_the_goal_and_the_measure() -> None:
    links = suggest_links([GOAL, MEASURE, FINDING], titles=TITLES)

    to_goal, to_measure = only(links, "a:1.1", "c:1.1"), only(links, "b:1.1", "c:1.1")

    assert (to_goal.source, to_goal.target, to_goal.type) == ("c:1.1", "a:1.1", LinkType.SUPPORTS)
    assert to_measure.type is not LinkType.IMPLEMENTS


def test_the_reasons_name_shared_words_and_the_theme() -> None:
    links = suggest_links([GOAL, MEASURE], titles=TITLES)

    reasons = " | ".join(links[0].reasons)

    assert "gemeinsame Wörter: " in reasons
    assert "Verwaltungsgebäude" in reasons
    assert "gleiches Thema: Klima" in reasons


def test_words_of_one_concept_are_the_reason() -> None:
    first = statement("a:1.1", "Breite Partizipation")
    second = statement("b:1.1", "Mehr Mitbestimmung")

    links = suggest_links([first, second], titles={})

    assert "gleicher Begriff: Partizipation ~ Mitbestimmung" in links[0].reasons


def test_nearly_equal_wording_is_the_same_statement() -> None:
    first = statement("a:1.1", "Der Rat besteht aus Beirat und Lenkungskreis.")
    second = statement("b:1.1", "Der Rat besteht aus Lenkungskreis und Beirat.")

    link = suggest_links([first, second], titles={})[0]

    assert (link.type, link.band) == (LinkType.SAME_AS, Band.STRONG)


def test_contradicting_statements_are_linked_as_such() -> None:
    pair = frozenset(("a:1.1", "b:1.1"))

    link = suggest_links([GOAL, MEASURE], titles=TITLES, contradicting={pair})[0]

    assert (link.type, link.band) == (LinkType.CONTRADICTS, Band.STRONG)


def test_weak_similarity_is_only_the_same_topic() -> None:
    first = statement("a:1.1", "Der Beirat tagt.")
    second = statement("b:1.1", "Wir bauen Radwege.", StatementKind.MEASURE)

    link = suggest_links([first, second], titles={})[0]

    assert (link.type, link.band) == (LinkType.SAME_TOPIC, Band.WEAK)


rows = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(ROWS), st.sampled_from(StatementKind)),
    max_size=8,
)


def made(table: Sequence[tuple[str, str, StatementKind]]) -> list[ReadStatement]:
    return [
        statement(f"{name}:{number}.1", text, kind)
        for number, (name, text, kind) in enumerate(table)
    ]


@given(rows, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_links_do_not_depend_on_the_order(
    table: list[tuple[str, str, StatementKind]], chance: object
) -> None:
    statements = made(table)
    shuffled = list(statements)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert suggest_links(statements, titles={}) == suggest_links(shuffled, titles={})


@given(rows)
@settings(max_examples=40, deadline=None)
def test_a_link_joins_two_documents_and_each_pair_once(
    table: list[tuple[str, str, StatementKind]],
) -> None:
    links = suggest_links(made(table), titles={})

    pairs = [frozenset((link.source, link.target)) for link in links]

    assert all(link.source[0] != link.target[0] for link in links)
    assert len(pairs) == len(set(pairs))


@given(rows)
@settings(max_examples=40, deadline=None)
def test_the_same_wording_is_recognised_from_both_sides(
    table: list[tuple[str, str, StatementKind]],
) -> None:
    forward = suggest_links(made(table), titles={})
    swapped = {"a": "c", "b": "b", "c": "a"}
    backward = suggest_links(made([(swapped[n], t, k) for n, t, k in table]), titles={})

    def same(links: Sequence[SuggestedLink]) -> set[frozenset[str]]:
        return {
            frozenset((link.source[1:], link.target[1:]))
            for link in links
            if link.type is LinkType.SAME_AS
        }

    assert same(forward) == same(backward)


def test_an_embedder_changes_scores_and_no_pair_of_a_small_set() -> None:
    statements = [GOAL, MEASURE, FINDING]

    without = suggest_links(statements, titles=TITLES)
    with_it = suggest_links(statements, titles=TITLES, embedder=Lengths())

    assert {link.score for link in without} != {link.score for link in with_it}
    assert {frozenset((link.source, link.target)) for link in without} == {
        frozenset((link.source, link.target)) for link in with_it
    }
