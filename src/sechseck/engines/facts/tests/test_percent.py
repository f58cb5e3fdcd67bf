# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import brief, facts_of

CASES = (
    ("65 Prozent der Haushalte heizen mit Gas.", ["65 %"]),
    ("Der Anteil liegt bei 30 %.", ["30 %"]),
    ("Der Anteil liegt bei 30%.", ["30 %"]),
    ("Wir senken den Verbrauch um 20 Prozent.", ["20 %"]),
    ("Das sind 3 Prozentpunkte mehr.", ["3 Prozentpunkt"]),
    ("Die Quote liegt bei 7,8 Prozent.", ["7.8 %"]),
    ("Von 19 auf 30 Prozent steigt der Anteil.", ["19 %", "30 %"]),
    ("10 bis 15 Prozent der Wege entfallen auf Busse.", ["10 %", "15 %"]),
    ("Zwölf Prozent der Menschen sind dafür.", ["12 %"]),
    ("Mindestens 40 Prozent werden gefördert.", ["40 %"]),
    ("Das Werk ist 100-prozentig sicher.", []),
    ("Gelassen 31 27 44 38 29 50 36 ↗", []),
    ("Zwischen Jung und Alt 41 39 52 47 33 58 45", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_percentages_are_read(text: str, expected: list[str]) -> None:
    found = facts_of(text, FactType.PERCENT)

    assert [brief(fact) for fact in found] == expected


def test_a_percentage_knows_the_whole() -> None:
    (fact,) = facts_of("65 Prozent der Haushalte heizen mit Gas.", FactType.PERCENT)

    assert fact.attribute == "haushalt"


def test_at_least_is_a_lower_bound() -> None:
    (fact,) = facts_of("Mindestens 40 Prozent werden gefördert.", FactType.PERCENT)

    assert fact.bound == "min"
