# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import brief, facts_of

CASES = (
    ("Start ist der 7. Mai 2025.", ["2025-05-07"]),
    ("Die Sitzung ist am 12.03.2024.", ["2024-03-12"]),
    ("Die Sitzung ist am 1.2.24.", ["2024-02-01"]),
    ("Stand 2024-05-31", ["2024-05-31"]),
    ("Im März 2025 beginnt der Bau.", ["2025-03"]),
    ("Seit Oktober 2019 gilt die Satzung.", ["2019-10"]),
    ("Bis 2027 entsteht das Haus.", ["2027"]),
    ("Bis Ende 2028 entsteht das Haus.", ["2028"]),
    ("Bis spätestens 2030 entsteht das Haus.", ["2030"]),
    ("Im Jahr 2030 ist alles fertig.", ["2030"]),
    ("Im Q3 2026 folgt der Bericht.", ["2026-Q3"]),
    ("Im zweiten Quartal 2026 folgt der Bericht.", ["2026-Q2"]),
    ("Im 4. Quartal 2026 folgt der Bericht.", ["2026-Q4"]),
    ("Wir wollen 2035 klimaneutral sein.", ["2035"]),
    ("2035 soll die Stadt klimaneutral sein.", ["2035"]),
    ("Ab 2026 fahren die Busse öfter.", ["2026"]),
    ("Im Herbst 2025 wird gewählt.", ["2025"]),
    ("Der Haushalt 2024 ist beschlossen.", ["2024"]),
    ("Am 3. Oktober ist Feiertag.", ["--10-03"]),
    ("Die Sitzung ist am 30.8. im Rathaus.", ["--08-30"]),
    ("Neubau der Halle, Fertigstellung 2027", ["2027"]),
    ("Beraten am 04.02.2026 und 05.02.2026", ["2026-02-04", "2026-02-05"]),
    ("Zwischen März 2024 und Mai 2025 ist gesperrt.", ["2024-03", "2025-05"]),
    ("Zum 1. Januar 2025 tritt das Konzept in Kraft.", ["2025-01-01"]),
    ("Die Agenda 2030 verpflichtet uns.", []),
    ("Die ALLIANZ 2035+ arbeitet.", []),
    ("Die Initiative WoBi 2.0 wächst.", []),
    ("Das Wahlprogramm Kreis Musterstadt 2026 liegt vor.", []),
    ("Die Vision Musterstadt 2040 ist fertig.", []),
    ("Der Antrag 2024/117 ist gestellt.", []),
    ("Die Nummer 0800 55512345 ist besetzt.", []),
    ("Sie finden § 2023 nicht.", []),
    ("Um 20.15 Uhr beginnt der Film.", []),
    ("Am 31.13.2024 geschieht nichts.", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_dates_are_read_as_iso(text: str, expected: list[str]) -> None:
    found = facts_of(text, FactType.DATE)

    assert [brief(fact) for fact in found] == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Bis 2027 ist es fertig.", "max"),
        ("Bis zum Jahr 2027 ist es fertig.", "max"),
        ("Seit 2019 gilt die Satzung.", "min"),
        ("Im Jahr 2027 ist es fertig.", ""),
    ],
)
def test_a_date_may_be_a_limit(text: str, bound: str) -> None:
    (fact,) = facts_of(text, FactType.DATE)

    assert fact.bound == bound


def test_a_start_belongs_to_what_starts() -> None:
    (fact,) = facts_of("Start der Vortragsreihe ist der 7. Mai 2025.", FactType.DATE)

    assert (fact.attribute, fact.topic) == ("beginn", "vortragsreihe")
