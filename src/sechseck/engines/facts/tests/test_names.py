# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.fact import FactType
from sechseck.engines.facts.find import find_facts
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
    ("Der Klimaweisen-Rat berät.", ["office Klimaweisen-Rat"]),
)


@pytest.mark.parametrize(("text", "names"), CASES, ids=[case[0] for case in CASES])
def test_the_longest_name_of_the_register_wins(text: str, names: list[str]) -> None:
    found = find_facts(text, REGISTER)

    assert [fact.value for fact in found] == names


@pytest.mark.parametrize(("text", "names"), WITHOUT_REGISTER, ids=[c[0] for c in WITHOUT_REGISTER])
def test_places_and_offices_show_by_their_form(text: str, names: list[str]) -> None:
    found = find_facts(text, ())
    shown = [f"{fact.type} {fact.value}" for fact in found]

    assert [name for name in shown if name.startswith((FactType.PLACE, FactType.OFFICE))] == names
