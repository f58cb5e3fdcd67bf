# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.tests.table import brief, facts_of

COUNTED = (
    ("Platz für alle 1,3 Millionen Menschen", "1300000", "einwohner"),
    ("Die 1,4 Millionen Einwohner*innen der Region", "1400000", "einwohner"),
    ("Die 900.000 Einwohner*innen der Region", "900000", "einwohner"),
    ("Die 1,2 Mio. Einwohnerinnen und Einwohner", "1200000", "einwohner"),
    ("Alle 48.000 Bürgerinnen der Stadt", "48000", "einwohner"),
    ("In den 21 Kommunen wird gebaut.", "21", "kommune"),
    ("Es fehlen zwei Millionen Stellen.", "2000000", "stelle"),
    ("Vier kommunale Partner machen mit.", "4", "partner"),
    ("Es entstehen 3.000 Wohnungen.", "3000", "wohnung"),
    ("Es entstehen 3000 neue Wohnungen.", "3000", "wohnung"),
    ("Die drei Gremien tagen.", "3", "gremium"),
    ("Ca. 40 Teilnehmer:innen kamen.", "40", "teilnehmer"),
    ("Wir pflanzen fünftausend Bäume.", "5000", "baum"),
    ("Das Programm hat einundzwanzig Maßnahmen.", "21", "maßnahme"),
    ("Der Rat hat 64 Mitglieder.", "64", "mitglied"),
    ("Die Zahl der Mitglieder beträgt 12.", "12", "mitglied"),
    ("Rund 350 öffentlich zugängliche Ladepunkte bestehen.", "350", "ladepunkt"),
    ("An 15 Schulen gibt es Mensen.", "15", "schule"),
    ("Es gibt 120 Kita-Plätze mehr.", "120", "kita-platz"),
    ("Es entstehen 12345 Wohnungen.", "12345", "wohnung"),
    ("Zehn zusätzliche Stellen werden geschaffen.", "10", "stelle"),
)
MEASURED = (
    ("Die Anlage leistet 500 kWp.", "500 kWp", "leistung"),
    ("Die Anlage leistet 2,5 MW.", "2500 kW", "leistung"),
    ("Sie liefert 3 GWh Strom.", "3000000 kWh", "energie"),
    ("Gebaut werden 12 km Radweg.", "12 km", "radweg"),
    ("Gebaut werden zwölf Kilometer Radwege.", "12 km", "radweg"),
    ("Das Gebiet hat 5 ha.", "5 ha", "fläche"),
    ("Das Gebiet hat 1.200 m² Grünfläche.", "1200 m²", "grünfläche"),
    ("Es entstehen 1.200 Quadratmeter Bürofläche.", "1200 m²", "bürofläche"),
    ("Wir sparen 800 Tonnen CO2.", "800 t", "masse"),
    ("Der Weg dauert 15 Minuten.", "15 min", "dauer"),
    ("Die Laufzeit beträgt fünf Jahre.", "5 jahr", "dauer"),
    ("Die Pause dauert zwei Stunden.", "2 h", "dauer"),
)
NOTHING = (
    "Die 15-Minuten-Region kommt.",
    "03 Ausbau der Radwege",
    "Tempo 30 gilt überall.",
    "Die Linie 4 fährt öfter.",
    "Siehe Kapitel 3 und Seite 17.",
    "Nach § 5 Absatz 2 gilt das.",
    "Lindener Str. 14 38100 Braunschweig",
    "Telefon: 0800 55512345",
    "Der 3. Bericht liegt vor.",
    "Die über 80-Jährigen werden mehr.",
    "Ein Verein lädt ein.",
    "Eine Stadt für alle.",
    "Version 2.0 ist da.",
    "Um 19 Uhr beginnt es.",
    "A3: Zusammenhalt stärken",
    "CO2 ist ein Gas.",
    "Die ALLIANZ 2035+ besteht.",
    "Die erste Sitzung war gut.",
    "Achtung: Baustelle",
    "In der Pflege werden mehrere Hundert Kräfte fehlen.",
    "Das Büro sitzt in 31303 Burgdorf.",
    "Postanschrift: 30926 Seelze",
    "Im Amt, 30900 Wedemark, liegt der Plan aus.",
    "Mit welchen drei Wörtern beschreiben Sie den Ort?",
    "Der Rat tagt drei Mal.",
    "Gemütlich 31 27 44 38 29 50 36 ↘",
)


@pytest.mark.parametrize(("text", "value", "attribute"), COUNTED, ids=[c[0] for c in COUNTED])
def test_counted_things_have_a_lemma(text: str, value: str, attribute: str) -> None:
    (fact,) = facts_of(text, FactType.QUANTITY)

    assert (brief(fact).split()[0], fact.attribute) == (value, attribute)


@pytest.mark.parametrize(("text", "shown", "attribute"), MEASURED, ids=[c[0] for c in MEASURED])
def test_units_have_a_normal_form(text: str, shown: str, attribute: str) -> None:
    (fact,) = facts_of(text, FactType.QUANTITY)

    assert (brief(fact), fact.attribute) == (shown, attribute)


@pytest.mark.parametrize("text", NOTHING)
def test_labels_names_and_ordinals_are_no_quantities(text: str) -> None:
    found = facts_of(text, FactType.QUANTITY, FactType.MONEY, FactType.PERCENT, FactType.DATE)

    assert found == []


def test_both_ends_of_a_growth_count_the_same_thing() -> None:
    found = facts_of("Die Zahl der Plätze ist von 1.200 auf 1.450 gestiegen.", FactType.QUANTITY)

    assert [(fact.value, fact.attribute) for fact in found] == [(1200, "platz"), (1450, "platz")]


def test_residents_with_and_without_the_region_share_their_topic() -> None:
    (first,) = facts_of(
        "Der Wunsch, Platz für alle 1,3 Millionen Menschen zu finden", FactType.QUANTITY
    )
    (second,) = facts_of("für die 900.000 Einwohner*innen der Region Hannover", FactType.QUANTITY)

    assert (first.topic, first.attribute, first.unit) == (
        second.topic,
        second.attribute,
        second.unit,
    )


def test_residents_of_a_named_town_have_their_own_topic() -> None:
    (fact,) = facts_of("Die Stadt Laatzen hat 41.000 Einwohner.", FactType.QUANTITY)

    assert fact.topic == "laatzen"
