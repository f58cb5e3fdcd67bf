# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The first administrator, and the accounts of the invented region."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from psycopg.conninfo import make_conninfo

from sechseck.kernel.actions.accounts import (
    NameTaken,
    UnknownName,
    appoint_admin,
    enlist_program,
    forget_factors,
    open_example_accounts,
)
from sechseck.kernel.models import Trace, User
from sechseck.people.links import password_path
from sechseck.site.commands.welcome import welcome
from sechseck.site.launcher.instance import Instance
from sechseck.site.setup.example_password import ACCOUNTS, example_password

NEW = "ein langer erster Satz"
pytestmark = pytest.mark.django_db


def here(region: str) -> Instance:
    connection.ensure_connection()
    info = connection.connection.info
    where = make_conninfo(host=info.host, port=info.port, user=info.user, dbname=info.dbname)
    return Instance(region, where, None)


def test_the_first_administrator_sets_a_password_through_the_link() -> None:
    client = Client()
    path = password_path(appoint_admin("erika"))
    form = client.get(path, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    answer = client.post("/anmelden/", {"login": "erika", "password": NEW})

    assert answer.status_code == 302
    assert client.get("/verwaltung/zugaenge/").status_code == 200
    assert Trace.objects.get(verb="admin-appointed").by.username == "command-line"


def test_appointing_again_gives_a_new_link_to_the_same_account() -> None:
    assert appoint_admin("erika") == appoint_admin("Erika")
    assert User.objects.filter(role=User.Role.ADMIN).count() == 1


@pytest.mark.parametrize("name", ["clara", "CLARA", "mit leerzeichen", "pack:x", ""])
def test_nobody_becomes_administrator_by_mistake(clara: User, name: str) -> None:
    with pytest.raises(NameTaken):
        appoint_admin(name)

    assert not User.objects.filter(role=User.Role.ADMIN).exists()


def test_who_lost_every_factor_is_let_in_by_the_password_again(clara: User) -> None:
    Authenticator.objects.create(user=clara, type="totp", data={"secret": "x"})

    assert forget_factors("Clara") == clara

    assert not Authenticator.objects.filter(user=clara).exists()
    assert Trace.objects.filter(verb="factors-forgotten").count() == 1


@pytest.mark.parametrize("name", ["niemand", "command-line", "pack:Amt"])
def test_factors_of_nobody_are_not_forgotten(name: str, clara: User) -> None:
    enlist_program("command-line")

    with pytest.raises(UnknownName):
        forget_factors(name)


def test_an_administrator_who_was_switched_off_is_not_called_back() -> None:
    erika = appoint_admin("erika")
    User.objects.filter(pk=erika.pk).update(is_active=False)

    with pytest.raises(NameTaken):
        appoint_admin("erika")


def test_the_invented_region_has_its_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECHSECK_SECRET_KEY", "one key")
    open_example_accounts(ACCOUNTS, password=example_password())
    open_example_accounts(ACCOUNTS, password=example_password())

    roles = {user.username: user.role for user in User.objects.all()}
    assert roles == ACCOUNTS
    assert all(user.check_password(example_password()) for user in User.objects.all()[:2])


def test_the_password_of_the_example_is_set_back_at_the_next_preparation() -> None:
    open_example_accounts({"admin": "admin"}, password="erst dies")
    open_example_accounts({"admin": "admin"}, password="dann das")

    assert User.objects.get().check_password("dann das")


def test_the_start_says_the_accounts_of_the_invented_region() -> None:
    said = "\n".join(welcome(here("beispiel")))

    assert example_password() in said
    assert "admin" in said


@pytest.mark.django_db(transaction=True)
def test_the_start_of_a_real_region_asks_for_an_administrator_until_there_is_one() -> None:
    before = welcome(here("hannover"))
    appoint_admin("erika")

    assert "./sechseck admin NAME --region hannover" in before[0]
    assert welcome(here("hannover")) == []
