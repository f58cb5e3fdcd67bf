# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A code from an app after the password, and codes for the day it is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.conf import LazySettings
from django.test import Client

from sechseck.kernel.models import User
from sechseck.people.factor_secrets import opened
from sechseck.people.tests.authenticator import code_at
from sechseck.people.tests.visitor import PASSWORD, asked

NOW = 1_900_000_000.0
CODES = re.compile(r"<code>(\d{8})</code>")
SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library that checks codes live in one second."""
    monkeypatch.setattr(auth, "time", SimpleNamespace(time=lambda: NOW))


def test_the_code_is_that_of_the_standard() -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of RFC 6238, appendix B

    assert [code_at(secret, at) for at in (59, 1_111_111_109, 2_000_000_000)] == [
        "287082",
        "081804",
        "279037",
    ]


def again(client: Client, password: str = PASSWORD) -> None:
    answer = client.post("/konto/bestaetigen/", {"password": password})
    assert answer.status_code == 302


def set_up(client: Client) -> tuple[str, list[str]]:
    """Set the app up and return its secret and the codes for emergencies."""
    again(client)
    client.get("/konto/zweiter-faktor/app/")
    secret = client.session["mfa.totp.secret"]
    answer = client.post("/konto/zweiter-faktor/app/", {"code": code_at(secret, NOW)})
    codes = client.get("/konto/zweiter-faktor/codes/").content.decode()
    assert answer.headers["Location"] == "/konto/zweiter-faktor/codes/"
    return secret, CODES.findall(codes)


def test_no_secret_lies_in_the_database_as_it_is(ben: User, signed_in: SignIn) -> None:
    secret, codes = set_up(signed_in(ben))

    rows = {one.type: one.data for one in Authenticator.objects.filter(user=ben)}

    assert secret not in str(rows)
    assert opened(rows["totp"]["secret"]) == secret
    assert rows["recovery_codes"]["seed"] != opened(rows["recovery_codes"]["seed"])
    assert len(codes) > 0


def test_an_older_secret_key_still_opens_what_it_sealed(
    ben: User, signed_in: SignIn, settings: LazySettings
) -> None:
    secret, _codes = set_up(signed_in(ben))
    older, settings.SECRET_KEY = settings.SECRET_KEY, "another"
    settings.SECRET_KEY_FALLBACKS = [older]
    client = Client()
    asked(client, "ben", PASSWORD)

    answer = client.post("/anmelden/zweiter-faktor/", {"code": code_at(secret, NOW + 30)})

    assert answer.status_code == 302


def test_without_the_secret_key_of_then_no_code_fits(
    ben: User, signed_in: SignIn, settings: LazySettings
) -> None:
    secret, codes = set_up(signed_in(ben))
    settings.SECRET_KEY = "another"
    client = Client()
    asked(client, "ben", PASSWORD)

    for code in (code_at(secret, NOW + 30), codes[0]):
        answer = client.post("/anmelden/zweiter-faktor/", {"code": code})
        assert answer.status_code == 422


def test_after_the_password_comes_the_code(ben: User, signed_in: SignIn) -> None:
    secret, _codes = set_up(signed_in(ben))
    client = Client()

    first = asked(client, "ben", PASSWORD)
    before = client.get("/konto/").status_code
    key = client.session.session_key
    second = client.post("/anmelden/zweiter-faktor/", {"code": code_at(secret, NOW + 30)})

    assert first.headers["Location"] == "/anmelden/zweiter-faktor/"
    assert before == 302
    assert second.headers["Location"] == "/mein-bereich/"
    assert client.session.session_key != key
    assert client.get("/konto/").status_code == 200


def test_a_wrong_code_lets_nobody_in_and_five_wait(ben: User, signed_in: SignIn) -> None:
    secret, _codes = set_up(signed_in(ben))
    client = Client()
    asked(client, "ben", PASSWORD)
    wrong = f"{(int(code_at(secret, NOW)) + 500_000) % 1_000_000:06}"

    refused = [client.post("/anmelden/zweiter-faktor/", {"code": wrong}) for _try in range(5)]
    late = client.post("/anmelden/zweiter-faktor/", {"code": code_at(secret, NOW)})

    assert {answer.status_code for answer in [*refused, late]} == {422}
    assert client.get("/konto/").status_code == 302


def test_a_code_counts_once(ben: User, signed_in: SignIn) -> None:
    secret, _codes = set_up(signed_in(ben))
    code = code_at(secret, NOW + 30)
    first, second = Client(), Client()
    for client in (first, second):
        asked(client, "ben", PASSWORD)

    answers = [
        client.post("/anmelden/zweiter-faktor/", {"code": code}) for client in (first, second)
    ]

    assert [answer.status_code for answer in answers] == [302, 422]


def test_a_spare_code_counts_once_and_is_shown_once(ben: User, signed_in: SignIn) -> None:
    client = signed_in(ben)
    _secret, codes = set_up(client)
    first, second = Client(), Client()
    for one in (first, second):
        asked(one, "ben", PASSWORD)

    answers = [
        one.post("/anmelden/zweiter-faktor/", {"code": codes[0]}) for one in (first, second)
    ]

    assert len(set(codes)) == 10
    assert [answer.status_code for answer in answers] == [302, 422]
    assert CODES.findall(client.get("/konto/zweiter-faktor/codes/").content.decode()) == []


def test_new_spare_codes_replace_the_old(ben: User, signed_in: SignIn) -> None:
    client = signed_in(ben)
    _secret, old = set_up(client)
    client.post("/konto/zweiter-faktor/codes/neu/", {})
    new = CODES.findall(client.get("/konto/zweiter-faktor/codes/").content.decode())
    asked(other := Client(), "ben", PASSWORD)

    assert not set(old) & set(new)
    assert other.post("/anmelden/zweiter-faktor/", {"code": old[0]}).status_code == 422
    assert other.post("/anmelden/zweiter-faktor/", {"code": new[0]}).status_code == 302


def test_switching_the_app_off_needs_the_password_once_more(ben: User, signed_in: SignIn) -> None:
    secret, _codes = set_up(signed_in(ben))
    client = Client()
    asked(client, "ben", PASSWORD)
    client.post("/anmelden/zweiter-faktor/", {"code": code_at(secret, NOW + 30)})

    away = client.post("/konto/zweiter-faktor/app/abschalten/", {})
    kept = Authenticator.objects.filter(user=ben).exists()
    again(client)
    client.post("/konto/zweiter-faktor/app/abschalten/", {})

    assert away.headers["Location"].startswith("/konto/bestaetigen/")
    assert kept
    assert not Authenticator.objects.filter(user=ben).exists()


def test_a_wrong_password_confirms_nothing(ben: User, signed_in: SignIn) -> None:
    answer = signed_in(ben).post("/konto/bestaetigen/", {"password": "falsch"})

    assert answer.status_code == 422
    assert "Das Kennwort stimmt nicht" in answer.content.decode()


def test_the_second_step_alone_is_no_way_in(client: Client, ben: User) -> None:
    answer = client.post("/anmelden/zweiter-faktor/", {"code": "123456"})

    assert answer.headers["Location"] == "/anmelden/"


def test_who_confirms_sees_the_other_ways_to_do_it(ben: User, signed_in: SignIn) -> None:
    client = signed_in(ben)
    set_up(client)

    assert "Mit Code bestätigen" in client.get("/konto/bestaetigen/").content.decode()
    assert "Mit Kennwort bestätigen" in client.get("/konto/bestaetigen/code/").content.decode()
