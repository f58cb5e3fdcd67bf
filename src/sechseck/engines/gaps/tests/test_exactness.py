# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is added to a measure closes the gap it fills and no other one."""

from __future__ import annotations

import pytest

from sechseck.engines.facts.find import find_facts
from sechseck.engines.gaps.measures import open_ends
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.slots import fill_slots
from sechseck.engines.thread.tests.making import labels

BARE = "Wir bauen neue Radwege"
ADDED = (
    ("innerhalb von zwei Jahren", "measure-without-date"),
    ("binnen 18 Monaten", "measure-without-date"),
    ("bis spätestens Ende des Jahrzehnts", "measure-without-date"),
    ("bis Mitte 2027", "measure-without-date"),
    ("im 1. Halbjahr 2027", "measure-without-date"),
    ("im Schuljahr 2025/26", "measure-without-date"),
    ("für 2,4 Mio. Euro", "measure-without-money"),
    ("für eine halbe Million Euro", "measure-without-money"),
    ("an zwölf Schulen", "measure-without-target"),
    ("auf einem Fünftel der Strecken", "measure-without-target"),
    ("durch das Bauamt", "measure-without-lead"),
)
NOTHING = ("in den nächsten Jahren", "alle zwei Jahre", "zeitnah", "in 31303 Burgdorf")


def open_in(text: str) -> set[str]:
    facts = find_facts(text, ())
    slots = fill_slots(Sentence.of(text), facts)
    return set(open_ends(text, labels(StatementKind.MEASURE, facts=facts, slots=slots)))


@pytest.mark.parametrize(("added", "code"), ADDED, ids=[one[0] for one in ADDED])
def test_what_is_added_closes_exactly_its_gap(added: str, code: str) -> None:
    before = open_in(f"{BARE}.")

    assert before - open_in(f"{BARE} {added}.") == {code}


@pytest.mark.parametrize("added", NOTHING)
def test_what_names_no_date_and_no_number_closes_nothing(added: str) -> None:
    assert open_in(f"{BARE} {added}.") == open_in(f"{BARE}.")
