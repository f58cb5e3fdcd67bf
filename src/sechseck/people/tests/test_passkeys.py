# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passkeys: made, used instead of a password, named, taken away."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.kernel.models import User
from sechseck.people.tests.authenticator import Device
from sechseck.people.tests.visitor import PASSWORD, asked

OPTIONS = re.compile(r'data-options="([^"]*)"')
PARTS = ("clientDataJSON", "authenticatorData", "signature", "userHandle")
AT = {"HTTP_HOST": "localhost"}
SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db


def options_of(page: bytes) -> dict[str, object]:
    found = OPTIONS.search(page.decode())
    assert found
    options: dict[str, object] = json.loads(unescape(found[1]))
    return options


def added(client: Client, device: Device, name: str = "Laptop") -> None:
    client.post("/konto/bestaetigen/", {"password": PASSWORD})
    page = client.get("/konto/passkeys/neu/")
    sent = {
        "name": name,
        "credential": device.create(options_of(page.content)),
        "passwordless": "on",
    }
    answer = client.post("/konto/passkeys/neu/", sent)
    assert answer.headers["Location"] == "/konto/zweiter-faktor/codes/"


def signed_with(client: Client, device: Device) -> str:
    asking = client.get("/anmelden/passkey/", headers={"Accept": "application/json"})
    sent = {"credential": device.sign(asking.json()["request_options"])}
    return client.post("/anmelden/passkey/", sent).headers["Location"]


def test_a_passkey_opens_the_desk_without_a_password(ben: User, signed_in: SignIn) -> None:
    device, client = Device(), Client(**AT)
    added(signed_in(ben, **AT), device)

    assert signed_with(client, device) == "/mein-bereich/"
    assert client.get("/konto/").status_code == 200


def test_a_passkey_is_a_second_factor_too(ben: User, signed_in: SignIn) -> None:
    device, client = Device(), Client(**AT)
    added(signed_in(ben, **AT), device)
    first = asked(client, "ben", PASSWORD)
    page = client.get("/anmelden/zweiter-faktor/")
    sent = {"credential": device.sign(options_of(page.content))}
    second = client.post("/anmelden/zweiter-faktor/", sent)

    assert first.headers["Location"] == "/anmelden/zweiter-faktor/"
    assert second.headers["Location"] == "/mein-bereich/"


def test_the_answer_of_another_device_opens_nothing(ben: User, signed_in: SignIn) -> None:
    device, client = Device(), Client(**AT)
    added(signed_in(ben, **AT), device)
    forged = Device(name=device.name, user=device.user)

    assert signed_with(client, forged) == "/anmelden/"
    assert client.get("/konto/").status_code == 302


def test_an_answer_counts_once(ben: User, signed_in: SignIn) -> None:
    device, client, thief = Device(), Client(**AT), Client(**AT)
    added(signed_in(ben, **AT), device)
    asking = client.get("/anmelden/passkey/", headers={"Accept": "application/json"})
    sent = {"credential": device.sign(asking.json()["request_options"])}
    client.post("/anmelden/passkey/", sent)

    thief.post("/anmelden/passkey/", sent)

    assert client.get("/konto/").status_code == 200
    assert thief.get("/konto/").status_code == 302


@pytest.mark.parametrize(
    "sent",
    [
        *("", "{}", "[]", "null", '{"id": 1}', "kein json", '"x"', "[" * 5000, "7" * 30_000),
        '{"rawId": "x", "response": {}}',
        '{"id": "QQ", "rawId": "QQ", "response": {"clientDataJSON": "QQ", "userHandle": 5}}',
    ],
    ids=range(11),
)
def test_what_is_no_answer_is_refused(client: Client, sent: str) -> None:
    answer = client.post("/anmelden/passkey/", {"credential": sent})

    assert answer.headers["Location"] == "/anmelden/"


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(part=st.sampled_from(PARTS), at=st.integers(0, 200), byte=st.integers(0, 255))
def test_a_damaged_answer_is_refused_and_breaks_nothing(
    client: Client, ben: User, part: str, at: int, byte: int
) -> None:
    cache.clear()  # each example is a visitor's first attempt
    asking = client.get("/anmelden/passkey/", headers={"Accept": "application/json"}, **AT)
    sent = json.loads(Device(user="MQ").sign(asking.json()["request_options"]))
    raw = bytearray(urlsafe_b64decode(sent["response"][part] + "=="))
    raw[at % len(raw)] = byte
    sent["response"][part] = urlsafe_b64encode(raw).decode().rstrip("=")

    answer = client.post("/anmelden/passkey/", {"credential": json.dumps(sent)}, **AT)

    assert answer.headers["Location"] == "/anmelden/"


def test_an_account_switched_off_cannot_use_its_passkey(ben: User, signed_in: SignIn) -> None:
    device, client = Device(), Client(**AT)
    added(signed_in(ben, **AT), device)
    ben.is_active = False
    ben.save()

    assert signed_with(client, device) == "/anmelden/ruht/"


def test_a_passkey_is_renamed_and_removed_by_its_owner(ben: User, signed_in: SignIn) -> None:
    client = signed_in(ben, **AT)
    added(client, Device())
    key = Authenticator.objects.get(user=ben, type=Authenticator.Type.WEBAUTHN)

    client.post(f"/konto/passkeys/{key.pk}/name/", {"name": "Rechner im Büro"})
    page = client.get("/konto/passkeys/").content.decode()
    client.post(f"/konto/passkeys/{key.pk}/entfernen/", {})

    assert "Rechner im Büro" in page
    assert not Authenticator.objects.filter(user=ben).exists()


@pytest.mark.parametrize("what", ["name", "entfernen"])
def test_a_strangers_passkey_is_not_there(
    ben: User, ada: User, signed_in: SignIn, what: str
) -> None:
    added(signed_in(ben, **AT), Device())
    key = Authenticator.objects.get(user=ben, type=Authenticator.Type.WEBAUTHN)
    stranger = signed_in(ada, **AT)
    stranger.post("/konto/bestaetigen/", {"password": PASSWORD})

    assert stranger.post(f"/konto/passkeys/{key.pk}/{what}/", {"name": "x"}).status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_a_new_passkey_needs_the_password_once_more(ben: User, signed_in: SignIn) -> None:
    answer = signed_in(ben, **AT).get("/konto/passkeys/neu/")

    assert answer.headers["Location"].startswith("/konto/bestaetigen/")
