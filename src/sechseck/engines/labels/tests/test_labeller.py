# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.knowledge import Knowledge, RegisterEntry
from sechseck.engines.labels.label import Commits, Standing
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.labels.tests.material import knowledge, labeller, passage

DRAFT = SourceDocument("d", standing=Standing.DRAFT)
ADOPTED = SourceDocument("d", standing=Standing.ADOPTED)
SENTENCES = (
    "Wir bauen die Radwege aus.",
    "Die Mieten steigen.",
    "Was ist zu tun?",
    "Ausbau der Windkraft",
    "Der Beirat tagt am 3. Mai 2024.",
    "Frauenhäuser sichern wir ab.",
    "",
    "…",
    "12",
)
HOSTILE = ("wir " * 5_000, "A" * 20_000, "1 " * 8_000, "und " * 5_000, "„" * 9_000, "ä-" * 9_000)


def test_a_full_promise_fills_all_seven_slots() -> None:
    register = (RegisterEntry("laatzen", "Laatzen", "place"),)
    region = Labeller(Knowledge(knowledge().themes, knowledge().lexicon, register))
    text = "Das Gesundheitsamt baut bis 2027 in Laatzen für 2 Millionen Euro 120 Pflegeplätze aus."

    labels = region.label(passage(text), document=ADOPTED)

    assert labels.bindingness == 7
    assert labels.slots["lead"] == "Gesundheitsamt"
    assert labels.slots["amount"] == "2 Millionen Euro"


def test_a_slogan_fills_none() -> None:
    assert labeller().label(passage("Die Nähe macht es!"), document=DRAFT).bindingness == 0


@pytest.mark.parametrize(
    ("text", "document", "commits"),
    [
        ("Wir bauen die Radwege aus.", DRAFT, Commits.ANNOUNCEMENT),
        ("Wir bauen die Radwege aus.", ADOPTED, Commits.COMMITMENT),
        ("Wir prüfen den Ausbau der Radwege.", ADOPTED, Commits.ANNOUNCEMENT),
        ("Die Radwege sollen ausgebaut werden.", ADOPTED, Commits.ANNOUNCEMENT),
        ("Die Mieten sind seit 2015 gestiegen.", ADOPTED, Commits.NONE),
    ],
)
def test_only_firm_words_of_an_adopted_text_commit(
    text: str, document: SourceDocument, commits: Commits
) -> None:
    assert labeller().label(passage(text), document=document).commits is commits


def test_a_weak_word_counts_where_its_neighbours_are_clear() -> None:
    clear = passage("Wir fördern den Wohnungsbau.")
    weak = passage("Schwerpunkte sind Gemeinschaftsflächen.")

    alone = labeller().label(weak, document=DRAFT)
    beside = labeller().label_all((clear, weak), DRAFT)[1]

    assert alone.themes == ()
    assert [hit.theme for hit in beside.themes] == ["wohnen"]


def test_a_programme_is_known_by_its_we() -> None:
    plain = passage("Die Angebote sind überall zugänglich.")
    speaking = [passage(f"Wir schaffen Platz Nummer {n}.") for n in ("A", "B", "C", "D", "E")]

    alone = dict(labeller().label(plain, document=DRAFT).kind_top2)
    inside = dict(labeller().label_all((*speaking, plain), DRAFT)[-1].kind_top2)

    assert inside != alone


@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
@settings(max_examples=40, deadline=None)
def test_the_same_text_has_the_same_labels(texts: list[str]) -> None:
    passages = [passage(text) for text in texts]

    first = labeller().label_all(passages, DRAFT)

    assert first == labeller().label_all(passages, DRAFT)
    assert len(first) == len(texts)


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:6] for text in HOSTILE])
def test_hostile_text_is_labelled_in_time(text: str) -> None:
    started = time.process_time()

    labeller().label(passage(text), document=DRAFT)

    assert time.process_time() - started < 3.0
