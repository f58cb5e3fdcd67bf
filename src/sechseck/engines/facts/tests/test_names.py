# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.find import FactFinder, find_facts
from sechseck.engines.knowledge import RegisterEntry

REGISTER = (
    RegisterEntry("hannover", "Hannover", "place", ("Landeshauptstadt Hannover",)),
    RegisterEntry("neustadt", "Neustadt am Rübenberge", "place", ("Neustadt",)),
    RegisterEntry("region", "Region Hannover", "institution"),
    RegisterEntry("lenkungskreis", "Lenkungskreis", "committee"),
    RegisterEntry("beirat", "Beirat", "committee", ("Beirat der Allianz 2035+",)),
    RegisterEntry("ewh", "Netzwerk Erweiterter Wirtschaftsraum Hannover", "network",
                  ("Erweiterter Wirtschaftsraum Hannover",)),
)  # fmt: skip
CASES = (
    ("In Hannover wird gebaut.", ["Hannover"]),
    ("Die Region Hannover plant.", ["Region Hannover"]),
    ("Protokoll des Lenkungskreises", ["Lenkungskreis"]),
    ("Der Vorsitz des Beirats wechselt.", ["Beirat"]),
    ("In Neustadt am Rübenberge und Neustadt", ["Neustadt am Rübenberge"] * 2),
    ("Die Sitzung des Erweiterten Wirtschaftsraums Hannover",
     ["Netzwerk Erweiterter Wirtschaftsraum Hannover"]),
    ("Die Metropolregion Hannover Braunschweig", []),
    ("Die Landeshauptstadt Hannover wächst.", ["Hannover"]),
    ("Sie beraten gern.", []),
)  # fmt: skip
BODIES = (
    RegisterEntry("beirat", "Beirat der ALLIANZ 2040+", "committee", ("Beirat", "Beirats")),
    RegisterEntry("stab", "Stabsstelle Wandel", "department", ("Stabsstelle",)),
)
BARE = (
    ("Der Beirat tagt.", (), ""),
    ("Der Beirat tagt.", ("Die Allianz 2040+ hat zwei Gremien.",), "Beirat der ALLIANZ 2040+"),
    ("Der Beirat der Allianz 2040+ tagt.", (), "Beirat der ALLIANZ 2040+"),
    ("Der Beirat für Menschen mit Behinderungen tagt.", ("ALLIANZ 2040+",), ""),
    ("Der Beirat für Menschen mit Behinderungen tagt.", (), ""),
    ("Die Sitzung des Beirats der Stadtwerke", ("ALLIANZ 2040+",), ""),
    ("Der Pflege-Beirat tagt.", ("ALLIANZ 2040+",), ""),
    ("Der Wissenschaftliche Beirat tagt.", ("ALLIANZ 2040+",), ""),
    ("Die Stabsstelle für Inklusion hilft.", (), ""),
    ("Die Stabsstelle hilft.", (), ""),
    ("Die Stabsstelle Wandel hilft.", (), "Stabsstelle Wandel"),
)
WITHOUT_REGISTER = (
    ("Viele Menschen in Niedersachsen sind dafür.", ["place Niedersachsen"]),
    ("Der Landkreis Peine hilft.", ["place Landkreis Peine"]),
    ("Im Haus der Region beginnt es.", ["place Haus der Region"]),
    ("Das Gesundheitsamt berät.", ["office Gesundheitsamt"]),
    ("Der Umweltausschuss tagt.", ["office Umweltausschuss"]),
    ("Die Stabsstelle „Zukunft“ lenkt.", ["office Stabsstelle „Zukunft“"]),
    ("Die Steuerungsgruppe tagt.", ["office Steuerungsgruppe"]),
    ("Ehrenamt ist wichtig.", []),
    ("Insgesamt ist das gut.", []),
    ("Der Vorrat reicht.", []),
    ("Der Beirat für Menschen mit Behinderungen berät.",
     ["office Beirat für Menschen mit Behinderungen"]),
    ("Der Ausschuss für Soziales, Wohnen und Pflege berät.",
     ["office Ausschuss für Soziales, Wohnen und Pflege"]),
    ("Amt für Gleichstellung, Stand 2024", ["office Amt für Gleichstellung"]),
    ("Amt für Jugend und Familie, Abteilung", ["office Amt für Jugend und Familie"]),
    ("Jede Schule erhält eine Klimabeauftragte.", []),
    ("Die Klimabeauftragte der Stadt berät.", ["office Klimabeauftragte"]),
    ("Der Klimaweisen-Rat berät.", ["office Klimaweisen-Rat"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "names"), CASES, ids=[case[0] for case in CASES])
def test_the_longest_name_of_the_register_wins(text: str, names: list[str]) -> None:
    found = find_facts(text, REGISTER)

    assert [fact.value for fact in found] == names


@pytest.mark.parametrize(("text", "document", "name"), BARE)
def test_a_bare_committee_is_of_the_register_only_where_the_document_says_which(
    text: str, document: tuple[str, ...], name: str
) -> None:
    finder = FactFinder(BODIES)

    found = finder.find(text, finder.clear_names("", (*document, text)))

    assert {fact.value for fact in found if fact.attribute != "office"} == {name} - {""}


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Stabsstelle Wandel", ["Beirat der ALLIANZ 2040+"]),
        ("Geschäftsstelle der ALLIANZ 2040+", ["Beirat der ALLIANZ 2040+"]),
        ("Stadt Anderswo", ["Beirat"]),
        ("", ["Beirat"]),
    ],
)
def test_the_region_s_own_documents_may_shorten_its_names(author: str, names: list[str]) -> None:
    finder = FactFinder(BODIES)

    found = finder.find("Der Beirat tagt.", finder.clear_names(author, ()))

    assert [fact.value for fact in found] == names


@pytest.mark.parametrize(("text", "names"), WITHOUT_REGISTER, ids=[c[0] for c in WITHOUT_REGISTER])
def test_places_and_offices_show_by_their_form(text: str, names: list[str]) -> None:
    found = find_facts(text, ())
    shown = [f"{fact.type} {fact.value}" for fact in found]

    assert [name for name in shown if name.startswith((FactType.PLACE, FactType.OFFICE))] == names
