# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.labels.cues import CUES
from sechseck.engines.labels.kinds import judge_kind
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings, kind_of_title
from sechseck.engines.labels.weights import KINDS, WEIGHTS
from sechseck.engines.readers.reading import BlockKind

CASES = (
    ("Wir bauen das Radwegenetz aus.", "measure"),
    ("Die Radwege werden ausgebaut.", "measure"),
    ("Wir werden die Kita sanieren.", "measure"),
    ("Ausbau des Radwegenetzes", "measure"),
    ("Die Stadt richtet eine Fachstelle ein.", "measure"),
    ("Die Stadt soll bis 2035 klimaneutral sein.", "goal"),
    ("Ziel ist es, den Verbrauch zu halbieren.", "goal"),
    ("Niemand darf benachteiligt werden.", "goal"),
    ("Wir stehen für faire Löhne.", "goal"),
    ("Es braucht mehr Personal.", "goal"),
    ("Wohnraum muss bezahlbar sein.", "goal"),
    ("Der Anteil liegt bei 30 Prozent.", "finding"),
    ("Die Mieten sind seit 2015 gestiegen.", "finding"),
    ("Umfrage belegt: Viele Eltern warten lange auf einen Platz", "finding"),
    ("Gelassen 31 27 44 38 29 50 36", "finding"),
    ("Der Beirat besteht aus zwölf Personen.", "actor"),
    ("Sprecherinnen und Sprecher der Netzwerke", "actor"),
    ("Dem Rat gehören 64 Personen an.", "actor"),
    ("Die Steuerungsgruppe tagt vierteljährlich und berichtet dem Ausschuss.", "process"),
    ("Der Plan wird alle zwei Jahre fortgeschrieben.", "process"),
    ("Die Auftaktveranstaltung fand am 3. März 2023 statt.", "event"),
    ("Am 12.03.2024 um 18 Uhr beginnt die Konferenz im Rathaus.", "event"),
    ("Was haben wir vor?", "other"),
    ("Was müssen alle wollen können?", "other"),
    ("Wir wollen drei neue Kitas bauen.", "measure"),
    ("Die Verwaltung soll einen Plan erarbeiten.", "measure"),
    ("Der Antrag ist zu digitalisieren.", "measure"),
    ("Im Kreis leben 120.000 Menschen.", "finding"),
    ("Der Beirat hat 24 Mitglieder aus allen Orten.", "actor"),
    ("In jedem Ort gibt es bis 2031 einen Dorfladen.", "goal"),
    ("In jedem Ort soll es einen Treffpunkt geben.", "goal"),
    ("Zisterne (Federführung: Bauhof; Ende: 2027; Budget in Euro: 9000)", "measure"),
    ("Vorwort", "other"),
    ("Handlungsfeld 4: Kultur und Sport", "other"),
    ("Wir danken den Ortsräten für ihre Hinweise.", "other"),
    ("Nachfolgend werden die Teilräume beschrieben.", "other"),
    ("Träger des Projekts sind der Kreissportbund, die Musikschule und zwei Vereine.", "actor"),
    ("Angestrebt wird ein Ganztagsanteil von 60 Prozent.", "goal"),
    ("Der Bedarf an Kitaplätzen wird bis 2033 weiter steigen.", "finding"),
)


@pytest.mark.parametrize(("text", "kind"), CASES, ids=[text for text, _ in CASES])
def test_the_kind_of_a_plain_statement_is_seen(text: str, kind: str) -> None:
    verdict = judge_kind(Sentence.of(text), Surroundings())

    assert verdict.top2[0][0].value == kind


def test_shares_are_ordered_and_sum_to_one_at_most() -> None:
    for text, _ in CASES:
        (_, first), (_, second) = judge_kind(Sentence.of(text), Surroundings()).top2

        assert first >= second
        assert first + second <= 1.001


def test_the_reason_quotes_the_words_that_decided() -> None:
    verdict = judge_kind(Sentence.of("Der Beirat besteht aus zwölf Personen."), Surroundings())

    assert verdict.reason == "Zugehörigkeit: „besteht aus“"


def test_every_cue_has_its_weights() -> None:
    assert {cue.name for cue in CUES} | {"prior"} == set(WEIGHTS)
    assert {len(weights) for weights in WEIGHTS.values()} == {len(KINDS)}


def test_a_title_above_the_list_decides_what_a_bare_noun_is() -> None:
    goals = Surroundings(BlockKind.ITEM, ("Teilziele",))
    members = Surroundings(BlockKind.ITEM, ("Zusammensetzung",), "Mitglieder:")

    assert judge_kind(Sentence.of("Zuspitzung und Fokus"), goals).top2[0][0].value == "goal"
    assert "actor" in [k.value for k, _ in judge_kind(Sentence.of("Institutionen"), members).top2]


def test_a_title_without_a_telling_word_says_nothing() -> None:
    assert kind_of_title("Kapitel 4") is None
