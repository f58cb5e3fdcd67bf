# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A document that should not be public is taken back, and comes back by two people."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Job, Node, Trace, User
from sechseck.site.commands.withdraw import withdraw
from sechseck.site.setup.failures import SetupFailed
from sechseck.thread.actions.publications import confirm_publication
from sechseck.thread.actions.withdrawing import offer_again, withdraw_document
from sechseck.thread.models import Document, Publication, Statement
from sechseck.thread.tests.linked_region import linked_region, of_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(anna: User) -> Document:
    linked_region(anna)
    return Document.objects.select_related("node").get(slug="plan")


def status(client: Client, plan: Document) -> set[int]:
    places = [plan.node.path, of_plan("300 neue").node.path]
    return {client.get(place).status_code for place in places}


def test_what_is_withdrawn_only_office_and_units_see(
    plan: Document, anna: User, client: Client
) -> None:
    assert status(client, plan) == {200}

    withdraw_document(plan, reason="Noch nicht beschlossen.", by=anna)

    assert status(client, plan) == {404}
    client.force_login(anna)
    assert status(client, plan) == {200}
    assert Trace.objects.get(verb="document-withdrawn").details["reason"]
    assert Job.objects.filter(kind="weave", state="waiting").exists()


def test_it_comes_back_as_it_was_when_a_second_person_agrees(
    plan: Document, anna: User, client: Client
) -> None:
    Node.objects.filter(pk=of_plan("Mieten").node_id).update(visibility="protected")
    withdraw_document(plan, reason="Versehen", by=anna)

    waiting = offer_again(plan, by=enlist_program("documents"))
    confirm_publication(waiting, by=anna)

    assert status(client, plan) == {200}
    hidden = Statement.objects.get(text__contains="Mieten", document=plan)
    assert hidden.node.visibility == "protected"


def test_a_unit_or_a_stranger_withdraws_nothing(plan: Document, clara: User) -> None:
    for stranger in (clara, User.objects.create_user("ulf", role=User.Role.UNIT)):
        with pytest.raises(NotAllowed):
            withdraw_document(plan, reason="x", by=stranger)
        with pytest.raises(NotAllowed):
            offer_again(plan, by=stranger)


def test_it_takes_a_reason_and_a_public_document(plan: Document, anna: User) -> None:
    with pytest.raises(Invalid):
        withdraw_document(plan, reason=" ", by=anna)
    with pytest.raises(Conflict):
        offer_again(plan, by=anna)
    withdraw_document(plan, reason="x", by=anna)
    with pytest.raises(Conflict):
        withdraw_document(plan, reason="x", by=anna)


def test_the_command_takes_name_or_address(plan: Document, client: Client) -> None:
    told = withdraw("http://localhost:8000/dokument/plan/", reason="x", again=False)

    assert "nur noch" in told
    assert status(client, plan) == {404}
    with pytest.raises(SetupFailed):
        withdraw("plan", reason="x", again=False)
    with pytest.raises(SetupFailed):
        withdraw("gibt-es-nicht", reason="x", again=False)
    assert "/veroeffentlichen/" in withdraw("plan", reason="", again=True)
    assert Publication.objects.filter(state="waiting").count() == 1
