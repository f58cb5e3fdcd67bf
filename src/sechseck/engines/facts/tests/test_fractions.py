# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import facts_of

SHARES = (
    ("Ein Fünftel der Fläche bleibt frei.", [(20.0, "fläche")]),
    ("Zwei Drittel der Haushalte heizen mit Gas.", [(66.7, "haushalt")]),
    ("Drei Viertel aller Wege sind kurz.", [(75.0, "weg")]),
    ("Die Hälfte der Betriebe sucht Leute.", [(50.0, "betrieb")]),
    ("Der Verbrauch sinkt um die Hälfte.", [(50.0, "anteil")]),
    ("Jede dritte Familie sucht eine Wohnung.", [(33.3, "familie")]),
    ("Jedes vierte Kind kann nicht schwimmen.", [(25.0, "kind")]),
    ("Der Zug fährt jede zweite Stunde.", []),
    ("Ein Viertel mit alten Häusern wird saniert.", []),
    ("Die dritte Familie zieht ein.", []),
    ("Sie trafen sich auf halber Strecke.", []),
)


@pytest.mark.parametrize(("text", "expected"), SHARES, ids=[case[0] for case in SHARES])
def test_shares_in_words_are_percentages(text: str, expected: list[tuple[float, str]]) -> None:
    found = facts_of(text, FactType.PERCENT, FactType.QUANTITY)

    assert [(fact.value, fact.attribute) for fact in found] == expected
