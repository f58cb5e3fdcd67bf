# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import brief, facts_of

CASES = (
    ("Das Programm läuft 2021 bis 2027.", ["2021/2027"]),
    ("Das Programm läuft von 2024–2028.", ["2024/2028"]),
    ("Das Programm läuft 2024-2028.", ["2024/2028"]),
    ("Im Schuljahr 2023/24 beginnt es.", ["2023/2024"]),
    ("Im Doppelhaushalt 2025/2026 steht es.", ["2025/2026"]),
    ("In den kommenden vier Jahren wird gebaut.", ["P4Y"]),
    ("In den nächsten fünf Jahren wird gebaut.", ["P5Y"]),
    ("In den letzten zehn Jahren wurde gebaut.", ["-P10Y"]),
    ("Innerhalb der nächsten 6 Monate wird gebaut.", ["P6M"]),
    ("Das Fest geht vom 3. bis 5. Mai 2024.", ["2024-05-03/2024-05-05"]),
    ("Das Fest geht vom 30. April bis 2. Mai 2024.", ["2024-04-30/2024-05-02"]),
    ("Die Ausstellung läuft 01.02.2024 bis 31.03.2024.", ["2024-02-01/2024-03-31"]),
    ("Wir treffen uns 19–21 Uhr.", ["19:00/21:00"]),
    ("Wir treffen uns von 9:30 bis 12 Uhr.", ["09:30/12:00"]),
    ("Wir treffen uns um 19 Uhr.", []),
    ("Bis 2027 ist Zeit.", []),
    ("Die Pläne der kommenden sechs Wochen liegen aus.", ["P6W"]),
    ("Im vergangenen halben Jahr wurde geplant.", ["-P6M"]),
    ("Das Land hilft drei Jahre lang.", ["P3Y"]),
    ("Der Umbau dauert höchstens zwei Jahre.", ["P2Y"]),
    ("Antwort kommt innerhalb von 10 Tagen.", ["P10D"]),
    ("Innerhalb von zwei Jahren entsteht der Weg.", ["P2Y"]),
    ("Binnen 18 Monaten öffnet das Haus.", ["P18M"]),
    ("In drei Jahren ist der Weg fertig.", ["P3Y"]),
    ("Binnen eines Jahres öffnet das Haus.", ["P1Y"]),
    ("Das Haus öffnet in einem halben Jahr.", ["P6M"]),
    ("Der Bau dauert dreieinhalb Jahre.", ["P3.5Y"]),
    ("Bis spätestens Ende des Jahrzehnts ist alles fertig.", ["ende des jahrzehnts"]),
    ("Noch in diesem Jahr wird gebaut.", ["noch in diesem jahr"]),
    ("Bis zum Jahresende 2026 wird gebaut.", []),
    ("In den 2030er Jahren wird gebaut.", ["2030/2039"]),
    ("Der Bericht erscheint alle zwei Jahre.", []),
    ("In den nächsten Jahren wird gebaut.", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_periods_have_a_beginning_and_an_end(text: str, expected: list[str]) -> None:
    found = facts_of(text, FactType.PERIOD)

    assert [brief(fact) for fact in found] == expected


def test_the_years_of_a_period_are_no_dates() -> None:
    found = facts_of("Das Programm läuft 2021 bis 2027.", FactType.DATE)

    assert found == []
