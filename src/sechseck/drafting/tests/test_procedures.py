# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The office recommends what shall become of an amendment; its initiators answer."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.core import mail as post
from django.test import Client
from django.utils.timezone import now

from sechseck.drafting.actions.procedures import answer_procedure, propose_procedure
from sechseck.drafting.models import Amendment, ProposedProcedure, Text
from sechseck.drafting.queries.amendment_page import procedure_for
from sechseck.drafting.tests.written import WORDS, blocks, shown, stepped
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Message, User
from sechseck.kernel.post.tasks import send_all

pytestmark = pytest.mark.django_db
HUNDRED = "Wir bauen am alten Hafen hundert neue Wohnungen."
NINETY = "Wir bauen am alten Hafen neunzig neue Wohnungen."
EIGHTY = "Wir bauen am alten Hafen achtzig neue Wohnungen."


@pytest.fixture
def amendment(text: Text, anna: User, ben: User) -> Amendment:
    return shown(text, ben, anna, HUNDRED, *WORDS[1:])


def proposed(amendment: Amendment, by: User, version: int = 0, **told: str) -> ProposedProcedure:
    words = {"recommendation": "modified", "audience": "initiators", "note": "Geld", **told}
    changed = blocks(EIGHTY, *WORDS[1:])
    return propose_procedure(amendment, changed, told=words, version=version, by=by)


def test_a_recommendation_is_read_by_those_it_is_for(
    amendment: Amendment, anna: User, ben: User, clara: User
) -> None:
    proposed(amendment, anna)

    seen = [procedure_for(amendment, one) is not None for one in (anna, ben, clara)]
    assert seen == [True, True, False]
    proposed(amendment, anna, 1, audience="public")
    assert procedure_for(amendment, AnonymousUser()) is not None


def test_other_words_are_kept_only_if_it_shall_be_modified(
    amendment: Amendment, anna: User
) -> None:
    assert len(proposed(amendment, anna).hunks) == 1
    assert proposed(amendment, anna, 1, recommendation="reject").hunks == []
    with pytest.raises(Invalid):
        propose_procedure(
            amendment,
            blocks(HUNDRED, *WORDS[1:]),
            told={"recommendation": "modified", "audience": "office", "note": ""},
            version=2,
            by=anna,
        )


def test_initiators_answer_and_a_new_recommendation_asks_again(
    amendment: Amendment, anna: User, ben: User, clara: User
) -> None:
    procedure = proposed(amendment, anna)
    with pytest.raises(NotAllowed):
        answer_procedure(procedure, answer="agreed", note="", version=1, by=clara)
    with pytest.raises(Invalid):
        answer_procedure(procedure, answer="perhaps", note="", version=1, by=ben)

    answer_procedure(procedure, answer="declined", note="Zu wenig.", version=1, by=ben)

    with pytest.raises(Outdated):
        answer_procedure(procedure, answer="agreed", note="", version=1, by=ben)
    again = proposed(amendment, anna, 2)
    assert (again.answer, again.answered_by) == ("open", None)


def test_who_is_not_of_the_office_recommends_nothing(amendment: Amendment, ben: User) -> None:
    with pytest.raises(NotAllowed):
        proposed(amendment, ben)


def test_two_of_the_office_do_not_write_over_each_other(
    amendment: Amendment, anna: User, otto: User
) -> None:
    proposed(amendment, anna)

    with pytest.raises(Outdated):
        proposed(amendment, otto)


def test_a_decided_amendment_takes_no_recommendation_and_no_answer(
    amendment: Amendment, anna: User, ben: User
) -> None:
    procedure = proposed(amendment, anna)
    stepped(amendment, "reject", anna, "Nein.")

    with pytest.raises(Conflict):
        proposed(amendment, anna, 1)
    with pytest.raises(Conflict):
        answer_procedure(procedure, answer="agreed", note="", version=1, by=ben)


def test_a_recommendation_is_given_and_answered_in_the_browser(
    amendment: Amendment, anna: User, ben: User, client: Client
) -> None:
    client.force_login(anna)
    form = {"recommendation": "modified", "audience": "public", "note": "Geld", "version": "0"}
    form |= {"order": "b0", "text-b0": EIGHTY, "type-b0": "p"}
    assert client.get(f"{amendment.path}verfahren/").status_code == 200
    assert client.post(f"{amendment.path}verfahren/", form).status_code == 302

    client.force_login(ben)
    assert "achtzig" in client.get(amendment.path).content.decode()
    answer = {"answer": "agreed", "note": "Gut.", "version": "1"}
    assert client.post(f"{amendment.path}antwort/", answer).status_code == 302
    assert "einverstanden" in client.get(amendment.path).content.decode()


def test_those_who_initiated_it_hear_of_it_as_soon_as_it_is_for_them(
    amendment: Amendment, anna: User, ben: User, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    EmailAddress.objects.create(user=ben, email="ben@example.org", verified=True, primary=True)
    proposed(amendment, anna, audience="office")
    assert not Message.objects.exists()
    proposed(amendment, anna, 1)
    proposed(amendment, anna, 2, note="Noch weniger Geld")
    procedure = ProposedProcedure.objects.get()
    answer_procedure(procedure, answer="agreed", note="", version=3, by=ben)
    send_all(now())

    told = Message.objects.order_by("pk").values_list("person__username", "verb")
    assert list(told) == [
        ("ben", "procedure-proposed"),
        ("ben", "procedure-changed"),
        ("anna", "procedure-answered"),
    ]
    assert [one.to for one in post.outbox] == [["ben@example.org"]]
    assert "gibt es einen Verfahrensvorschlag" in post.outbox[0].body
    assert amendment.path in post.outbox[0].body


def test_initiators_may_propose_otherwise_and_the_office_goes_on_from_there(
    amendment: Amendment, anna: User, ben: User, client: Client
) -> None:
    procedure = proposed(amendment, anna)
    with pytest.raises(Invalid):
        answer_procedure(procedure, answer="other", note="", version=1, by=ben)
    client.force_login(ben)
    page = f"{amendment.path}gegenvorschlag/"
    form = {"order": "b0", "text-b0": NINETY, "type-b0": "p", "version": "1", "note": "Fast."}
    assert "achtzig" in client.get(page).content.decode()
    assert client.post(page, {**form, "key": "a"}).status_code == 302
    assert client.post(page, {**form, "key": "b"}).status_code == 409

    read = client.get(amendment.path).content.decode()
    assert ("neunzig" in read, "schlägt etwas anderes vor" in read) == (True, True)
    client.force_login(anna)
    assert "neunzig" in client.get(f"{amendment.path}verfahren/").content.decode()


def test_only_who_initiated_it_proposes_otherwise(
    amendment: Amendment, anna: User, clara: User, client: Client
) -> None:
    proposed(amendment, anna, audience="public")
    client.force_login(clara)

    assert client.get(f"{amendment.path}gegenvorschlag/").status_code == 403
