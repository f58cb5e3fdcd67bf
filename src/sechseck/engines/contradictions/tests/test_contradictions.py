# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that give different values for the same thing, and those that do not."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.contradictions.find import find_contradictions
from sechseck.engines.facts.find import find_facts
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.link import Contradiction
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.tests.making import statement

SAME = {
    "rounded": (
        "In der Region leben 1,2 Millionen Menschen.",
        "Die 1.191.000 Einwohner der Region",
    ),
    "approximate": (
        "Die Region hat 210.000 Einwohner.",
        "In der Region leben rund 214.000 Einwohner.",
    ),
    "another area": (
        "Die Region hat 1,2 Millionen Einwohner.",
        "Die Stadt hat 548.000 Einwohner.",
    ),
    "another year": (
        "Im Jahr 2023 wurden in der Region 400 Wohnungen gebaut.",
        "Im Jahr 2024 wurden in der Region 300 Wohnungen gebaut.",
    ),
    "another event": (
        "Der Workshop Klima findet am 3. März 2026 statt.",
        "Der Bürgerrat Wohnen findet am 5. Mai 2026 statt.",
    ),
    "milestones": (
        "Bis 2030 sinken die Emissionen der Verwaltung um 55 Prozent.",
        "Bis 2035 sinken die Emissionen der Verwaltung um 80 Prozent.",
    ),
    "examples": (
        "Zum Netzwerk gehören Vereine, z. B. Sportbund und Feuerwehr.",
        "Zum Netzwerk gehören Vereine, z. B. Chor und Heimatbund.",
    ),
    "only a verb in common": ("Das kostet 610.000 Euro.", "Ein Haus kostet 12,4 Millionen Euro."),
    "a part of them": (
        "Zur Region gehören 13 Kommunen.",
        "Noch immer haben vier Kommunen keinen Treffpunkt.",
    ),
    "another place": (
        "In Nordheim entstehen 24 Plätze in der Kurzzeitpflege.",
        "In Südheim entstehen 30 Plätze in der Kurzzeitpflege.",
    ),
    "another area by name": (
        "Die Region Ahltal hat 21 Kommunen.",
        "Der Landkreis Weserau hat 17 Städte und Gemeinden.",
    ),
    "a larger area": (
        "Für alle 1,2 Millionen Menschen der Region",
        "Die Metropolregion hat 3,8 Millionen Einwohner.",
    ),
    "somebody else's event": (
        "Der Jahresauftakt der Uferregion war am 07.02.2025",
        "Der Jahresauftakt des Sportbunds ist am 3. April 2025.",
    ),
    "money of another subject": (
        "Das Netzwerk Radtal erhält 5,2 Millionen Euro aus EU-Mitteln.",
        "Für die Kultur erhält die Stadt 2 Millionen Euro aus EU-Mitteln.",
    ),
    "other bodies": (
        "Aufgabe der drei Gremien ist die Abstimmung.",
        "In der Region gibt es zwölf Gremien.",
    ),
    "fewer than there are": (
        "Die Region beschäftigt neun Gemeindeschwestern.",
        "Sechs Gemeindeschwestern haben 2025 zusammen 400 Besuche gemacht.",
    ),
    "within a range": (
        "Der Umbau der alten Mühle kostet 3 bis 5 Millionen Euro.",
        "Der Umbau der alten Mühle kostet 4 Millionen Euro.",
    ),
    "when each was resolved": (
        "Beschlossen vom Regionstag am 12. März 2026",
        "Beschlossen vom Regionstag am 16. Mai 2026",
    ),
}
DIFFERENT = {
    "population": (
        "Saubere Luft für alle 1,3 Millionen Menschen",
        "Busse fahren für die 900.000 Einwohner*innen der Region",
    ),
    "members of a whole": (
        "SOCKEL: Respekt, Ethik, Offenheit und Sorgfalt",
        "Der Sockel, der aus Sorgfalt, Offenheit und Respekt besteht.",
    ),
    "deadline": (
        "Die Verwaltung wird bis 2032 klimaneutral.",
        "Die Verwaltung ist bis 2035 klimaneutral.",
    ),
    "day of an event": (
        "Der Jahresauftakt am 07.02.2025",
        "Viele kamen zur Jahresauftaktveranstaltung am 09.02.2025.",
    ),
    "number of municipalities": (
        "Zur Region gehören 13 Kommunen.",
        "In unseren 12 Kommunen ist Nachbarschaft Alltag.",
    ),
    "towns and municipalities": (
        "In den 21 Kommunen der Region wird gebaut.",
        "Die Region hat 22 Städte und Gemeinden.",
    ),
    "a short sentence and a long one": (
        "Der Radschnellweg wird 18 Kilometer lang.",
        "Das Dezernat baut von Mai 2026 bis 2029 einen 14 Kilometer langen Radschnellweg.",
    ),
    "who buys how many": (
        "Die Kreisverkehrsgesellschaft beschafft 24 Elektrobusse.",
        "Die Kreisverkehrsgesellschaft kauft 30 Elektrobusse.",
    ),
    "one place, one year": (
        "In Nordheim entstehen bis Ende 2028 weitere 24 Plätze in der Kurzzeitpflege.",
        "Das Bündnis eröffnet 2028 in Nordheim 30 Plätze für die Kurzzeitpflege.",
    ),
    "one plan": (
        "Bis 2031 sollen so 400 bezahlbare Wohnungen entstehen.",
        "Bis 2031 entstehen 500 bezahlbare Wohnungen, viele davon im Bestand.",
    ),
    "what it costs": (
        "Das Gesundheitszentrum kostet 6,2 Millionen Euro.",
        "Das Klinikum errichtet bis 2028 ein Gesundheitszentrum, es kostet 5,8 Millionen Euro.",
    ),
    "deadline of a goal in other words": (
        "Bis 2033 sind alle Kommunen demenzfreundlich.",
        "Die Region wird bis 2031 in allen Kommunen demenzfreundlich.",
    ),
    "a start and a date": (
        "Ab dem 1. September 2026 öffnet der Handwerkerhof im alten Güterschuppen.",
        "Am 31. August 2026 öffnet der Handwerkerhof im alten Güterschuppen.",
    ),
    "more than there are": (
        "Die Region beschäftigt bis September 2028 neun Gemeindeschwestern.",
        "Zwölf Gemeindeschwestern besuchen ältere Menschen.",
    ),
    "number of themes": (
        "Die Region ordnet ihre Arbeit in sieben Themen.",
        "Es ist ein Vorhaben der Region, das sechs Themen umfasst.",
    ),
    "money of a fund": (
        "Das Dezernat richtet einen Bodenfonds mit 3,2 Millionen Euro ein.",
        "Der Bodenfonds wird mit 2,8 Millionen Euro ausgestattet.",
    ),
}


def said(name: str, text: str, block: BlockKind = BlockKind.PARAGRAPH) -> ReadStatement:
    return statement(name, text, facts=find_facts(text, ()), block=block)


def between(first: str, second: str) -> tuple[Contradiction, ...]:
    return find_contradictions([said("a:1.1", first), said("b:1.1", second)])


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_different_values_for_one_thing_contradict(pair: tuple[str, str]) -> None:
    found = between(*pair)

    assert [one.statements for one in found] == [("a:1.1", "b:1.1")]


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_compatible_values_and_different_things_do_not_contradict(pair: tuple[str, str]) -> None:
    assert between(*pair) == ()


def test_the_explanation_names_both_values_and_both_documents() -> None:
    found = between(*DIFFERENT["population"])[0]

    assert found.explanation == (
        "Zu „Einwohner“ nennen a „1,3 Millionen Menschen“ und b „900.000 Einwohner*innen“."
    )


STANDS_AND_PLANS = (
    (
        "Auf 19 Schuldächern liegen schon Solaranlagen.",
        "Bis 2027 baut der Betrieb auf 46 Schuldächern Solaranlagen.",
    ),
    (
        "Pflegende Angehörige warten im Schnitt elf Wochen auf einen Platz in der Pflege.",
        "Pflegende Angehörige warten höchstens drei Wochen auf einen Platz.",
    ),
)


@pytest.mark.parametrize(("stands", "planned"), STANDS_AND_PLANS)
def test_where_things_stand_does_not_contradict_a_plan(stands: str, planned: str) -> None:
    told = [
        statement(f"{name}:1.1", text, kind, facts=find_facts(text, ()))
        for name, text, kind in (
            ("a", stands, StatementKind.FINDING),
            ("b", planned, StatementKind.MEASURE),
        )
    ]

    assert find_contradictions(told) == ()


def test_rows_of_tables_make_no_claims() -> None:
    rows = [
        said(f"{name}:1.1", text, BlockKind.TABLE_ROW)
        for name, text in zip("ab", DIFFERENT["deadline"], strict=True)
    ]

    assert find_contradictions(rows) == ()


def test_many_statements_of_one_thing_are_one_contradiction() -> None:
    many = [said(f"a:{line}.1", "Für alle 1,3 Millionen Menschen") for line in range(1, 5)]

    found = find_contradictions([*many, said("b:1.1", "Für alle 900.000 Menschen der Region")])

    assert len(found) == 1
    assert len(found[0].statements) == 2


def test_two_versions_of_one_text_do_not_contradict() -> None:
    texts = [f"Wir fördern den Ort Nummer{number}." for number in range(9)]
    changed = (
        "Die Verwaltung wird bis 2032 klimaneutral.",
        "Die Verwaltung ist bis 2035 klimaneutral.",
    )
    both = []
    for name, dated, last in zip(("a", "b"), ("2024", "2026"), changed, strict=True):
        document = SourceDocument(name, dated=dated)
        for line, text in enumerate([*texts, last], 1):
            one = said(f"{name}:{line}.1", text)
            both.append(ReadStatement(one.id, document, one.passage, one.labels))

    assert find_contradictions(both) == ()


@given(st.lists(st.sampled_from([*SAME.values(), *DIFFERENT.values()]), max_size=4), st.randoms())
@settings(max_examples=25, deadline=None)
def test_contradictions_do_not_depend_on_the_order(
    pairs: list[tuple[str, str]], chance: Random
) -> None:
    statements = [
        said(f"{name}:{line}.1", text)
        for line, pair in enumerate(pairs)
        for name, text in zip("ab", pair, strict=True)
    ]
    shuffled = list(statements)
    chance.shuffle(shuffled)

    assert find_contradictions(statements) == find_contradictions(shuffled)
