# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to which committee, and who may say so."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Node, Trace, User
from sechseck.people.actions import (
    enter_committee,
    enter_example_members,
    leave_committee,
)
from sechseck.people.memberships import committees_of
from sechseck.people.models import Actor, Membership

SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)
pytestmark = pytest.mark.django_db


def actor(kind: str, slug: str = "beirat") -> Actor:
    node = Node.objects.create(kind="actor", title=slug, path=f"/{slug}/", visibility="public")
    return Actor.objects.create(node=node, slug=slug, kind=kind, name=slug, sort_key=slug)


@pytest.fixture
def board() -> Actor:
    return actor("committee")


def entered(by: User, user: User, committee: Actor, **other: object) -> Membership:
    typed = {"office": "member", "since": SPRING, "until": None} | other
    return enter_committee(user=user, committee=committee, **typed, by=by)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["admin", "office"])
def test_office_and_administration_enter_members(role: str, clara: User, board: Actor) -> None:
    client = Client()
    client.force_login(User.objects.create_user("otto", role=role))
    typed = {"user": clara.pk, "committee": board.pk, "office": "chair", "since": "2026-03-01"}

    answer = client.post("/verwaltung/mitgliedschaften/neu/", typed)

    assert answer.headers["Location"] == "/verwaltung/mitgliedschaften/"
    assert "Vorsitz" in client.get("/verwaltung/mitgliedschaften/").content.decode()
    assert Trace.objects.get(verb="membership-entered").node == board.node


def test_a_second_membership_in_the_same_time_is_told(
    anna: User, clara: User, board: Actor
) -> None:
    entered(anna, clara, board)
    client = Client()
    client.force_login(anna)
    typed = {"user": clara.pk, "committee": board.pk, "office": "member", "since": "2026-06-01"}

    answer = client.post("/verwaltung/mitgliedschaften/neu/", typed)

    assert answer.status_code == 422
    assert "gehört die Person schon dazu" in answer.content.decode()
    assert Membership.objects.count() == 1


def test_one_may_come_back_on_the_day_one_left(anna: User, clara: User, board: Actor) -> None:
    entered(anna, clara, board, until=SUMMER)
    entered(anna, clara, board, since=SUMMER)

    assert Membership.objects.count() == 2


@pytest.mark.parametrize("until", [SPRING, date(2026, 2, 1)])
def test_a_membership_ends_after_it_began(
    anna: User, clara: User, board: Actor, until: date
) -> None:
    with pytest.raises(Invalid, match="nach dem Anfang"):
        entered(anna, clara, board, until=until)


@pytest.mark.parametrize("kind", ["committee", "department", "office", "network"])
def test_people_belong_to_where_they_are_responsible(anna: User, clara: User, kind: str) -> None:
    entered(anna, clara, actor(kind, "dort"))

    assert list(committees_of(clara)) == [Actor.objects.get(slug="dort").node_id]


@pytest.mark.parametrize("kind", ["party", "programme"])
def test_who_only_is_named_has_no_members(anna: User, clara: User, kind: str) -> None:
    with pytest.raises(Invalid, match="nur Gremien"):
        entered(anna, clara, actor(kind, "dort"))


def test_accounts_of_the_invented_region_belong_somewhere_once(clara: User, board: Actor) -> None:
    for _time in range(2):
        enter_example_members({clara.username: board.slug}, since=SPRING)

    assert list(committees_of(clara)) == [board.node_id]


def test_an_end_is_entered_and_never_put_off(anna: User, clara: User, board: Actor) -> None:
    membership = entered(anna, clara, board)
    client = Client()
    client.force_login(anna)

    client.post(f"/verwaltung/mitgliedschaft/{membership.pk}/ende/", {"until": "2026-06-01"})
    membership.refresh_from_db()

    assert membership.until == SUMMER
    with pytest.raises(Conflict):
        leave_committee(membership, until=AUTUMN, by=anna)


def test_an_end_before_the_beginning_is_refused(anna: User, clara: User, board: Actor) -> None:
    membership = entered(anna, clara, board)
    client = Client()
    client.force_login(anna)
    address = f"/verwaltung/mitgliedschaft/{membership.pk}/ende/"

    assert client.post(address, {"until": "2025-01-01"}).status_code == 422
    assert client.post(address, {"until": "irgendwann"}).status_code == 422


@pytest.mark.parametrize(
    "role", [r for r in User.Role.values if r not in ("admin", "office", "system")]
)
def test_other_roles_enter_nobody(role: str, clara: User, board: Actor, anna: User) -> None:
    membership = entered(anna, clara, board)
    stranger = User.objects.create_user("fremd", role=role)
    client = Client()
    client.force_login(stranger)
    pages = ["mitgliedschaften/", "mitgliedschaften/neu/", f"mitgliedschaft/{membership.pk}/ende/"]

    assert {client.get(f"/verwaltung/{page}").status_code for page in pages} == {404}
    with pytest.raises(NotAllowed):
        entered(stranger, stranger, board)
    with pytest.raises(NotAllowed):
        leave_committee(membership, until=SUMMER, by=stranger)


def test_the_list_asks_as_often_for_fifty_as_for_five(anna: User, board: Actor) -> None:
    client = Client()
    client.force_login(anna)
    asked = []
    for number in (5, 45):
        made = [User(username=f"p{number}-{n}", role="member") for n in range(number)]
        for user in User.objects.bulk_create(made):
            Membership.objects.create(user=user, committee=board, since=SPRING)
        with CaptureQueriesContext(connection) as queries:
            client.get("/verwaltung/mitgliedschaften/")
        asked.append(len(queries))

    assert asked[0] == asked[1] <= 12
