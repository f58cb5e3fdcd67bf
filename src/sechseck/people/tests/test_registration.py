# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of residents, and a forgotten password: nobody learns who has an account."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from sechseck.kernel.models import User
from sechseck.people.tests.visitor import PASSWORD, CountingHasher, asked

LINK = re.compile(r"https?://[^/\s]+(/\S+)")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def open_registration(settings: LazySettings) -> None:
    settings.REGISTRATION_IS_OPEN = True


@pytest.fixture
def known(ben: User) -> User:
    ben.email = "ben@example.org"
    ben.save()
    EmailAddress.objects.create(user=ben, email=ben.email, verified=True, primary=True)
    return ben


def path_in(letter: mail.EmailMessage) -> str:
    found = LINK.search(letter.body)
    assert found
    return found[1]


def registered(client: Client, address: str) -> str:
    answer = client.post("/registrieren/", {"email": address, "password1": PASSWORD})
    assert answer.status_code == 302
    return answer.headers["Location"]


def test_a_resident_registers_confirms_and_signs_in(client: Client) -> None:
    registered(client, "neu@example.org")
    assert client.get("/konto/").status_code == 302  # not before the address is confirmed
    letter = mail.outbox[0]
    page = client.get(path_in(letter))
    client.post(path_in(letter))

    assert letter.subject == "Sechseck: Bitte bestätigen Sie Ihre E-Mail-Adresse"
    assert "neu@example.org" in page.content.decode()
    assert asked(client, "neu@example.org", PASSWORD).status_code == 302
    user = User.objects.get(email="neu@example.org")
    assert user.role == User.Role.RESIDENT
    assert re.fullmatch(r"person-[a-z2-9]{6}", user.username)


def test_registration_answers_the_same_for_a_known_address(known: User) -> None:
    CountingHasher.done.clear()
    fresh = registered(Client(), "neu@example.org")
    work = len(CountingHasher.done)
    CountingHasher.done.clear()
    again = registered(Client(), known.email)

    assert fresh == again == "/registrieren/post/"
    assert len(CountingHasher.done) == work
    assert [letter.to for letter in mail.outbox] == [["neu@example.org"], [known.email]]
    assert "schon einen Zugang" in mail.outbox[1].subject
    assert User.objects.filter(email=known.email).count() == 1


def test_where_registration_is_closed_nobody_registers(
    client: Client, settings: LazySettings
) -> None:
    settings.REGISTRATION_IS_OPEN = False

    page = client.get("/registrieren/")
    client.post("/registrieren/", {"email": "neu@example.org", "password1": PASSWORD})

    assert "geschlossen" in page.content.decode()
    assert "/registrieren/" not in client.get("/anmelden/").content.decode()
    assert not User.objects.exists()


def test_a_forgotten_password_is_replaced_by_mail_once(client: Client, known: User) -> None:
    client.post("/anmelden/vergessen/", {"email": known.email})
    link = path_in(mail.outbox[0])
    new = "ganz anderes langes Wort"
    form = client.get(link, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})

    assert asked(Client(), "ben", new).status_code == 302
    assert asked(Client(), "ben", PASSWORD).status_code == 422
    assert "gilt nicht mehr" in Client().get(link, follow=True).content.decode()


def test_a_forgotten_password_answers_the_same_for_an_unknown_address(known: User) -> None:
    answers = [
        Client().post("/anmelden/vergessen/", {"email": address})
        for address in (known.email, "niemand@example.org")
    ]

    assert len({(a.status_code, a.headers["Location"]) for a in answers}) == 1
    assert [letter.to[0] for letter in mail.outbox] == [known.email, "niemand@example.org"]


def test_an_account_switched_off_gets_no_link(client: Client, known: User) -> None:
    known.is_active = False
    known.save()

    client.post("/anmelden/vergessen/", {"email": known.email})

    assert "/anmelden/neu/" not in mail.outbox[0].body


def test_letters_are_in_german_and_escape_nothing(client: Client, known: User) -> None:
    client.post("/anmelden/vergessen/", {"email": known.email})

    body = mail.outbox[0].body
    assert body.startswith("Guten Tag,")
    assert "&quot;" not in body
    assert "Region" in body


def test_a_new_address_counts_once_it_is_confirmed(client: Client, known: User) -> None:
    asked(client, "ben", PASSWORD)
    client.post("/konto/adresse/", {"action_add": "1", "email": "anders@example.org"})
    known.refresh_from_db()
    before = known.email
    client.post(path_in(mail.outbox[-1]))
    known.refresh_from_db()

    assert before == "ben@example.org"
    assert known.email == "anders@example.org"


def test_who_sends_the_registration_twice_has_one_account_and_one_letter(client: Client) -> None:
    words = {"email": "neu@example.org", "password1": PASSWORD, "key": "einmal"}

    answers = [client.post("/registrieren/", words) for _again in range(2)]

    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert User.objects.filter(email="neu@example.org").count() == 1
    assert len(mail.outbox) == 1
