# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import facts_of

CASES = (
    ("SOCKEL: Respekt, Ethik, Offenheit und Sorgfalt", "sockel", "element",
     ("Ethik", "Offenheit", "Respekt", "Sorgfalt")),
    ("Alle Pläne ruhen auf einem Gerüst, das aus Sorgfalt, Offenheit und Respekt besteht.",
     "gerüst", "element", ("Offenheit", "Respekt", "Sorgfalt")),
    ("Das Bündnis 2040+ besteht aus einem Präsidium und einer Arbeitsgruppe.", "bündnis 2040+",
     "element", ("Arbeitsgruppe", "Präsidium")),
    ("Das Netz setzt sich aus Kommunen, Kammern und Vereinen zusammen.", "netz", "element",
     ("Kammer", "Kommune", "Verein")),
    ("Ein Sechseck mit den Themen: Klima; Bildung; Wirtschaft und Arbeit", "sechseck", "thema",
     ("Bildung", "Klima", "Wirtschaft und Arbeit")),
    ("Zum Rundtisch gehören Werft, Hafen und Chor.", "rundtisch", "element",
     ("Chor", "Hafen", "Werft")),
    ("Der Fachgruppe gehören Bauamt, Schulamt und Feuerwehr an.", "fachgruppe", "element",
     ("Bauamt", "Feuerwehr", "Schulamt")),
    ("Der Leitfaden fußt auf drei Säulen: Ruhe, Wasser und Handel.", "leitfaden", "säule",
     ("Handel", "Ruhe", "Wasser")),
    ("Die drei Säulen des Leitfadens sind Ruhe und Wasser.", "leitfaden", "säule",
     ("Ruhe", "Wasser")),
    ("Handlungsfelder sind Mobilität, Wohnen und Gesundheit.", "handlungsfeld", "handlungsfeld",
     ("Gesundheit", "Mobilität", "Wohnen")),
)  # fmt: skip
NO_LISTS = (
    "Energie: Stadt und Feuerwehr erarbeiten gemeinsam Pläne",
    "Handlungsfelder sind Schutz und Feuerwehr erarbeiten gemeinsam Übungen.",
    "Der Stab umfasst Polizei und Feuerwehr haben gemeinsam Dienst.",
    "Kammer-Chefin mahnt: Lehrermangel bleibt eine Last für das Handwerk",
    "Lernkultur: Von fremden Ideen und eigenen Fehlern lernen.",
    "Das Problem besteht seit Jahren.",
    "Unsere Zusage ist einfach: Das Rathaus geht auf die Leute zu.",
    "Beirat - ortsgebunden:",
    "Im Netzwerk sind Kliniken, Praxen und Selbsthilfegruppen vertreten.",
    "Der Rat besteht aus 15 gewählten Mitgliedern aus Wirtschaft, Kultur und Sport.",
    "Mitglieder des Ausschusses sind auch Vertreter der Eltern und der Schülerschaft.",
)


@pytest.mark.parametrize(("text", "topic", "attribute", "members"), CASES)
def test_members_of_a_whole_are_a_sorted_list(
    text: str, topic: str, attribute: str, members: tuple[str, ...]
) -> None:
    (fact,) = facts_of(text, FactType.LIST)

    assert (fact.topic, fact.attribute, fact.value) == (topic, attribute, members)


@pytest.mark.parametrize("text", NO_LISTS)
def test_a_sentence_is_no_list(text: str) -> None:
    assert facts_of(text, FactType.LIST) == []
