# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The people of a drill: two of every role, one of whom asks, the other owns what is foreign."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.hashers import make_password
from django.utils.timezone import localdate

from sechseck.kernel.models import Audience, Node, User
from sechseck.people.models import Actor, Membership

GUEST = "guest"
PASSWORD = "Sieben Kraniche am See"
ROLES = (GUEST, *(role for role in User.Role.values if role != User.Role.SYSTEM))
OPEN, INTERNAL, MEMBERS, OTHERS, HIDDEN = "open", "internal", "members", "others", "hidden"
OWN = "own"
LEVELS = {
    INTERNAL: Node.Visibility.INTERNAL,
    MEMBERS: Node.Visibility.MEMBERS,
    OTHERS: Node.Visibility.MEMBERS,
    HIDDEN: Node.Visibility.PROTECTED,
}


@dataclass(frozen=True, slots=True)
class World:
    """People by role, others by role, the committee of the member, and one they left."""

    people: Mapping[str, User]
    others: Mapping[str, User]
    committee: Actor
    left: Actor  # a committee the member belongs to no more

    def asking(self, role: str) -> User | None:
        """Return who asks; nobody for a guest."""
        return self.people.get(role)

    def writer(self, role: str, case: str, roles: Collection[str]) -> User | None:
        """Return who asks, where a thing is to be their own and their role could make it."""
        asking = self.asking(role) if case == OWN else None
        return asking if asking is not None and asking.role in roles else None

    def stranger(self, role: str) -> User:
        """Return somebody else of the same role; for a guest a resident."""
        return self.others[User.Role.RESIDENT if role == GUEST else role]


def build_world() -> World:
    """Let the people be there; the region is loaded already."""
    committee, left = Actor.objects.filter(kind=Actor.Kind.COMMITTEE).order_by("slug")[:2]
    named = {role: role for role in ROLES if role != GUEST}
    secret = make_password(PASSWORD)  # dear; so it is made once
    people = {role: _person(f"drill-{role}", role, secret) for role in named}
    others = {role: _person(f"other-{role}", role, secret) for role in named}
    today = localdate()
    member = people[User.Role.MEMBER]
    Membership.objects.get_or_create(user=member, committee=committee, since=today)
    before, outside = today - timedelta(days=9), today  # the first day that does not count
    Membership.objects.get_or_create(user=member, committee=left, since=before, until=outside)
    return World(people, others, committee, left)


def _person(name: str, role: str, secret: str) -> User:
    told = {"role": role, "email": f"{name}@example.org", "password": secret}
    return User.objects.get_or_create(username=name, defaults=told)[0]


def put(node: Node, level: str, world: World) -> Node:
    """Let a node be seen by those of a level alone."""
    if level in LEVELS:
        Node.objects.filter(pk=node.pk).update(visibility=LEVELS[level])
    if level == MEMBERS:
        Audience.objects.create(node=node, committee=world.committee.node)
    if level == OTHERS:
        Audience.objects.create(node=node, committee=world.left.node)
    if level == HIDDEN:
        Audience.objects.create(node=node, role=User.Role.SHELTER)
    return node
