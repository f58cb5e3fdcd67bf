# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is hidden changes nothing that is public, not even a digit of a score."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sechseck.kernel.models import User
from sechseck.thread.actions.decisions import load_decision
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import ContradictionSide, ImpulseVoice, Statement, StatementLink
from sechseck.thread.tests.small_region import document, read_text, small_region

PLAN = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Bis 2030 entstehen am alten Hafen 300 neue Wohnungen für ältere Menschen.\n\n"
    "Der neue Radweg nach Aue wird bis 2028 gebaut.\n"
)
REPORT = (
    "Am alten Hafen sollen Wohnungen für ältere Menschen entstehen.\n\n"
    "Im Jahr 2024 fehlten 4.000 Wohnungen in der Stadt.\n\n"
    "Ältere Menschen brauchen Busse und sichere Radwege.\n"
)
HIDDEN = (
    "Bis 2030 entstehen am alten Hafen 500 neue Wohnungen für ältere Menschen.\n\n"
    "Im Jahr 2024 fehlten 9.000 Wohnungen in der Stadt.\n\n"
    "Der Radweg am Hafen, der Hafen im Radweg und der Hafen mit Radweg werden gebaut.\n"
)


@pytest.fixture
def public(anna: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), PLAN, anna, "plan.txt")
    read_text(document("bericht", anna), REPORT, anna, "bericht.txt")


def add(slug: str, visibility: str, by: User, text: str = HIDDEN) -> None:
    target = document(slug, by)
    target.node.visibility = visibility
    target.node.save()
    read_text(target, text, by, f"{slug}.txt")


def of(*slugs: str) -> dict[str, Any]:
    """Return all that was found between the statements of some documents, without row ids."""
    both = {"source__document__slug__in": slugs, "target__document__slug__in": slugs}
    links = StatementLink.objects.filter(**both).order_by("source__ref", "target__ref")
    columns = ("source__ref", "target__ref", "type", "state", "score", "band", "reasons")
    others = Statement.objects.exclude(document__slug__in=slugs)
    sides = ContradictionSide.objects.exclude(contradiction__sides__statement__in=others)
    voices = ImpulseVoice.objects.exclude(impulse__voices__statement__in=others)
    return {
        "links": list(links.values_list(*columns)),
        "sides": sorted(sides.values_list("contradiction__key", "statement__ref", "value")),
        "voices": sorted(voices.values_list("impulse__key", "impulse__score", "statement__ref")),
    }


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("visibility", ["members", "internal", "protected"])
def test_a_hidden_document_leaves_all_that_is_public_equal(anna: User, visibility: str) -> None:
    refresh_suggestions(by=anna)
    before = of("plan", "bericht")

    add("geheim", visibility, anna)
    refresh_suggestions(by=anna)

    assert before["links"]
    assert of("plan", "bericht") == before
    assert len(of("plan", "bericht", "geheim")["links"]) > len(before["links"])


@pytest.mark.usefixtures("public")
def test_the_same_document_made_public_does_change_scores(anna: User) -> None:
    refresh_suggestions(by=anna)
    before = of("plan", "bericht")

    add("offen", "public", anna)
    refresh_suggestions(by=anna)

    assert of("plan", "bericht")["links"] != before["links"]


@pytest.mark.usefixtures("public")
def test_two_hidden_levels_do_not_tell_of_each_other(anna: User) -> None:
    add("intern", "internal", anna)
    refresh_suggestions(by=anna)
    before = of("plan", "bericht", "intern")

    add("geschuetzt", "protected", anna, HIDDEN.replace("500", "700"))
    refresh_suggestions(by=anna)

    assert of("plan", "bericht", "intern") == before
    both = {one.source.document.slug for one in _between("intern", "geschuetzt")}
    assert both == set()


@pytest.mark.usefixtures("public")
def test_a_hidden_statement_of_a_public_document_changes_nothing_public(anna: User) -> None:
    read_text(document("zusatz", anna), HIDDEN, anna, "zusatz.txt")
    for one in Statement.objects.filter(document__slug="zusatz").select_related("node"):
        one.node.visibility = "internal"
        one.node.save()
    refresh_suggestions(by=anna)
    found = of("plan", "bericht")

    Statement.objects.filter(document__slug="zusatz").update(is_gone=True)
    refresh_suggestions(by=anna)

    assert of("plan", "bericht") == found


@pytest.mark.usefixtures("public")
def test_a_public_contradiction_that_people_decided_stays_beside_a_hidden_one(anna: User) -> None:
    add("geheim", "internal", anna)
    row = {
        "source": "plan#300 neue Wohnungen",
        "target": "bericht#sollen Wohnungen",
        "type": "contradicts",
        "reason": "passt nicht",
        "decided_on": date(2026, 1, 3),
        "decided_by": "Stelle",
    }
    load_decision(row, by=anna)

    refresh_suggestions(by=anna)

    shown = {(ref, value) for _key, ref, value in of("plan", "bericht")["sides"]}
    assert {ref.split(":")[0] for ref, _value in shown} == {"plan", "bericht"}


def _between(first: str, second: str) -> list[StatementLink]:
    rows = StatementLink.objects.select_related("source__document")
    return [
        one
        for one in rows.filter(
            source__document__slug__in=[first, second], target__document__slug__in=[first, second]
        )
        if one.source.document_id != one.target.document_id
    ]
