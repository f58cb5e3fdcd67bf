# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.german.morphology import analyse
from sechseck.engines.german.terms import terms
from sechseck.engines.german.tokens import words
from sechseck.engines.german.word import Word

SAME_TERMS = [
    ("Frauenhaus", "Frauenhäuser", "Frauenhäusern", "FRAUENHAUS"),
    ("Akteur", "Akteure", "Akteurinnen", "Akteur*innen", "Akteur:innen", "AkteurInnen"),
    ("Bürger", "Bürgerinnen", "Bürger/innen", "Bürger_innen"),
    ("Maßnahme", "Maßnahmen"),
    ("Prozess", "Prozesse", "Prozessen"),
    ("Expertinnen", "Expert:innen", "Experte"),
    ("Arzt", "Ärzte", "Ärztinnen"),
    ("Wohnraum", "Wohnräume"),
    ("Mobilitätskonzept", "Mobilitätskonzepte", "Mobilitätskonzepten"),
]
LEMMAS = [
    ("Sport- und Musikangebote", "sportangebot und musikangebot"),
    ("Sport-, Sozial- und Kulturangebote", "sportangebot sozialangebot und kulturangebot"),
    ("Klimaschutz- sowie Verkehrsstrategie", "klimaschutzstrategie sowie verkehrsstrategie"),
    ("Großstadt- und Stadtregionen", "großstadtregion und stadtregion"),
    ("Frauenhäuser und -beratungsstellen", "frauenhaus und frauenberatungsstelle"),
    ("Rad- oder Fußwege", "radweg oder fußweg"),
    ("3,4 Millionen", "3,4 million"),
    ("jede*r Beauftragte*r", "jed beauftragte"),
]


@pytest.mark.parametrize("forms", SAME_TERMS)
def test_forms_of_one_word_share_their_terms(forms: tuple[str, ...]) -> None:
    assert {terms(form) for form in forms} == {terms(forms[0])}


@pytest.mark.parametrize(("text", "lemmas"), LEMMAS)
def test_coordinated_compounds_are_completed(text: str, lemmas: str) -> None:
    assert " ".join(word.lemma for word in words(text)) == lemmas


def test_a_compound_carries_the_lemmas_of_its_parts() -> None:
    word = analyse("Frauenberatungsstellen")

    assert word.parts == ("frauen", "beratungs", "stellen")
    assert word.part_lemmas == ("frau", "beratung", "stelle")
    assert (word.lemma, word.pos) == ("frauenberatungsstelle", "NN")


@pytest.mark.parametrize(
    ("word", "pos", "tag"),
    [
        ("müssen", "VM", "VM(FIN)"),
        ("stärken", "VV", "VV(INF)"),
        ("bezahlbaren", "ADJ", "ADJ(A)"),
        ("klimagerechte", "ADJ", "ADJ(A)"),
        ("Hannover", "NE", "NE"),
        ("2035", "CARD", "CARD"),
        ("und", "KON", "KON"),
    ],
)
def test_a_word_has_a_coarse_and_a_fine_tag(word: str, pos: str, tag: str) -> None:
    found = analyse(word)

    assert (found.pos, found.tag) == (pos, tag)


def test_function_words_are_no_terms_and_numbers_are() -> None:
    assert terms("Die Region will bis 2035 klimaneutral werden") == (
        "region",
        "2035",
        "klimaneutral",
    )


def test_a_search_in_small_letters_finds_the_parts_too() -> None:
    assert set(terms("frauenhäuser")) >= {"frauenhaus", "frau", "haus"}


def test_threads_get_the_same_words() -> None:
    found: list[Word] = []
    threads = [Thread(target=lambda: found.append(analyse("Nahwärmenetze"))) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(found)) == 1
    assert len(found) == 8


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aAbßäIinrestu*:_/- .,019\n", max_size=40) | st.text(max_size=30))
def test_any_text_has_words_and_they_do_not_change(text: str) -> None:
    found = words(text)

    assert found == words(text)
    assert all(word.lemma == word.lemma.lower() and word.surface for word in found)
