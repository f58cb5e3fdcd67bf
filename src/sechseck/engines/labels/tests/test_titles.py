# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.labels.kinds import judge_kind
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.readers.reading import BlockKind

BELOW = [
    ("Ziele", "Bis 2033 entstehen 750 Wohnungen am alten Hafen.", "goal"),
    ("Unsere Ziele", "Jeder Ortsteil ist abends mit dem Bus erreichbar.", "goal"),
    ("Ziele", "Der Wasserverbrauch der Bäder sinkt bis 2031 um ein Viertel.", "goal"),
    ("Ausgangslage", "Die Notschlafstelle hat 22 Betten, 90 Menschen mussten gehen.", "finding"),
    ("Bestand", "Auf 1.000 Einwohner kommen vier Hausärzte.", "finding"),
    ("Das haben wir schon erreicht", "Zwei neue Brücken verbinden die Ufer.", "finding"),
    ("Herausforderungen", "Der Lieferverkehr beansprucht viele Parkbuchten.", "finding"),
    ("Maßnahmen", "Die Stadt richtet bis Ostern ein Haus der Vereine ein.", "measure"),
    ("Maßnahmen", "Schattendächer auf zwölf Spielplätzen", "measure"),
    ("Beteiligte", "Sportbund, Feuerwehr und Landfrauen", "actor"),
]


@pytest.mark.parametrize(("title", "text", "kind"), BELOW, ids=[text for _, text, _ in BELOW])
def test_the_title_above_decides_what_a_plain_statement_is(
    title: str, text: str, kind: str
) -> None:
    block = BlockKind.PARAGRAPH if text.endswith(".") else BlockKind.ITEM
    around = Surroundings(block, ("Plan für das Tal", title))

    assert judge_kind(Sentence.of(text), around).top2[0][0].value == kind


@pytest.mark.parametrize("text", ["Wohnen muss bezahlbar sein", "Klima und Energie", "Vor Ort"])
def test_what_the_document_sets_as_a_title_is_no_goal_of_its_own(text: str) -> None:
    around = Surroundings(BlockKind.HEADING)

    assert "other" in {kind.value for kind, _ in judge_kind(Sentence.of(text), around).top2}


def test_the_name_of_the_document_tells_nothing_about_its_parts() -> None:
    around = Surroundings(titles=("Klimaziele 2035", "Verkehr"))

    assert around.near_kind is None
    assert around.kind is not None


def test_a_plant_is_not_a_situation() -> None:
    assert Surroundings(titles=("Biogasanlagen",)).kind is None
