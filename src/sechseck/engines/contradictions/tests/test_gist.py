# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One thing told in wholly different words, and things that only look alike."""

from __future__ import annotations

import pytest

from sechseck.engines.contradictions.find import find_contradictions
from sechseck.engines.contradictions.tests.test_contradictions import between, said

OTHER_WORDS = [
    (
        "Die Gemeinde will bis 2036 klimaneutral sein.",
        "Klimaneutralität erreicht die Gemeinde erst 2041.",
    ),
    (
        "Bis 2036 wird die Gemeinde klimaneutral.",
        "Die Klimaneutralität soll spätestens im Jahr 2041 erreicht werden.",
    ),
    (
        "Die Verwaltung ist bis 2031 klimaneutral.",
        "Bis 2034 arbeitet die Verwaltung klimaneutral.",
    ),
    ("Jährlich werden 450 Bäume gepflanzt.", "Die Gemeinde pflanzt jedes Jahr 700 Bäume."),
    ("Bis 2031 entstehen 1.300 Wohnungen.", "Wir schaffen 1.700 neue Wohnungen bis 2031."),
    ("Im Stadtgebiet gibt es 31 Kitas.", "Die Stadt hat 38 Kitas."),
    (
        "Das neue Freibad kostet 14 Millionen Euro.",
        "Für den Bau des Freibads sind 18 Millionen Euro veranschlagt.",
    ),
    (
        "Die Eröffnung des Freibads ist am 3. Mai 2028.",
        "Das Freibad eröffnet am 10. Mai 2028.",
    ),
    ("Zum Rundtisch gehören Werft, Hafen und Chor.", "Der Rundtisch besteht aus Werft und Hafen."),
    ("In der Stadt leben 61.000 Menschen.", "Die Stadt zählt 57.000 Einwohner."),
    (
        "Die CO2-Emissionen sollen bis 2032 um 52 Prozent sinken.",
        "Bis 2032 senken wir den CO2-Ausstoß um 63 Prozent.",
    ),
]
NOT_ALIKE = [
    ("Die Stadt will bis 2036 klimaneutral sein.", "Die Verwaltung wird bis 2031 klimaneutral."),
    ("Das Gasnetz ist bis 2041 klimaneutral.", "Die Stadt soll bis 2036 klimaneutral werden."),
    (
        "Deutschland will 2045 klimaneutral sein.",
        "Wir wollen die Klimaneutralität der Stadt bis 2036.",
    ),
    ("Der Workshop Sport beginnt am 4. Mai 2026.", "Der Workshop Kunst beginnt am 9. Mai 2026."),
    (
        "Die Sanierung der Stadthalle kostet 12 Millionen Euro.",
        "Die Sanierung der Turnhalle kostet 9 Millionen Euro.",
    ),
    (
        "Der Rat hat das Radkonzept am 14. März 2024 beschlossen.",
        "Der Rat hat das Baukonzept am 21. März 2024 beschlossen.",
    ),
    (
        "Der Bürgerdialog Hafen beginnt am 4. Mai 2026.",
        "Der zweite Bürgerdialog Hafen ist am 11. Mai 2026.",
    ),
    ("Bis 2031 entstehen 1.300 Wohnungen.", "Bis 2031 entstehen 400 geförderte Wohnungen."),
    ("Die Stadt hat 31 Kitas.", "12 Kitas der Stadt bieten Sprachförderung."),
    ("Jährlich werden 450 Bäume gepflanzt.", "Bis 2031 pflanzt die Stadt 5.000 Bäume."),
    (
        "Bis 2032 sinken die Emissionen um 52 Prozent.",
        "Bis 2036 sinken die Emissionen um 80 Prozent.",
    ),
    (
        "Das neue Freibad kostet 14 Millionen Euro.",
        "Für die Planung des Freibads sind 2 Millionen Euro veranschlagt.",
    ),
    (
        "Das Jugendhaus erhält 200.000 Euro aus EU-Mitteln.",
        "Der Hafen wird mit EU-Mitteln von 4 Millionen Euro saniert.",
    ),
]


@pytest.mark.parametrize("pair", OTHER_WORDS, ids=[first for first, _ in OTHER_WORDS])
def test_different_values_contradict_in_wholly_different_words(pair: tuple[str, str]) -> None:
    assert [one.statements for one in between(*pair)] == [("a:1.1", "b:1.1")]


@pytest.mark.parametrize("pair", NOT_ALIKE, ids=[first for first, _ in NOT_ALIKE])
def test_one_word_may_make_it_another_thing(pair: tuple[str, str]) -> None:
    assert between(*pair) == ()


def test_within_one_document_the_gist_alone_is_not_enough() -> None:
    """Two sections may count the trees of two places."""
    told = ("Jährlich werden 450 Bäume gepflanzt.", "Die Gemeinde pflanzt jedes Jahr 700 Bäume.")

    assert find_contradictions([said("a:1.1", told[0]), said("a:9.1", told[1])]) == ()
