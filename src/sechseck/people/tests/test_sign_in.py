# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in with a name and a password."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client

from sechseck.kernel.models import User
from sechseck.people.tests.visitor import PASSWORD, CountingHasher, asked, words_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("login", ["ben", "BEN", "ben@example.org", " ben "])
def test_name_or_address_and_password_open_the_desk(client: Client, ben: User, login: str) -> None:
    EmailAddress.objects.create(user=ben, email="ben@example.org", verified=True, primary=True)

    answer = asked(client, login, PASSWORD)

    assert (answer.status_code, answer.headers["Location"]) == (302, "/mein-bereich/")


def test_one_goes_on_where_one_was_going(client: Client, ben: User) -> None:
    assert asked(client, "ben", PASSWORD, next="/konto/").headers["Location"] == "/konto/"


@pytest.mark.parametrize("aim", ["https://boese.example/", "//boese.example/", "javascript:1"])
def test_no_address_leads_away_from_here(client: Client, ben: User, aim: str) -> None:
    assert asked(client, "ben", PASSWORD, next=aim).headers["Location"] == "/mein-bereich/"


def test_a_session_gets_a_new_key_at_sign_in(client: Client, ben: User) -> None:
    session = client.session
    session["seen"] = "before"
    session.save()
    before = session.session_key

    asked(client, "ben", PASSWORD)

    assert client.session.session_key != before
    assert not Client().session.exists(before)


def test_who_wants_stays_signed_in(client: Client, ben: User) -> None:
    asked(client, "ben", PASSWORD)
    assert client.session.get_expire_at_browser_close()

    asked(other := Client(), "ben", PASSWORD, remember="on")
    assert not other.session.get_expire_at_browser_close()


def test_the_answer_does_not_say_who_has_an_account(ben: User) -> None:
    EmailAddress.objects.create(user=ben, email="ben@example.org", verified=True, primary=True)
    User.objects.create_user("ohne", password=None)
    off = User.objects.create_user("aus", password=PASSWORD, is_active=False)
    logins = ["ben", "ben@example.org", "niemand", "niemand@example.org", "ohne", off.username]

    answers = [(login, asked(Client(), login)) for login in logins]

    assert {answer.status_code for _login, answer in answers} == {422}
    assert len({words_of(answer, login) for login, answer in answers}) == 1


def test_every_refusal_costs_the_same_work(ben: User) -> None:
    EmailAddress.objects.create(user=ben, email="ben@example.org", verified=True, primary=True)
    User.objects.create_user("ohne", password=None)
    work = []
    for login in ["ben", "ben@example.org", "niemand", "niemand@example.org", "ohne"]:
        CountingHasher.done.clear()
        asked(Client(), login)
        work.append(len(CountingHasher.done))

    assert work == [1] * len(work)


@pytest.mark.parametrize("login", ["ben", "niemand", "ben@example.org"])
def test_after_five_wrong_passwords_even_the_right_one_waits(ben: User, login: str) -> None:
    for _attempt in range(5):
        assert b"stimmen nicht" in asked(Client(), login).content

    answer = asked(Client(), login, PASSWORD)

    assert answer.status_code == 422
    assert "Zu viele Versuche" in answer.content.decode()


def test_another_port_in_the_address_gives_no_further_attempts(ben: User) -> None:
    for attempt in range(5):
        asked(Client(SERVER_NAME="localhost", SERVER_PORT=str(8000 + attempt)), "ben")

    assert asked(Client(SERVER_NAME="127.0.0.1"), "ben", PASSWORD).status_code == 422


def test_a_success_between_does_not_start_the_count_anew(ben: User) -> None:
    for attempt in range(5):
        asked(Client(), "ben")
        if attempt == 2:
            assert asked(Client(), "ben", PASSWORD).status_code == 302

    assert asked(Client(), "ben", PASSWORD).status_code == 422


def test_attempts_are_counted_where_all_processes_see_them(ben: User) -> None:
    asked(Client(), "ben")

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kernel_cache WHERE cache_key LIKE '%login_failed%'")
        assert cursor.fetchone()[0] > 0


def test_a_key_that_makes_forms_count_once_does_not_unmake_attempts(ben: User) -> None:
    for _attempt in range(5):
        asked(Client(), "ben", key=str(uuid4()))

    assert asked(Client(), "ben", PASSWORD).status_code == 422


def test_one_connection_guesses_only_so_often(ben: User) -> None:
    answers = [asked(Client(), f"name-{number}") for number in range(31)]

    assert answers[-1].status_code == 429
    assert "Warten Sie eine Minute" in answers[-1].content.decode()


def test_an_account_that_was_switched_off_lets_nobody_in(client: Client, ben: User) -> None:
    ben.is_active = False
    ben.save()

    answer = asked(client, "ben", PASSWORD)

    assert answer.headers["Location"] == "/anmelden/ruht/"
    assert client.get("/konto/").status_code == 302


def test_signing_out_ends_the_session(ben: User, signed_in: Callable[[User], Client]) -> None:
    client = signed_in(ben)
    key = client.session.session_key

    assert client.get("/abmelden/").status_code == 200
    assert client.post("/abmelden/").headers["Location"] == "/"
    assert not Client().session.exists(key)


def test_a_password_that_was_changed_ends_the_other_sessions(
    ben: User, signed_in: Callable[[User], Client]
) -> None:
    here, there = signed_in(ben), signed_in(ben)
    new = "ganz anderes langes Wort"

    answer = here.post(
        "/konto/passwort/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )

    assert answer.headers["Location"] == "/konto/"
    assert "Ihr Kennwort ist geändert" in here.get("/konto/").content.decode()
    assert there.get("/konto/").status_code == 302


@pytest.mark.parametrize("weak", ["elf Zeichen", "password1234"])
def test_a_weak_password_is_refused(
    ben: User, signed_in: Callable[[User], Client], weak: str
) -> None:
    typed = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}

    assert signed_in(ben).post("/konto/passwort/", typed).status_code == 422


def test_pages_of_accounts_are_kept_by_no_cache(client: Client) -> None:
    assert "no-store" in client.get("/anmelden/").headers["Cache-Control"]


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_guess_no_more_often_than_one() -> None:
    User.objects.create_user("ben", password=PASSWORD)

    def guess(_number: int) -> bool:
        try:
            return b"stimmen nicht" in asked(Client(), "ben").content
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as people:
        heard = list(people.map(guess, range(16)))

    assert sum(heard) <= 5
    assert b"Zu viele Versuche" in asked(Client(), "ben", PASSWORD).content
