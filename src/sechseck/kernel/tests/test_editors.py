# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A pack decides in the name of an office, never in a person's."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.db import connection

from sechseck.kernel.actions.accounts import NameTaken, enlist_editor
from sechseck.kernel.models import User

RENAMING = import_module("sechseck.kernel.migrations.0003_second_version")


@pytest.mark.django_db
def test_an_editor_is_an_office_that_cannot_sign_in() -> None:
    editor = enlist_editor("Redaktion Süd")

    assert (editor.role, editor.is_active) == ("office", False)
    assert not editor.has_usable_password()
    assert editor.get_full_name() == "Redaktion Süd"
    assert enlist_editor("Redaktion Süd") == editor


@pytest.mark.django_db
def test_the_name_of_an_editor_is_none_that_a_person_can_choose() -> None:
    editor = enlist_editor("Redaktion")

    with pytest.raises(Exception, match="username"):
        User(username=editor.username, password="x").full_clean()


@pytest.mark.parametrize("name", ["anna", "Anna", "ANNA"])
def test_no_pack_decides_in_a_persons_name(anna: User, name: str) -> None:
    with pytest.raises(NameTaken, match="Name eines Zugangs"):
        enlist_editor(name)

    assert list(User.objects.all()) == [anna]


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"is_active": True}, {"role": "resident"}, {"password": "x"}])
def test_an_editor_that_became_a_person_decides_nothing(change: dict[str, object]) -> None:
    enlist_editor("Redaktion")
    User.objects.update(**change)

    with pytest.raises(NameTaken):
        enlist_editor("Redaktion")


@pytest.mark.django_db
def test_editors_of_the_first_version_keep_their_account() -> None:
    old = User.objects.create(username="Redaktion", role="office", is_active=False, password="!x")
    person = User.objects.create(username="bert", role="office", is_active=False, password="pbk")

    with connection.cursor() as cursor:
        cursor.execute(RENAMING.MOVE)
        cursor.execute(RENAMING.MOVE)

    assert enlist_editor("Redaktion") == old
    person.refresh_from_db()
    assert person.username == "bert"
