# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.facts.find import find_facts
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.slots import fill_slots

OBJECTS = [
    ("Die Stadt baut Radwege.", "Radwege"),
    ("Der Zweckverband saniert das Hallenbad.", "Hallenbad"),
    ("Das Umweltamt pflanzt in jedem Winter 300 Bäume.", "Bäume"),
    ("Bis Ende 2027 richtet der Landkreis eine Werkstatt ein.", "Werkstatt"),
    ("Die Gärtner pflanzen Hecken.", "Hecken"),
    ("Radwege werden ausgebaut.", "Radwege"),
    ("Für den Umbau stellt die Stadt 3 Mio. Euro bereit.", "Umbau"),
]


@pytest.mark.parametrize(("text", "wanted"), OBJECTS, ids=[text for text, _ in OBJECTS])
def test_the_object_is_what_the_act_is_done_with_not_who_does_it(text: str, wanted: str) -> None:
    assert fill_slots(Sentence.of(text), find_facts(text, ()))["object"] == wanted


def test_an_office_that_is_only_to_be_made_leads_nothing() -> None:
    text = "Bis 2027 richtet der Landkreis eine neue Beratungsstelle ein."

    assert "lead" not in fill_slots(Sentence.of(text), find_facts(text, ()))
