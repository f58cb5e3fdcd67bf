# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Promises are taken out of texts, named, published, put together."""

from __future__ import annotations

from hashlib import sha256

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.test import Client

from sechseck.kernel.desk import desk_of
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import Node, User
from sechseck.strategy.actions.commitment_publishing import (
    adopt_announcements,
    merge_commitment,
    publish_commitments,
)
from sechseck.strategy.actions.commitments import (
    edit_commitment,
    link_commitment,
    propose_commitments,
)
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitments import commitments_seen_by
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan
from sechseck.strategy.tests.promised import promises_of, promising, reported, shown, taken_up
from sechseck.thread.actions.own_words import load_own_words
from sechseck.thread.actions.withdrawing import withdraw_document
from sechseck.thread.models import Document, Statement
from sechseck.thread.tests.small_region import document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]
TOLD = {"title": "Drei Wohnungen am Hafen", "actor": None, "due": None, "weight": 2}


def test_what_an_adopted_text_promises_is_a_commitment_with_its_exact_lines(anna: User) -> None:
    made = taken_up(promising(anna), anna)
    first = made[0]
    assert first.kind == "commitment"
    assert first.quote == "Wir bauen bis 2027 drei neue Wohnungen am Hafen."
    assert first.quote_sha256 == sha256(first.quote.encode()).hexdigest()
    assert (first.line_from, first.line_to) == (1, 1)
    assert first.verifiability == 3
    assert "Termin genannt: 2027" in first.reasons
    assert first.node.visibility == Node.Visibility.INTERNAL
    assert first.node.path == f"/zusage/{first.pk}/"


@pytest.mark.parametrize(
    "told",
    [
        {"standing": "submitted"},
        {"standing": "draft"},
        {"standing": "unknown"},
        {"author_kind": "party"},
        {"author_kind": "press"},
    ],
)
def test_any_other_text_only_announces(anna: User, told: dict[str, str]) -> None:
    kinds = {one.kind for one in taken_up(promising(anna, **told), anna)}
    assert kinds == {"announcement"}


def test_a_promise_is_taken_up_once(anna: User) -> None:
    target = promising(anna)
    assert len(taken_up(target, anna)) == 3
    assert taken_up(target, anna) == []


def test_only_promises_of_this_document_are_taken_up(anna: User) -> None:
    target, other = promising(anna), promising(anna, "anderes", "Der Bus ist oft voll.")
    everything = Statement.objects.values_list("pk", flat=True)
    made = propose_commitments(target, everything, by=anna)
    assert {one.document_id for one in made} == {target.pk}
    assert not other.commitments.exists()
    with pytest.raises(Invalid):
        propose_commitments(target, [], by=anna)


def test_a_statement_in_our_own_words_quotes_only_these(anna: User) -> None:
    target = document("erzaehlt", anna, standing="submitted", author_kind="party")
    row = {
        "id": "erzaehlt:7.1", "document": "erzaehlt", "line_start": 7, "line_end": 9,
        "text": "Die Partei will 40 Busse kaufen.", "kind": "measure", "themes": (),
        "foundation": (), "commits": "announcement", "dated": "", "note": "",
    }  # fmt: skip
    load_own_words([row], by=anna)
    made = taken_up(target, anna)[0]
    assert made.quote == "Die Partei will 40 Busse kaufen."
    assert made.anchor is None
    assert made.text_version is None
    assert (made.line_from, made.line_to) == (7, 9)


def test_strangers_take_up_nothing(anna: User, clara: User) -> None:
    target = promising(anna)
    with pytest.raises(NotAllowed):
        propose_commitments(target, promises_of(target), by=clara)


def test_a_second_person_publishes(anna: User, otto: User, clara: User) -> None:
    made = taken_up(promising(anna), anna)
    numbers = [one.pk for one in made]
    with pytest.raises(NotAllowed):
        publish_commitments(numbers, by=anna)
    assert not commitments_seen_by(clara).exists()
    assert publish_commitments(numbers, by=otto) == 3
    assert commitments_seen_by(clara).count() == 3
    assert publish_commitments(numbers, by=otto) == 0


def test_nothing_of_a_hidden_document_is_published_or_seen(
    anna: User, otto: User, clara: User
) -> None:
    target = promising(anna)
    shown(target, anna, otto)
    withdraw_document(target, reason="Falsch.", by=anna)
    assert not commitments_seen_by(clara).exists()
    assert not Node.objects.filter(kind="commitment", visibility="public").exists()
    other = promising(anna, "zweites")
    made = taken_up(other, anna)
    Node.objects.filter(document=other).update(visibility="internal")
    with pytest.raises(Conflict):
        publish_commitments([made[0].pk], by=otto)


def test_an_editor_names_it_and_the_quote_stays(anna: User) -> None:
    made = taken_up(promising(anna), anna)[0]
    edit_commitment(made, TOLD, version=1, by=anna)
    now = Commitment.objects.select_related("node").get(pk=made.pk)
    assert (now.title, now.weight, now.version) == ("Drei Wohnungen am Hafen", 2, 2)
    assert now.node.title == now.title
    assert now.quote == made.quote
    with pytest.raises(Outdated) as found:
        edit_commitment(made, {**TOLD, "title": "Anders"}, version=1, by=anna)
    assert found.value.differences[0].yours == "Anders"


@pytest.mark.parametrize("wrong", [{"title": "  "}, {"weight": 4}, {"weight": 0}])
def test_what_cannot_be_is_refused(anna: User, wrong: dict[str, object]) -> None:
    made = taken_up(promising(anna), anna)[0]
    with pytest.raises(Invalid):
        edit_commitment(made, {**TOLD, **wrong}, version=1, by=anna)


def test_a_unit_edits_its_own_proposals_until_they_are_public(
    anna: User, otto: User, uta: User
) -> None:
    target = promising(anna)
    made = taken_up(target, uta)[0]
    edit_commitment(made, TOLD, version=1, by=uta)
    publish_commitments([made.pk], by=otto)
    with pytest.raises(NotAllowed):
        edit_commitment(made, TOLD, version=3, by=uta)
    edit_commitment(made, {**TOLD, "weight": 3}, version=3, by=anna)


def test_the_database_lets_nobody_change_what_was_promised(anna: User) -> None:
    made = taken_up(promising(anna), anna)[0]
    for change in ({"quote": "Anders."}, {"quote": "·"}, {"document": document("x", anna)}):
        with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
            Commitment.objects.filter(pk=made.pk).update(**change)


def test_an_announcement_binds_only_once_its_text_is_adopted(anna: User, otto: User) -> None:
    target = promising(anna, standing="submitted")
    made = shown(target, anna, otto)[0]
    with pytest.raises(Conflict):
        adopt_announcements(target, by=anna)
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.filter(pk=made.pk).update(kind="commitment")
    Document.objects.filter(pk=target.pk).update(standing="adopted")
    assert adopt_announcements(target, by=anna) == 3
    assert Commitment.objects.get(pk=made.pk).kind == "commitment"
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.filter(pk=made.pk).update(kind="announcement")


def test_equal_commitments_are_followed_in_one_place(anna: User, otto: User) -> None:
    one = shown(promising(anna), anna, otto)[0]
    two = shown(promising(anna, "zweites"), anna, otto)[0]
    merge_commitment(two, one, by=anna)
    assert Commitment.objects.get(pk=two.pk).merged_into_id == one.pk
    with pytest.raises(Conflict):
        reported(two, "started", anna)
    with pytest.raises(Conflict):
        merge_commitment(one, two, by=anna)
    with pytest.raises(Invalid):
        merge_commitment(one, one, by=anna)


def test_what_was_merged_before_follows_along(anna: User, otto: User) -> None:
    one, two, three = (
        shown(promising(anna, name), anna, otto)[0] for name in ("eins", "zwei", "drei")
    )
    merge_commitment(three, two, by=anna)
    merge_commitment(two, one, by=anna)
    assert Commitment.objects.get(pk=three.pk).merged_into_id == one.pk


def test_a_commitment_and_an_announcement_stay_apart(anna: User, otto: User) -> None:
    one = shown(promising(anna), anna, otto)[0]
    two = shown(promising(anna, "wahl", standing="submitted"), anna, otto)[0]
    with pytest.raises(Invalid):
        merge_commitment(two, one, by=anna)


def test_a_reported_commitment_is_not_hidden_in_another(anna: User, otto: User) -> None:
    one, two = shown(promising(anna), anna, otto)[:2]
    reported(two, "started", anna)
    with pytest.raises(Conflict):
        merge_commitment(two, one, by=anna)


def test_linking_keeps_what_the_person_may_not_see(anna: User, uta: User) -> None:
    made = taken_up(promising(anna), uta)[0]
    plan = a_plan(anna)
    seen, hidden, goal = a_measure(anna, plan), a_measure(anna, plan, "M2"), a_goal(anna)
    Node.objects.filter(pk=hidden.node_id).update(visibility="protected")
    made.measures.add(hidden)
    link_commitment(made, goals=[goal.pk], measures=[seen.pk], by=uta)
    assert set(made.measures.all()) == {seen, hidden}
    link_commitment(made, goals=[], measures=[], by=uta)
    assert set(made.measures.all()) == {hidden}
    assert not made.goals.exists()


def test_a_promise_without_a_measure_is_a_gap_until_it_has_one(
    anna: User, otto: User, clara: User
) -> None:
    kind = gap_kind("commitment-without-measure")
    assert kind is not None
    made = taken_up(promising(anna), anna)
    assert kind.find(clara).count() == 0
    publish_commitments([one.pk for one in made], by=otto)
    assert kind.find(clara).count() == 3
    link_commitment(made[0], goals=[], measures=[a_measure(anna, a_plan(anna)).pk], by=anna)
    assert kind.find(clara).count() == 2
    page = Client().get("/luecken/commitment-without-measure/").content.decode()
    assert made[1].statement.text in page


def test_a_desk_says_what_waits_for_a_second_person(anna: User, otto: User) -> None:
    made = taken_up(promising(anna), anna)
    waiting = {one.url: one.waiting for one in desk_of(otto)}
    assert waiting["/zusagen-pruefen/"] == 3
    publish_commitments([one.pk for one in made], by=otto)
    reported(made[0], "broken", anna)
    waiting = {one.url: one.waiting for one in desk_of(otto)}
    assert (waiting["/zusagen-pruefen/"], waiting["/zusagen-strittig/"]) == (0, 1)
    assert {one.url: one.waiting for one in desk_of(anna)}["/zusagen-strittig/"] == 0
