# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People correct what a statement is said to be, and no program writes over it."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.thread.actions.decided_labels import Decided, decided_of
from sechseck.thread.actions.events import note_decision
from sechseck.thread.actions.kinds import LinksForbid
from sechseck.thread.actions.labels import correct_labels, undo_labels
from sechseck.thread.models import Document, LabelDecision, Statement, StatementLink
from sechseck.thread.tests.linked_region import GOAL, MEASURE, linked_region, of_plan, suggest
from sechseck.thread.tests.small_region import document, read_text

FINDING = Decided("finding", "none", ("mobilitaet",))
WHY = "Das ist kein Vorhaben."


@pytest.fixture
def measure(anna: User) -> Statement:
    linked_region(anna)
    return of_plan(MEASURE)


def correct(statement: Statement, by: User, wanted: Decided = FINDING) -> Statement:
    version = Statement.objects.get(pk=statement.pk).version
    return correct_labels(statement, wanted, reason=WHY, version=version, by=by)


def rows(statement: Statement) -> dict[str, object]:
    found = Statement.objects.filter(pk=statement.pk).values().get()
    found.pop("version")
    return found | {"themes": decided_of(Statement.objects.get(pk=statement.pk)).themes}


def test_a_correction_changes_kind_themes_and_what_is_missing(
    measure: Statement, anna: User
) -> None:
    assert "measure-without-date" in measure.open_ends

    correct(measure, anna)

    measure.refresh_from_db()
    assert decided_of(measure) == FINDING
    assert (measure.label_source, measure.version) == ("person", 2)
    assert measure.open_ends == []
    event = measure.label_decisions.get()
    assert (event.by, event.reason) == (anna, WHY)
    assert (event.before["kind"], event.after["kind"]) == ("measure", "finding")


BEHIND = (
    "Wir bauen am alten Hafen neue Wohnungen. Kosten: 2 Mio. Euro. Zeitplan: bis 2027. "
    "Zuständig: Bauamt.\n\nDie Mieten steigen seit Jahren stark.\n"
)


@pytest.fixture
def with_costs(anna: User) -> Statement:
    linked_region(anna)
    read_text(document("kosten", anna), BEHIND, anna)
    return Statement.objects.get(document__slug="kosten", text__contains="neue Wohnungen")


def test_what_stands_behind_a_measure_still_fills_its_slots_after_a_correction(
    with_costs: Statement, anna: User
) -> None:
    before = rows(with_costs)
    assert {"amount", "date", "lead"} <= set(with_costs.slots)

    correct(with_costs, anna, Decided("measure", "commitment", ("mobilitaet",)))

    with_costs.refresh_from_db()
    assert (with_costs.slots, with_costs.bindingness) == (before["slots"], before["bindingness"])
    assert "measure-without-money" not in with_costs.open_ends


def test_corrected_there_and_back_everything_is_as_before(
    with_costs: Statement, anna: User
) -> None:
    before = rows(with_costs)

    correct(with_costs, anna)
    assert set(rows(with_costs)["slots"]) < set(before["slots"])  # type: ignore[call-overload]
    undo_labels(with_costs, version=Statement.objects.get(pk=with_costs.pk).version, by=anna)

    assert rows(with_costs) == before


def test_a_correction_survives_a_new_version_of_the_document(
    measure: Statement, anna: User
) -> None:
    correct(measure, anna)

    text = "Alle Menschen sollen eine Wohnung finden.\n\nWir bauen 400 neue Wohnungen am Hafen.\n"
    read_text(Document.objects.get(slug="plan"), text, anna)

    measure.refresh_from_db()
    assert "400" in measure.text
    assert decided_of(measure) == FINDING
    assert measure.label_source == "person"


def test_a_correction_is_taken_back_to_what_was_there(measure: Statement, anna: User) -> None:
    before = rows(measure)
    correct(measure, anna)

    undo_labels(measure, version=2, by=anna)

    assert rows(measure) == before
    assert LabelDecision.objects.count() == 2
    with pytest.raises(Conflict):
        undo_labels(measure, version=3, by=anna)


def test_corrections_are_taken_back_one_after_another(measure: Statement, anna: User) -> None:
    correct(measure, anna)
    correct(measure, anna, Decided("goal", "none", ()))

    undo_labels(measure, version=3, by=anna)
    assert decided_of(Statement.objects.get(pk=measure.pk)) == FINDING
    undo_labels(measure, version=4, by=anna)
    assert Statement.objects.get(pk=measure.pk).kind == "measure"


def test_a_confirmed_link_stands_against_a_kind_it_does_not_allow(
    measure: Statement, anna: User
) -> None:
    link = suggest(measure, "implements", of_plan(GOAL))
    note_decision(link, "confirm", by=anna)

    with pytest.raises(LinksForbid) as caught:
        correct(measure, anna, Decided("other", "none", ()))

    assert [one.pk for one in caught.value.links] == [link.pk]
    assert Statement.objects.get(pk=measure.pk).kind == "measure"


def test_what_nobody_decided_goes_and_what_still_fits_follows(
    measure: Statement, anna: User
) -> None:
    suggest(measure, "implements", of_plan(GOAL))
    topic = suggest(measure, "same_topic", of_plan(GOAL))

    correct(measure, anna, Decided("other", "none", ()))

    assert StatementLink.objects.get() == topic
    topic.refresh_from_db()
    assert "other" in (topic.source_kind, topic.target_kind)


def test_two_editors_at_once_see_both_versions(measure: Statement, anna: User) -> None:
    correct(measure, anna)

    with pytest.raises(Outdated) as caught:
        correct_labels(measure, Decided("goal", "none", ()), reason=WHY, version=1, by=anna)

    assert caught.value.version == 2
    assert next(one.theirs for one in caught.value.differences) == "Befund"


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (FINDING, "  "),
        (Decided("finding", "commitment", ()), WHY),
    ],
)
def test_wrong_corrections_are_refused(
    measure: Statement, anna: User, wanted: Decided, reason: str
) -> None:
    with pytest.raises(Invalid):
        correct_labels(measure, wanted, reason=reason, version=1, by=anna)


def test_what_is_so_already_is_no_correction(measure: Statement, anna: User) -> None:
    with pytest.raises(Invalid):
        correct(measure, anna, decided_of(measure))


def test_residents_correct_nothing(measure: Statement, clara: User) -> None:
    with pytest.raises(NotAllowed):
        correct(measure, clara)
    client = Client()
    client.force_login(clara)
    assert client.get(f"/aussage/{measure.ref}/einordnen/").status_code == 404


def test_the_page_corrects_and_lists_the_links_that_stand_against_it(
    measure: Statement, anna: User
) -> None:
    client = Client()
    client.force_login(anna)
    link = suggest(measure, "implements", of_plan(GOAL))
    note_decision(link, "confirm", by=anna)
    address = f"/aussage/{measure.ref}/einordnen/"
    words = {"kind": "other", "commits": "none", "themes": [], "reason": WHY, "version": 1}

    refused = client.post(address, words)
    assert refused.status_code == 409
    assert of_plan(GOAL).text in refused.content.decode()
    seen = link.decisions.get().pk
    loosened = {"seen": seen, "reason": "Passt nicht.", "back": measure.ref}
    assert client.post(f"/verknuepfung/{link.pk}/loesen/", loosened).status_code == 302
    assert client.post(address, words).status_code == 302
    assert client.post(address, words).status_code == 409
    assert "Sonstiges" in client.get(address).content.decode()
    assert client.post(address, words | {"commits": "commitment"}).status_code == 422
    assert client.post(f"{address}zurueck/", {"version": 2}).status_code == 302
    assert Statement.objects.get(pk=measure.pk).kind == "measure"
