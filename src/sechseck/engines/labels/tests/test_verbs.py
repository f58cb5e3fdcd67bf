# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.labels.kinds import judge_kind
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings

WHOLE = [
    ("Die Zahl der Umzüge nimmt zu.", "zunehmen"),
    ("Die Gemeinde richtet im Herbst einen Laden ein.", "einrichten"),
    ("Wir bringen den Umbau voran und bauen das Netz aus.", "ausbauen"),
    ("Das Amt wertet die Bögen nach der Ferienzeit aus.", "auswerten"),
    ("Die Vereine tragen viel zum Leben im Ort bei.", "beitragen"),
]
KINDS = [
    ("Die Einsamkeit nimmt in allen Altersgruppen zu.", "finding"),
    ("Für den Steg stehen 1,4 Mio. € aus dem Fonds bereit.", "measure"),
    ("Schranken müssen beseitigt und Rampen gebaut werden.", "measure"),
    ("Eine Meldestelle für Schlaglöcher muss eingerichtet werden.", "measure"),
    ("Zuversicht muss geschaffen werden.", "goal"),
    ("Viele Familien müssen derzeit auf einen Platz warten.", "finding"),
    ("Nur ein Drittel der Haltestellen können Rollstuhlfahrer nutzen.", "finding"),
    ("140 Anfragen mussten im vergangenen Winter abgelehnt werden.", "finding"),
    ("Ältere Menschen bleiben in ihrem Viertel wohnen.", "goal"),
    ("Bei Gehwegen ist auf eine ebene Fläche zu achten.", "measure"),
    ("Arbeitskreis Hafen: Werft, Segelverein, Angler, Denkmalpflege", "actor"),
    ("Zuschüsse setzen wir bis 2029 gezielt ein.", "measure"),
    ("Im Herbst konnten 64 Kinder nicht im Hort aufgenommen werden.", "finding"),
    ("Bis Ende 2028 sind alle Brücken auf Risse zu untersuchen.", "measure"),
    ("Das Konzept entstand in vier Werkstätten mit 90 Leuten.", "process"),
    ("Zum Rundtisch gehören je zwei Personen aus Sport und Kunst.", "actor"),
    ("Einrichtung eines bereits geplanten Lagers für Sandsäcke", "measure"),
    ("Der Antrag „Bäche öffnen“ wurde 2022 vom Rat angenommen.", "finding"),
    ("Mehr Takt führt auch zu mehr Fahrgästen.", "finding"),
    ("Die Wiesen sind ein wichtiger Ort für Störche.", "finding"),
    ("Wir Vereine kümmern uns bereits seit neun Jahren um den Park.", "finding"),
    ("Freilegung und Pflege von Mühlgräben", "measure"),
    ("Wir bauen den alten Bahnhof zur Bibliothek um.", "measure"),
]


@pytest.mark.parametrize(("text", "lemma"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_verb_and_its_particle_at_the_end_are_one_verb(text: str, lemma: str) -> None:
    assert lemma in {word.lemma for word in Sentence.of(text).core_verbs}


def test_a_preposition_at_the_end_of_no_clause_is_no_particle() -> None:
    verbs = Sentence.of("Die Stadt baut auf das Engagement der Vereine.").core_verbs

    assert [verb.lemma for verb in verbs] == ["bauen"]


def test_the_noun_soll_wants_nothing() -> None:
    assert Sentence.of("Der Wert liegt unter dem Soll von zehn Tonnen.").modals == frozenset()


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_duties_needs_and_limits_are_told_apart(text: str, kind: str) -> None:
    verdict = judge_kind(Sentence.of(text), Surroundings())

    assert kind in {found.value for found, _ in verdict.top2}


def test_most_of_them_are_right_at_once() -> None:
    right = [
        kind == judge_kind(Sentence.of(text), Surroundings()).top2[0][0].value
        for text, kind in KINDS
    ]

    assert sum(right) >= 20
