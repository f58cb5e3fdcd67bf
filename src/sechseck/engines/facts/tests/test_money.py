# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import brief, facts_of

CASES = (
    ("Dafür stehen 4,8 Millionen Euro bereit.", ["4800000 EUR"]),
    ("Der Zuschuss beträgt 12 Mio. €.", ["12000000 EUR"]),
    ("Der Zuschuss beträgt 12 Mio €.", ["12000000 EUR"]),
    ("Je Kind zahlt die Stadt 1.500 EUR.", ["1500 EUR"]),
    ("Dem Handel fehlen 100 Milliarden Euro.", ["100000000000 EUR"]),
    ("Je Platz fallen 2,5 Tsd. € an.", ["2500 EUR"]),
    ("Im Haushalt stehen 300 T€ für Bäume.", ["300000 EUR"]),
    ("Der Beitrag liegt bei 29,50 Euro im Monat.", ["29.5 EUR"]),
    ("Das Ticket kostet 49 €.", ["49 EUR"]),
    ("Das Ticket kostet 49€.", ["49 EUR"]),
    ("Die Stadt gibt € 2.000 dazu.", ["2000 EUR"]),
    ("Eine Million Euro fließt in Schulhöfe.", ["1000000 EUR"]),
    ("Zwei Millionen Euro fließen in Schulhöfe.", ["2000000 EUR"]),
    ("Das Defizit beträgt 1,2 Mrd. Euro.", ["1200000000 EUR"]),
    ("Kosten von 350.000 Euro entstehen.", ["350000 EUR"]),
    ("Von 20 auf 25 Millionen Euro steigt der Ansatz.", ["20000000 EUR", "25000000 EUR"]),
    ("Gefördert werden bis zu 10.000 Euro je Dach.", ["10000 EUR"]),
    ("Die Miete liegt bei 8,90 Euro pro Quadratmeter.", ["8.9 EUR"]),
    ("Wer unter 1500 EUR verdient, erhält den Pass.", ["1500 EUR"]),
    ("Rund dreitausend Euro kostet ein Baum.", ["3000 EUR"]),
    ("Im Topf sind 50.000 Euro für 2025 und 60.000 Euro für 2026.", ["50000 EUR", "60000 EUR"]),
    ("Die Europäische Union hilft.", []),
    ("Das Europafest kostet nichts.", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_sums_are_read_in_euro(text: str, expected: list[str]) -> None:
    found = facts_of(text, FactType.MONEY)

    assert [brief(fact) for fact in found] == expected


def test_a_sum_knows_its_upper_bound() -> None:
    (fact,) = facts_of("Gefördert werden bis zu 10.000 Euro.", FactType.MONEY)

    assert fact.bound == "max"


def test_a_sum_may_be_an_estimate() -> None:
    (fact,) = facts_of("Das kostet rund 3 Millionen Euro.", FactType.MONEY)

    assert fact.approx


def test_a_sum_names_what_it_is_for() -> None:
    (fact,) = facts_of(
        "Aus EU-Mitteln von zusammen 3,6 Millionen Euro wird gebaut.", FactType.MONEY
    )

    assert fact.attribute == "eu-mittel"
