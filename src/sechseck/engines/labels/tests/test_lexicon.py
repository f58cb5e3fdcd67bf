# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections import Counter

import pytest

from sechseck.engines.german.tokens import words
from sechseck.engines.knowledge import LexiconEntry
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.labels.lexicon import LexiconIndex
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.labels.tests.material import knowledge, labeller, passage

TRAPS = (
    ("Die Meinungsbildung im Rat dauert an.", "bildung"),
    ("Die Rücklagenbildung ist nötig.", "bildung"),
    ("Die Schulden der Stadt sinken.", "bildung"),
    ("Man lernt sich beim Fest kennen, denn Kennenlernen ist schön.", "bildung"),
    ("Der Geschäftsverkehr ruht.", "mobilitaet"),
    ("Der Zahlungsverkehr ist digital.", "mobilitaet"),
    ("Es wird zwei Grad wärmer im Saal.", "mobilitaet"),
    ("Eine Lösung bahnt sich an; wir wollen sie anbahnen.", "mobilitaet"),
    ("Die Immobilie steht zum Verkauf.", "mobilitaet"),
    ("Wir mobilisieren unsere Kräfte.", "mobilitaet"),
    ("Der Mobilfunk wird besser.", "mobilitaet"),
    ("Die Einwohner stimmen ab.", "wohnen"),
    ("Aus Gewohnheit bleibt alles gleich.", "wohnen"),
    ("Die Zusammenarbeit gelingt.", "wirtschaft_arbeit"),
    ("Die Erarbeitung beginnt.", "wirtschaft_arbeit"),
    ("Der Arbeitskreis trifft sich.", "wirtschaft_arbeit"),
    ("Unsere Arbeitsweise ist offen.", "wirtschaft_arbeit"),
    ("Der Wirtschaftsplan des Eigenbetriebs liegt vor.", "wirtschaft_arbeit"),
    ("Das Betriebsklima ist gut.", "klimaneutralitaet"),
    ("Mit voller Energie gehen wir ans Werk.", "klimaneutralitaet"),
    ("Die Haushaltsgesundheit ist uns wichtig.", "gesundheit"),
    ("Die Denkmalpflege erhält das Schloss.", "gesundheit"),
    ("Kontakte pflegen wir gern.", "gesundheit"),
    ("Wir suchen neue Räume.", "gesundheit"),
    ("Die Beteiligungsgesellschaft der Stadt legt ihren Abschluss vor.", "teilhabe"),
    ("Den Anforderungen wird das gerecht werden.", "ethik"),
    ("Das Angebot ist bedarfsgerecht.", "ethik"),
    ("Die Artenvielfalt nimmt ab.", "gleichstellung"),
    ("Das ist eine gewaltige Summe.", "gleichstellung"),
)
HITS = (
    ("Wir bauen Windräder und Solaranlagen.", "klimaneutralitaet", "Windräder"),
    ("Die Stadtbahn fährt öfter.", "mobilitaet", "Stadtbahn"),
    ("Die Ganztagsschule wächst.", "bildung", "Ganztagsschule"),
    ("Der Mittelstand sucht Personal.", "wirtschaft_arbeit", "Mittelstand"),
    ("Mehr Sozialwohnungen für die Stadt.", "wohnen", "Sozialwohnungen"),
    ("Das Krankenhaus bleibt.", "gesundheit", "Krankenhaus"),
    ("Das Ehrenamt trägt uns.", "teilhabe", "Ehrenamt"),
    ("Solidarität hält uns zusammen.", "ethik", "Solidarität"),
    ("Frauenhäuser sichern wir ab.", "gleichstellung", "Frauenhäuser"),
    ("Die Forschung begleitet uns.", "wissenschaft", "Forschung"),
)


def _themes(text: str) -> dict[str, tuple[str, ...]]:
    labels = labeller().label(passage(text), document=SourceDocument("d"))
    return {hit.theme: hit.words for hit in (*labels.themes, *labels.foundation)}


@pytest.mark.parametrize(("text", "theme"), TRAPS, ids=[text for text, _ in TRAPS])
def test_a_word_inside_another_word_does_not_deceive(text: str, theme: str) -> None:
    assert theme not in _themes(text)


@pytest.mark.parametrize(("text", "theme", "word"), HITS, ids=[case[0] for case in HITS])
def test_a_theme_comes_with_the_words_that_speak_for_it(text: str, theme: str, word: str) -> None:
    assert word in _themes(text)[theme]


def test_the_pack_names_each_pattern_once() -> None:
    seen = Counter((entry.theme, entry.pattern, entry.match) for entry in knowledge().lexicon)

    assert [key for key, count in seen.items() if count > 1] == []


def test_the_pack_names_only_its_own_themes() -> None:
    slugs = {theme.slug for theme in knowledge().themes}

    assert {entry.theme for entry in knowledge().lexicon} <= slugs


def test_patterns_are_lower_case() -> None:
    odd = [e.pattern for e in knowledge().lexicon if e.pattern != e.pattern.lower().strip()]

    assert odd == []


@pytest.mark.parametrize(("pattern", "match"), [("", "stem"), ("klima", "regex")])
def test_an_unreadable_entry_is_refused_in_german(pattern: str, match: str) -> None:
    with pytest.raises(ValueError, match="Lexikon"):
        LexiconIndex.build([LexiconEntry("klima", pattern, 1.0, match)])


def test_an_ending_finds_the_end_of_a_lemma() -> None:
    index = LexiconIndex.build([LexiconEntry("wissen", "logie", 1.0, "ending")])

    hits = index.hits(words("Die Biologien"), "die biologien")

    assert [hit.surface for hit in hits] == ["Biologien"]


def test_a_switch_turns_an_entry_off_for_the_whole_statement() -> None:
    index = LexiconIndex.build(
        [LexiconEntry("park", "park", 1.0, "word", "parkuhr|eintritt frei")]
    )

    hits = index.hits(words("Im Park ist Eintritt frei"), "im park ist eintritt frei")

    assert hits == []


def test_a_region_without_lexicon_has_no_themes() -> None:
    empty = Labeller(type(knowledge())((), ()))

    labels = empty.label(passage("Wir bauen Windräder."), document=SourceDocument("d"))

    assert labels.themes == ()
