# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hashlib import sha256

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from sechseck.kernel.actions.tokens import MOST_TOKENS, issue_token, revoke_token
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import ApiToken, Trace, User
from sechseck.kernel.queries.tokens import valid_token

pytestmark = pytest.mark.django_db
LIST, NEW = "/konto/zugangsschluessel/", "/konto/zugangsschluessel/neu/"
WORDS = {"name": "Haushalt", "scopes": ["read"], "days": "90", "key": "einmal"}


def issue(by: User, **changes: object) -> tuple[ApiToken, str]:
    told = {"name": "Haushalt", "scopes": ["read"], "days": 30} | changes
    return issue_token(**told, by=by)  # type: ignore[arg-type]


@pytest.fixture
def inside(anna: User) -> Client:
    client = Client()
    client.force_login(anna)
    return client


def test_only_a_digest_is_kept(anna: User) -> None:
    token, secret = issue(anna)

    kept = [str(value) for value in ApiToken.objects.filter(pk=token.pk).values().get().values()]
    assert not [one for one in kept if secret in one]
    assert token.digest == sha256(secret.encode()).hexdigest()
    assert Trace.objects.get(verb="token-issued").details == {
        "token": token.pk,
        "scopes": ["read"],
    }


@pytest.mark.parametrize(
    "wrong", [{"name": " "}, {"scopes": []}, {"scopes": ["admin"]}, {"days": 0}, {"days": 366}]
)
def test_what_a_token_cannot_be_is_refused(anna: User, wrong: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        issue(anna, **wrong)


def test_a_program_gets_no_token(db: None) -> None:
    program = User.objects.create_user("pack", role=User.Role.SYSTEM, is_active=False)

    with pytest.raises(NotAllowed):
        issue(program)


def test_the_database_refuses_a_token_for_longer_than_a_year(anna: User) -> None:
    token, _secret = issue(anna)

    with pytest.raises(IntegrityError), transaction.atomic():
        ApiToken.objects.filter(pk=token.pk).update(expires_on="2090-01-01")


def test_nobody_has_more_tokens_than_they_can_look_after(anna: User) -> None:
    for _ in range(MOST_TOKENS):
        issue(anna)

    with pytest.raises(Conflict):
        issue(anna)


def test_a_token_is_revoked_by_its_person_alone(anna: User, clara: User) -> None:
    token, secret = issue(anna)

    with pytest.raises(NotAllowed):
        revoke_token(token, by=clara)
    for _ in range(2):
        revoke_token(token, by=anna)

    assert valid_token(secret, token.created_on) is None
    assert Trace.objects.filter(verb="token-revoked").count() == 1


def test_a_new_token_is_shown_once(inside: Client) -> None:
    answer = inside.post(NEW, WORDS, follow=True)
    secret = answer.content.decode().split("<code>")[1].split("</code>")[0]

    assert secret.startswith("sechseck_")
    assert secret not in inside.get(LIST).content.decode()
    assert "no-cache" in answer.headers["Cache-Control"]


def test_the_same_form_twice_makes_one_token(inside: Client) -> None:
    for _ in range(2):
        assert inside.post(NEW, WORDS).status_code == 302

    assert ApiToken.objects.count() == 1


def test_a_form_with_mistakes_is_shown_again(inside: Client) -> None:
    assert inside.post(NEW, {"name": "", "days": "900"}).status_code == 422


def test_who_has_a_password_says_it_again_before_a_token(anna: User) -> None:
    anna.set_password("ein langes Kennwort am Kanal")
    anna.save()
    client = Client()
    client.force_login(anna)

    assert client.get(NEW).headers["Location"].startswith("/konto/bestaetigen/?next=")
    assert client.post(NEW, WORDS).status_code == 403
    assert not ApiToken.objects.exists()


def test_a_token_of_somebody_else_is_not_there(inside: Client, clara: User) -> None:
    token, _secret = issue(clara)

    assert inside.post(f"{LIST}{token.pk}/beenden/").status_code == 404
    assert token.name not in inside.get(LIST).content.decode()


def test_one_ends_ones_own_token(inside: Client, anna: User) -> None:
    token, secret = issue(anna)

    inside.post(f"{LIST}{token.pk}/beenden/")

    assert valid_token(secret, token.created_on) is None
    assert "gilt nicht mehr" in inside.get(LIST).content.decode()


def test_a_guest_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(LIST).headers["Location"].startswith("/anmelden/")
