# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread of a statement, both ways."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.kernel.models import User
from sechseck.thread.actions.decisions import load_decision
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import StatementLink
from sechseck.thread.queries.links import shown, thread_of, visible_contradictions
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

TEXT = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Alle Menschen sollen eine bezahlbare Wohnung finden.\n\n"
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n"
)
GUEST = AnonymousUser()


def decide(source: str, type_: str, target: str, by: User) -> None:
    row = {
        "source": statement(source).ref,
        "target": statement(target).ref,
        "type": type_,
        "reason": "passt",
        "decided_on": date(2026, 1, 3),
        "decided_by": "Transformationsbüro",
    }
    load_decision(row, by=by)


@pytest.fixture
def woven(anna: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), TEXT, anna)
    decide("Mieten steigen", "supports", "bezahlbare Wohnung", anna)
    decide("300 neue", "implements", "bezahlbare Wohnung", anna)


@pytest.mark.usefixtures("woven")
def test_from_a_goal_the_finding_lies_behind_and_the_measure_ahead() -> None:
    steps = {step.statement.text[:10]: step for step in thread_of(statement("bezahlbare"), GUEST)}

    assert steps["Die Mieten"].direction == "backward"
    assert steps["Die Mieten"].type_label == "gestützt von"
    assert steps["Wir bauen "].direction == "forward"
    assert steps["Wir bauen "].type_label == "umgesetzt von"


@pytest.mark.usefixtures("woven")
@pytest.mark.parametrize(("start", "way"), [("Mieten steigen", "forward"), ("300", "backward")])
def test_from_its_ends_the_goal_lies_on_the_other_side(start: str, way: str) -> None:
    (step,) = thread_of(statement(start), GUEST)

    assert step.direction == way


@pytest.mark.usefixtures("woven")
def test_a_link_is_as_visible_as_its_less_visible_end(anna: User) -> None:
    node = statement("300 neue").node
    node.visibility = "internal"
    node.save()

    assert len(thread_of(statement("bezahlbare"), GUEST)) == 1
    assert len(thread_of(statement("bezahlbare"), anna)) == 2


@pytest.mark.usefixtures("woven")
def test_new_suggestions_leave_what_people_decided(anna: User) -> None:
    other = document("anderer-plan", anna)
    read_text(other, "Alle Menschen sollen bezahlbare Wohnungen finden können.\n", anna)

    refresh_suggestions(by=anna)
    refresh_suggestions(by=anna)

    assert StatementLink.objects.filter(state="confirmed").count() == 2
    suggested = StatementLink.objects.filter(state="suggested")
    assert suggested.count() == 3
    assert all(link.reasons for link in suggested.filter(band="strong"))


@pytest.mark.usefixtures("woven")
def test_a_suggestion_that_editors_decide_becomes_a_link_once(anna: User) -> None:
    decide("300 neue", "implements", "bezahlbare Wohnung", anna)

    assert StatementLink.objects.count() == 2


@pytest.mark.usefixtures("woven")
def test_a_contradiction_that_people_decided_is_shown(anna: User) -> None:
    read_text(document("anderer-plan", anna), "Die Mieten sinken seit Jahren.\n", anna)
    decide("Mieten steigen", "contradicts", "Mieten sinken", anna)

    refresh_suggestions(by=anna)

    (found,) = [shown(row) for row in visible_contradictions(GUEST)]
    assert [side.text[:14] for side in found.sides] == ["Die Mieten ste", "Die Mieten sin"]
