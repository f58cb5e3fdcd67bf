# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How checkable promises are, from examples and for any of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sechseck.engines.labels.slots import SLOTS
from sechseck.engines.verifiability import GRADE_WORDS, HIGHEST, grade, grade_text

TABLE = [
    ("Wir bauen bis 2027 drei neue Grundschulen.", 3),
    ("Das Jugendamt stellt ab 2026 jährlich 200.000 Euro bereit.", 3),
    ("Der Fachbereich senkt die Wartezeit bis 2028 um 40 Prozent.", 3),
    ("Wir fördern bis 2028 40 Vereine.", 3),
    ("Bis 2030 entstehen 3.000 Wohnungen.", 2),  # nobody stands for it
    ("Die Stadt richtet bis Ende 2026 eine Beratungsstelle ein.", 2),  # how many, how large?
    ("Kitaplätze werden ausgebaut.", 1),
    ("Bei Bedarf bauen wir bis 2028 40 Wohnungen.", 1),
    ("Die Region könnte 40 Busse kaufen.", 1),
    ("Die Verwaltung prüft den Ausbau der Radwege.", 0),
    ("Wir stärken die Zusammenarbeit.", 0),
    ("Wir setzen uns für bessere Luft ein.", 0),
    ("Wir begegnen einander mit Respekt.", 0),
    ("", 0),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_promises_are_graded_by_what_one_can_check(text: str, wanted: int) -> None:
    assert grade_text(text).grade == wanted


def test_each_question_is_answered_with_the_words_of_the_promise() -> None:
    verdict = grade_text("Wir bauen bis 2027 drei neue Grundschulen.")
    assert verdict.reasons == (
        "Das Tun ist nachprüfbar: bauen",
        "Zahl genannt: drei neue Grundschulen",
        "Termin genannt: 2027",
        "Zuständige genannt: wir",
        "Kein Ort genannt",
    )
    assert verdict.missing == ("place",)


def test_a_vague_word_is_named_and_is_no_act() -> None:
    verdict = grade_text("Die Verwaltung prüft den Ausbau der Radwege.")
    assert "Unbestimmtes Wort: prüft" in verdict.reasons
    assert "Kein nachprüfbares Tun genannt" in verdict.reasons


def test_whoever_stands_for_it_lifts_the_grade() -> None:
    text = "Bis 2030 entstehen 3.000 Wohnungen."
    found = {"date": "2030", "indicator": "3.000 Wohnungen"}
    assert grade(text, found).grade == 2
    assert grade(text, {**found, "lead": "Wohnungsgesellschaft"}).grade == 3


def test_an_endless_word_leaves_a_short_reason() -> None:
    reasons = grade("Wir bauen.", {"place": "x" * 5_000}).reasons
    assert max(map(len, reasons)) < 200


WORDS = "Wir bauen prüfen bei Bedarf fördern bis 2027 drei Schulen 40 Prozent sollen könnten"
words = some.sampled_from(WORDS.split())
texts = some.lists(words, max_size=9).map(" ".join)
slots = some.dictionaries(
    some.sampled_from(SLOTS), some.sampled_from(["", "bauen", "fördern", "2027", "40 Schulen"])
)


@given(texts, slots)
def test_a_grade_is_one_of_four_and_says_the_same_twice(text: str, found: dict[str, str]) -> None:
    verdict = grade(text, found)
    assert verdict.grade in GRADE_WORDS
    assert 0 <= verdict.grade <= HIGHEST
    assert verdict == grade(text, found)
    assert len(verdict.reasons) in (5, 6)
    assert verdict.grade <= 5 - len(verdict.missing)


@given(texts, slots, some.sampled_from(["date", "amount", "indicator", "lead", "place"]))
def test_naming_more_never_lowers_the_grade(text: str, found: dict[str, str], new: str) -> None:
    assert grade(text, {**found, new: "etwas"}).grade >= grade(text, found).grade


@given(some.text(max_size=300))
def test_whatever_is_typed_has_a_grade(text: str) -> None:
    assert grade_text(text).grade in GRADE_WORDS
