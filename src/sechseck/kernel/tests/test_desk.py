# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel import desk
from sechseck.kernel.desk import DeskEntry, Waiting, desk_of, register_desk
from sechseck.kernel.models import Follow, Node, User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the places of work of the real rooms out."""
    monkeypatch.setattr(desk, "_entries", [])


def test_what_waits_at_all_places_is_counted_in_one_question(
    anna: User, django_assert_num_queries: type[CaptureQueriesContext]
) -> None:
    for number in range(3):
        Follow.objects.create(owner=anna, query=f"wohnen {number}")
    two = Waiting((_own(anna), _own(anna)), _own(anna), "dazu {}".format)
    register_desk(DeskEntry("Nichts", "Leer.", "/leer/", "kernel.use_account"))
    register_desk(DeskEntry("Eines", "Drei.", "/eins/", "kernel.use_account", _own))
    register_desk(DeskEntry("Beides", "Sechs.", "/zwei/", "kernel.use_account", lambda _user: two))

    with django_assert_num_queries(1):
        found = [(one.url, one.waiting, one.beside) for one in desk_of(anna)]

    assert found == [("/eins/", 3, ""), ("/zwei/", 6, "dazu 3"), ("/leer/", None, "")]


def test_where_nothing_waits_beside_nothing_is_told(anna: User) -> None:
    nothing = Waiting((), _own(anna), "dazu {}".format)
    register_desk(DeskEntry("Leer", "Nichts.", "/a/", "kernel.use_account", lambda _user: nothing))

    assert [(one.waiting, one.beside) for one in desk_of(anna)] == [(0, "")]


def test_who_is_signed_in_is_read_with_all_that_decides_what_they_see(
    client: Client, anna: User, django_assert_max_num_queries: type[CaptureQueriesContext]
) -> None:
    client.force_login(anna)
    register_desk(DeskEntry("Alles", "Knoten.", "/a/", "kernel.use_account", _nodes))
    client.get("/mein-bereich/")

    with django_assert_max_num_queries(3):  # session, person, everything that waits
        assert client.get("/mein-bereich/").status_code == 200


def _own(user: User) -> desk.Rows:
    return Follow.objects.filter(owner=user)


def _nodes(user: User) -> desk.Rows:
    from sechseck.kernel.queries.nodes import seen_by

    return Node.objects.filter(seen_by(user, ""))
