# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import facts_of

CASES = (
    ("FUNDAMENT: Teilhabe, Ethik, Gleichstellung und Wissenschaft", "fundament", "element",
     ("Ethik", "Gleichstellung", "Teilhabe", "Wissenschaft")),
    ("Die Themen stehen auf einem Fundament, das aus Wissenschaft, Gleichstellung und Teilhabe "
     "besteht.", "fundament", "element", ("Gleichstellung", "Teilhabe", "Wissenschaft")),
    ("Die Allianz 2035+ besteht aus einem Beirat und einem Lenkungskreis.", "allianz 2035+",
     "element", ("Beirat", "Lenkungskreis")),
    ("Das Netz setzt sich aus Kommunen, Kammern und Vereinen zusammen.", "netz", "element",
     ("Kammer", "Kommune", "Verein")),
    ("Ein Sechseck mit den Themen: Klima; Bildung; Wirtschaft und Arbeit", "sechseck", "thema",
     ("Bildung", "Klima", "Wirtschaft und Arbeit")),
    ("Handlungsfelder sind Mobilität, Wohnen und Gesundheit.", "handlungsfeld", "handlungsfeld",
     ("Gesundheit", "Mobilität", "Wohnen")),
)  # fmt: skip
NO_LISTS = (
    "Diakonie-Chef warnt: Pflegekräftemangel wird zum Problem für die Wirtschaft",
    "Commitment: Von gegenseitigen Erfahrungen und Kenntnissen profitieren.",
    "Das Problem besteht seit Jahren.",
    "Unser Anspruch ist klar: Der Sozialstaat kommt auf die Menschen zu.",
    "Lenkungskreis - personengebunden:",
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
