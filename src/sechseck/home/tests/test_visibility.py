# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing that is not public leaks, on any page, in any count, list, choice or table."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from sechseck.home.tests.worlds import build, hide, leaks, visited
from sechseck.kernel.models import Node, User

pytestmark = pytest.mark.django_db
KINDS = ("document", "statement", "actor", "area", "theme")
LEVELS = ("members", "internal", "protected")


@pytest.fixture(autouse=True)
def _no_drawn_forms() -> None:
    cache.clear()


def hide_all(visibility: str) -> None:
    assert Node.objects.filter(title__icontains="kanarien").update(visibility=visibility) >= 5


@pytest.mark.parametrize("visibility", LEVELS)
def test_no_page_table_or_choice_tells_of_what_is_hidden(
    client: Client, anna: User, visibility: str
) -> None:
    build(anna)
    hide_all(visibility)

    pages = visited(client)

    assert leaks(pages) == []
    assert len(pages) > 60


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_hides_alone(client: Client, anna: User, kind: str) -> None:
    build(anna)
    hidden = hide(kind, "internal")

    pages = visited(client)

    assert [page for page in pages if f'href="{hidden.path}"' in pages[page]] == []
    assert [page for page in pages if hidden.title in pages[page]] == []


def test_while_everything_is_public_the_canary_sings_everywhere(
    client: Client, anna: User
) -> None:
    build(anna)

    singing = {leak.partition(":")[0].partition("?")[0] for leak in leaks(visited(client))}

    assert {"/", "/aussagen/", "/aussagen.csv", "/dokumente/", "/kommunen/"} <= singing
    assert {"/beteiligte/", "/widersprueche/", "/impulse/", "/suche/", "/luecken/"} <= singing


def test_the_office_sees_what_is_internal(client: Client, anna: User) -> None:
    build(anna)
    hide_all("internal")
    client.force_login(anna)

    assert client.get("/dokument/geheim/").status_code == 200
    assert "Kanarienvogelhaus" in client.get("/aussage/bericht:9.1/").content.decode()


@pytest.mark.parametrize("kind", ["document", "statement"])
def test_a_guest_cannot_tell_the_hidden_from_what_never_was(
    client: Client, anna: User, kind: str
) -> None:
    with transaction.atomic():
        build(anna, document_too=kind == "document", statement_too=kind == "statement")
        hide(kind, "internal")
        hidden = visited(client)
        transaction.set_rollback(True)
    cache.clear()
    build(anna, document_too=False, statement_too=False)

    never = visited(client)

    assert sorted(hidden) == sorted(never)
    assert [page for page in never if hidden[page] != never[page]] == []
