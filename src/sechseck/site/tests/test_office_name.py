# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The office that holds the thread together is called as its region calls it."""

from __future__ import annotations

import pytest
from django.conf import LazySettings, settings
from django.test import Client

from sechseck.kernel.models import User

NAMES = [("hannover", "Transformationsbüro"), ("beispiel", "Stabsstelle Zukunftsfaden")]
MAY_SAY_IT = {"frame.py", "users.py"}  # the name of an office whose region gives it none


@pytest.mark.django_db
@pytest.mark.parametrize(("slug", "name"), NAMES)
def test_roles_and_forms_say_the_name_of_the_region(
    slug: str, name: str, anna: User, client: Client, settings: LazySettings
) -> None:
    settings.REGION = slug
    client.force_login(anna)

    upload = client.get("/hochladen/").content.decode()
    account = client.get("/konto/").content.decode()

    assert f"intern: {name} und Fachbereiche" in upload
    assert f"<dd>{name}</dd>" in account


@pytest.mark.django_db
def test_the_name_is_said_in_the_visitor_s_language(
    anna: User, client: Client, settings: LazySettings
) -> None:
    settings.REGION = "beispiel"
    client.force_login(anna)
    client.cookies["sprache"] = "en"

    assert "<dd>Unit Zukunftsfaden</dd>" in client.get("/konto/").content.decode()


def test_nothing_else_knows_the_name_of_one_region_s_office() -> None:
    source = settings.BASE / "src" / "sechseck"
    found = [
        str(path.relative_to(source))
        for path in [*source.rglob("*.py"), *source.rglob("*.html")]
        if {"tests", "migrations", "drills"}.isdisjoint(path.parts)
        and path.name not in MAY_SAY_IT
        and "Transformationsbüro" in path.read_text(encoding="utf-8")
    ]

    assert found == []
