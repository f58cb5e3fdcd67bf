# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.utils import timezone

from sechseck.kernel.models import Audience, Node, User
from sechseck.kernel.queries.nodes import granted_to, hidden_from, seen_by
from sechseck.people.models import Actor, Membership

TODAY = timezone.localdate
pytestmark = pytest.mark.django_db


def node(visibility: str, kind: str = "document") -> Node:
    return Node.objects.create(kind=kind, title=visibility, path="/x/", visibility=visibility)


@pytest.fixture
def committee() -> Actor:
    return Actor.objects.create(
        node=node("public", "actor"), slug="beirat", kind="committee", name="Beirat", sort_key="b"
    )


def seen(user: User | AnonymousUser, one: Node) -> bool:
    found = Node.objects.filter(seen_by(user, ""), pk=one.pk).exists()
    assert found is not hidden_from(user).filter(pk=one.pk).exists()
    return found


def person(role: str) -> User:
    return User.objects.create_user(role, role=role)


@pytest.mark.parametrize(
    ("level", "roles"),
    [
        ("public", set(User.Role.values)),
        ("members", {"office"}),
        ("internal", {"office", "unit"}),
        ("protected", set()),
    ],
)
def test_a_level_is_seen_by_its_roles(level: str, roles: set[str]) -> None:
    one = node(level)

    assert {r for r in User.Role.values if r != "system" and seen(person(r), one)} == roles - {
        "system"
    }
    assert seen(AnonymousUser(), one) is (level == "public")


def test_members_see_what_names_their_committee(committee: Actor) -> None:
    ben, clara = person("member"), person("resident")
    paper = node("members")
    Audience.objects.create(node=paper, committee=committee.node)
    Membership.objects.create(user=ben, committee=committee, since=TODAY())

    assert seen(ben, paper)
    assert not seen(clara, paper)
    assert granted_to(AnonymousUser()) == []


@pytest.mark.parametrize(
    ("since", "until"), [(-10, 0), (1, None), (-10, -5)], ids=["ends today", "later", "over"]
)
def test_a_membership_counts_only_in_its_time(
    committee: Actor, since: int, until: int | None
) -> None:
    ben = person("member")
    paper = node("members")
    Audience.objects.create(node=paper, committee=committee.node)
    Membership.objects.create(
        user=ben,
        committee=committee,
        since=TODAY() + timedelta(since),
        until=None if until is None else TODAY() + timedelta(until),
    )

    assert not seen(ben, paper)


def test_a_committee_named_on_an_internal_paper_opens_nothing(committee: Actor) -> None:
    ben = person("member")
    paper = node("internal")
    Audience.objects.create(node=paper, committee=committee.node)
    Membership.objects.create(user=ben, committee=committee, since=TODAY())

    assert not seen(ben, paper)


def test_what_is_protected_is_seen_by_the_named_role_alone() -> None:
    counts = node("protected")
    Audience.objects.create(node=counts, role=User.Role.SHELTER)

    assert {r for r in User.Role.values if r != "system" and seen(person(r), counts)} == {
        "shelter"
    }


def test_nobody_is_twice_in_a_committee_at_one_time(committee: Actor) -> None:
    ben = person("member")
    Membership.objects.create(user=ben, committee=committee, since=date(2025, 1, 1))

    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(
            user=ben, committee=committee, since=date(2026, 1, 1), until=date(2026, 2, 1)
        )


def test_a_second_time_follows_the_first_without_overlap(committee: Actor) -> None:
    ben = person("member")
    first = {"since": date(2025, 1, 1), "until": date(2026, 1, 1)}
    Membership.objects.create(user=ben, committee=committee, **first)
    Membership.objects.create(user=ben, committee=committee, since=date(2026, 1, 1))

    assert ben.memberships.count() == 2
