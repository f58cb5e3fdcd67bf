# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in with another provider: a real one runs in a thread of this process."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers import registry
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from sechseck.kernel.models import User
from sechseck.people.tests.visitor import PASSWORD, asked
from sechseck.site.identity import oidc_of

MIA = {"email": "mia@stadt.example", "email_verified": True, "name": "Mia Muster"}
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of the provider's libraries
]


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of a provider that knows Mia."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the provider's own libraries announce changes
        import oidc_provider_mock
    known = [oidc_provider_mock.User(sub="mia", claims=MIA)]
    with oidc_provider_mock.run_server_in_thread(user_claims=known) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def configured(provider: str, settings: LazySettings) -> Iterator[None]:
    """Name the provider as an operator does, by variables of the environment."""
    words = {
        "SECHSECK_OIDC_URL": provider,
        "SECHSECK_OIDC_ID": "stadt",
        "SECHSECK_OIDC_NAME": "Stadt Muster",
        "SECHSECK_OIDC_CLIENT": "sechseck",
        "SECHSECK_OIDC_SECRET": "geheim",
    }
    known = {"OAUTH_PKCE_ENABLED": True, "APPS": oidc_of(words)}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": known}
    registry.get_class_list()  # read what is installed before adding to it
    registry.register(OpenIDConnectProvider)
    yield
    registry.provider_map.pop(OpenIDConnectProvider.id, None)


def answered(client: Client, start: str = "/anmelden/oidc/stadt/", **said: str) -> str:
    """Go to the provider, say there who one is, and return the address one is sent back to."""
    asking = client.get(start)
    assert asking.status_code == 302
    with requests.post(
        asking.headers["Location"], data=said or {"sub": "mia"}, allow_redirects=False, timeout=10
    ) as answer:
        parts = urlsplit(answer.headers["Location"])
    if "state=" in parts.query:
        return f"{parts.path}?{parts.query}"
    state = parse_qs(urlsplit(asking.headers["Location"]).query)["state"][0]
    return f"{parts.path}?{parts.query}&state={state}"  # this one forgets it in a refusal


def test_the_page_offers_the_provider_by_name(client: Client) -> None:
    assert "Anmelden mit Stadt Muster" in client.get("/anmelden/").content.decode()


def test_whom_the_provider_knows_comes_in_as_a_resident(client: Client) -> None:
    back = client.get(answered(client))

    mia = User.objects.get()
    assert back.headers["Location"] == "/mein-bereich/"
    assert client.get("/konto/").status_code == 200
    assert (mia.role, mia.email, mia.first_name) == ("resident", MIA["email"], "Mia")
    assert mia.username.startswith("person-")
    assert not mia.has_usable_password()


def test_who_comes_again_is_the_same_person_with_the_role_they_have(client: Client) -> None:
    client.get(answered(client))
    User.objects.update(role=User.Role.UNIT)
    again = Client()
    again.get(answered(again))

    assert User.objects.count() == 1
    assert "Fachbereich" in again.get("/konto/").content.decode()


def test_the_session_gets_a_new_key(client: Client) -> None:
    path = answered(client)
    before = client.session.session_key
    client.get(path)

    assert client.session.session_key != before


def test_the_way_there_is_guarded_by_state_and_proof(client: Client) -> None:
    question = parse_qs(urlsplit(client.get("/anmelden/oidc/stadt/").headers["Location"]).query)

    assert question["code_challenge_method"] == ["S256"]
    assert len(question["state"][0]) >= 16


def test_an_answer_that_another_browser_asked_for_opens_nothing(client: Client) -> None:
    thief = Client()

    answer = thief.get(answered(client))

    assert "nicht geklappt" in answer.content.decode()
    assert thief.get("/konto/").status_code == 302


def test_an_answer_counts_once(client: Client) -> None:
    path = answered(client)
    client.get(path)
    client.post("/abmelden/")

    assert "nicht geklappt" in client.get(path).content.decode()


def test_who_refuses_there_is_told_so_here(client: Client) -> None:
    answer = client.get(answered(client, action="deny"))

    assert answer.headers["Location"] == "/anmelden/oidc/abgebrochen/"


def test_an_address_that_has_an_account_here_is_not_taken_over(client: Client, ben: User) -> None:
    EmailAddress.objects.create(user=ben, email=MIA["email"], verified=True, primary=True)

    client.get(answered(client))

    assert client.get("/konto/").status_code == 302
    assert not SocialAccount.objects.exists()
    assert mail.outbox[0].to == [MIA["email"]]


def test_one_connects_the_provider_with_an_account_one_has(client: Client, ben: User) -> None:
    asked(client, "ben", PASSWORD)
    client.get(answered(client, "/anmelden/oidc/stadt/?process=connect"))
    other = Client()
    other.get(answered(other))

    assert SocialAccount.objects.get().user == ben
    assert "ben" in other.get("/konto/").content.decode()


def test_an_account_switched_off_stays_out(client: Client) -> None:
    client.get(answered(client))
    User.objects.update(is_active=False)
    other = Client()

    assert other.get(answered(other)).headers["Location"] == "/anmelden/ruht/"


def test_a_provider_nobody_named_is_not_there(client: Client) -> None:
    assert client.get("/anmelden/oidc/fremd/").status_code == 404


@pytest.mark.parametrize("next_page", ["/konto/sitzungen/", "https://boese.example/"])
def test_one_goes_on_where_one_was_going_and_nowhere_else(client: Client, next_page: str) -> None:
    back = client.get(answered(client, f"/anmelden/oidc/stadt/?next={next_page}"))

    here = next_page if next_page.startswith("/") else "/mein-bereich/"
    assert back.headers["Location"] == here
