# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contradictions are settled by two people, and open again when a text changes."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.gap_kinds import gap_counts
from sechseck.kernel.models import User
from sechseck.thread.actions.settlements import (
    confirm_settlement,
    decline_settlement,
    propose_settlement,
    reopen_settlement,
    withdraw_settlement,
)
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Contradiction, Document, Settlement
from sechseck.thread.queries.settlements import settlements_for, settling_of
from sechseck.thread.tests.small_region import read_text
from sechseck.thread.tests.work_world import OTHER, told, two_documents

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()


@pytest.fixture
def otto(db: None) -> User:
    """Otto is the second person in the office."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


@pytest.fixture
def contradiction(anna: User) -> Contradiction:
    return two_documents(anna)


def open_ones() -> int:
    return gap_counts(GUEST)["open-contradiction"].missing


def settle(contradiction: Contradiction, first: User, second: User) -> Settlement:
    proposed = propose_settlement(contradiction, told=told(contradiction), by=first)
    return confirm_settlement(proposed, version=1, by=second)


def test_what_two_people_settled_is_no_open_contradiction(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    assert open_ones() == 1

    settle(contradiction, anna, otto)

    assert open_ones() == 0
    assert settling_of(contradiction, GUEST).is_settled


def test_a_proposal_alone_settles_nothing_and_stays_inside(
    contradiction: Contradiction, anna: User, client: Client
) -> None:
    propose_settlement(contradiction, told=told(contradiction), by=anna)

    assert open_ones() == 1
    assert settling_of(contradiction, GUEST).current is None
    page = client.get(f"/widerspruch/{contradiction.key}/").content.decode()
    assert "Neu gezählt" not in page


def test_nobody_confirms_or_declines_their_own_proposal(
    contradiction: Contradiction, anna: User
) -> None:
    proposed = propose_settlement(contradiction, told=told(contradiction), by=anna)

    with pytest.raises(NotAllowed):
        confirm_settlement(proposed, version=1, by=anna)
    with pytest.raises(NotAllowed):
        decline_settlement(proposed, reason="nein", version=1, by=anna)


def test_the_database_wants_a_second_person_too(contradiction: Contradiction, anna: User) -> None:
    proposed = propose_settlement(contradiction, told=told(contradiction), by=anna)

    with pytest.raises(DatabaseError), transaction.atomic():
        Settlement.objects.filter(pk=proposed.pk).update(
            state="confirmed", decided_by=anna, decided_on=proposed.proposed_on
        )


def test_strangers_settle_nothing(contradiction: Contradiction, clara: User) -> None:
    with pytest.raises(NotAllowed):
        propose_settlement(contradiction, told=told(contradiction), by=clara)


@pytest.mark.parametrize(
    "wrong",
    [{"reason": " "}, {"source": ""}, {"holds": None}, {"verdict": "both"}, {"verdict": "none"}],
)
def test_a_settlement_needs_reason_source_and_a_verdict_that_fits(
    contradiction: Contradiction, anna: User, wrong: dict[str, object]
) -> None:
    with pytest.raises(Invalid):
        propose_settlement(contradiction, told=told(contradiction, **wrong), by=anna)


def test_a_second_proposal_waits_for_the_first(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    propose_settlement(contradiction, told=told(contradiction), by=anna)

    with pytest.raises(Conflict):
        propose_settlement(contradiction, told=told(contradiction), by=otto)


def test_declined_and_withdrawn_proposals_leave_room_and_stay_in_the_history(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    first = propose_settlement(contradiction, told=told(contradiction), by=anna)
    decline_settlement(first, reason="Quelle fehlt.", version=1, by=otto)
    second = propose_settlement(contradiction, told=told(contradiction), by=anna)
    withdraw_settlement(second, version=1, by=anna)

    found = settling_of(contradiction, otto)

    assert found.current is None
    assert [one.state for one in found.earlier] == ["withdrawn", "declined"]
    assert [step.reason for step in found.earlier[1].steps] == ["Neu gezählt.", "Quelle fehlt."]
    assert settling_of(contradiction, GUEST).earlier == []


def test_only_the_proposer_withdraws(contradiction: Contradiction, anna: User, otto: User) -> None:
    proposed = propose_settlement(contradiction, told=told(contradiction), by=anna)

    with pytest.raises(NotAllowed):
        withdraw_settlement(proposed, version=1, by=otto)


def test_who_decides_on_an_old_page_is_told(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    proposed = propose_settlement(contradiction, told=told(contradiction), by=anna)
    decline_settlement(proposed, reason="nein", version=1, by=otto)

    with pytest.raises(Outdated):
        confirm_settlement(proposed, version=1, by=otto)


def test_a_changed_text_opens_it_again_and_keeps_the_history(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    settlement = settle(contradiction, anna, otto)

    read_text(Document.objects.get(slug="bericht"), OTHER.replace("520", "530"), anna)

    changed = Contradiction.objects.filter(pk=contradiction.pk).first()
    assert changed is None or not settling_of(changed, GUEST).is_settled
    refresh_suggestions(by=anna)
    settlement.refresh_from_db()
    assert settlement.state == "reopened"
    assert open_ones() == 1
    shown = settling_of(Contradiction.objects.get(), GUEST)
    assert [one.reason for one in shown.earlier] == ["Neu gezählt."]


def test_a_change_of_typesetting_leaves_it_settled(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    settlement = settle(contradiction, anna, otto)

    read_text(Document.objects.get(slug="bericht"), OTHER.replace("gibt es", "gibt  es"), anna)
    refresh_suggestions(by=anna)

    settlement.refresh_from_db()
    assert (settlement.state, open_ones()) == ("confirmed", 0)


def test_somebody_may_open_it_again_and_say_why(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    settlement = settle(contradiction, anna, otto)

    with pytest.raises(Invalid):
        reopen_settlement(settlement, reason="", version=2, by=otto)
    reopen_settlement(settlement, reason="Neue Zahlen.", version=2, by=otto)

    assert open_ones() == 1


def test_events_only_grow(contradiction: Contradiction, anna: User) -> None:
    proposed = propose_settlement(contradiction, told=told(contradiction), by=anna)

    for sql in (
        "UPDATE thread_settlementevent SET reason = ''",
        "DELETE FROM thread_settlementevent",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    assert proposed.events.count() == 1


def test_a_proposal_waits_on_the_desk_of_others_only(
    contradiction: Contradiction, anna: User, otto: User
) -> None:
    propose_settlement(contradiction, told=told(contradiction), by=anna)

    assert (settlements_for(anna).count(), settlements_for(otto).count()) == (0, 1)


def test_two_people_settle_it_in_the_browser(
    contradiction: Contradiction, anna: User, otto: User, client: Client
) -> None:
    page = f"/widerspruch/{contradiction.key}/"
    side = contradiction.sides.order_by("id")[0].statement
    client.force_login(anna)
    form = {"verdict": "value", "holds": side.ref, "reason": "Neu gezählt.", "source": ""}
    assert client.post(f"{page}klaeren/", form).status_code == 422
    assert client.post(f"{page}klaeren/", {**form, "source": "Zählung"}).status_code == 302
    number = Settlement.objects.get().pk
    decide = {"decision": "confirm", "version": 1}
    assert client.post(f"{page}klaerung/{number}/", decide).status_code == 403

    client.force_login(otto)
    assert "Zustimmen" in client.get(page).content.decode()
    assert client.post(f"{page}klaerung/{number}/", decide).status_code == 302
    assert client.post(f"{page}klaerung/{number}/", decide).status_code == 409

    client.logout()
    shown = client.get(page).content.decode()
    assert "Geklärt am" in shown
    assert "Transformationsbüro" in shown
    assert "anna" not in shown


def test_pages_of_settling_exist_for_the_office_only(
    contradiction: Contradiction, clara: User, client: Client
) -> None:
    page = f"/widerspruch/{contradiction.key}/klaeren/"

    assert client.get(page).headers["Location"].startswith("/anmelden/")
    client.force_login(clara)
    assert client.get(page).status_code == 404
