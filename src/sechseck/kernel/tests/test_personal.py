# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is held about somebody can be taken along and forgotten, and passes with time."""

from __future__ import annotations

import io
import json
import logging
import zipfile
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.erasure import ask_to_be_erased, confirm_erasure
from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.actions.retention import let_go
from sechseck.kernel.errors import Conflict, NotAllowed
from sechseck.kernel.models import Change, Feedback, RowSecret, Trace, User
from sechseck.kernel.personal import STAYS_WITHOUT_NAME, holdings
from sechseck.kernel.queries.audit import faults
from sechseck.kernel.queries.personal import archive_of

AT = datetime(2026, 2, 1, tzinfo=UTC)
CANARY = "Quetzalkoatla"


@pytest.fixture
def paula(db: None) -> User:
    """Paula has an account with everything one can have."""
    paula = User.objects.create_user(
        CANARY, f"{CANARY}@example.org", "geheim", first_name=CANARY, last_name=CANARY
    )
    EmailAddress.objects.create(user=paula, email=f"{CANARY}@example.org")
    Authenticator.objects.create(user=paula, type="totp", data={"secret": CANARY})
    send_feedback(
        topic="access",
        page="/",
        text="Die Schrift ist zu klein.",
        reply_to=f"{CANARY}@example.org",
        key=uuid4(),
        by=paula,
    )
    return paula


@pytest.fixture
def berta(db: None) -> User:
    return User.objects.create_user("berta", role=User.Role.ADMIN)


def everything() -> str:
    """Return every row of every table as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" AS t')
            found += [row for (row,) in cursor.fetchall()]
    return "\n".join(found).lower()


def test_every_pointer_at_an_account_is_covered() -> None:
    covered = {field for one in holdings() for field in one.covers} | STAYS_WITHOUT_NAME
    pointers = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_fields
        if field.related_model is User
    }

    assert pointers - covered == set(), "register a Holding (kernel/personal.py) for these"


def test_the_archive_holds_everything_but_secrets(paula: User) -> None:
    with zipfile.ZipFile(io.BytesIO(archive_of(paula, made_at=AT))) as archive:
        data = json.loads(archive.read("meine-daten.json"))
        page = archive.read("meine-daten.html").decode()

    assert data["account"][0]["username"] == CANARY
    assert data["addresses"][0]["email"] == f"{CANARY}@example.org"
    assert data["feedback"][0]["text"] == "Die Schrift ist zu klein."
    assert data["second_factors"][0]["type"] == "totp"
    assert "password" not in data["account"][0]
    assert "data" not in data["second_factors"][0]
    assert f"{CANARY}@example.org" in page


def test_an_erased_person_leaves_no_word(paula: User, berta: User, client: Client) -> None:
    client.force_login(paula)
    secret = RowSecret.objects.get(table="kernel_user", row=paula.pk).secret
    assert CANARY.lower() in everything()

    confirm_erasure(ask_to_be_erased(by=paula), at=AT, by=berta)

    paula.refresh_from_db()
    assert CANARY.lower() not in everything()
    assert paula.get_full_name() == f"Gelöschtes Konto {paula.pk}"
    assert (paula.is_active, paula.has_usable_password()) == (False, False)
    assert client.get("/konto/").status_code in (302, 404)
    assert not Authenticator.objects.filter(user=paula).exists()
    assert not RowSecret.objects.filter(secret=secret).exists()
    assert Trace.objects.filter(by=paula, verb="feedback-sent").exists()
    assert faults({}) == []


def test_nobody_carries_out_their_own_erasure(berta: User, clara: User) -> None:
    asked = ask_to_be_erased(by=berta)

    for person in (berta, clara):
        with pytest.raises(NotAllowed):
            confirm_erasure(asked, at=AT, by=person)


def test_asking_twice_is_said(clara: User) -> None:
    ask_to_be_erased(by=clara)

    with pytest.raises(Conflict):
        ask_to_be_erased(by=clara)


def test_what_was_kept_long_enough_goes(paula: User) -> None:
    program = enlist_program("aufbewahrung")
    begin = Feedback.objects.get().at
    Session.objects.create(
        session_key="alt", session_data="", expire_date=begin + timedelta(days=1)
    )

    early = let_go(now=begin + timedelta(hours=1), by=program)
    later = let_go(now=begin + timedelta(days=181), by=program)
    again = let_go(now=begin + timedelta(days=181), by=program)
    last = let_go(now=begin + timedelta(days=731), by=program)

    assert early == {}
    assert later["sessions"] == 1
    assert later["feedback-addresses"] == 1
    assert again == {}
    assert last == {"feedback": 1}
    assert Change.objects.filter(table="kernel_feedback", operation="F").exists()
    assert faults({}) == []


def test_only_the_administration_lets_go(anna: User) -> None:
    with pytest.raises(NotAllowed):
        let_go(now=AT, by=anna)


@pytest.mark.parametrize("path", [f"/suche/?q={CANARY}", f"/dokument/{CANARY}/"])
def test_no_personal_text_gets_into_the_log(
    paula: User, client: Client, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    caplog.set_level(logging.INFO)
    client.force_login(paula)

    client.get("/aussage/gibt-es-nicht/")
    client.post("/rueckmeldung/", {"text": CANARY, "reply_to": f"{CANARY}@", "topic": "x"})
    client.post("/anmelden/", {"login": CANARY, "password": CANARY})
    client.post("/verwaltung/zugaenge/neu/", {"username": CANARY})

    assert CANARY not in caplog.text
