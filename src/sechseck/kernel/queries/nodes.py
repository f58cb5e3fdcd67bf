# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see which nodes, and how nodes are found."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from sechseck.kernel.memberships import sources
from sechseck.kernel.models import Audience, Node, User

LEVELS = tuple(Node.Visibility.values)  # asked for often, and enumerations are slow
PUBLIC = Node.Visibility.PUBLIC.value
INTERNAL_ROLES = (User.Role.OFFICE, User.Role.UNIT)
MEMBERS_ROLES = (User.Role.OFFICE,)  # every committee's papers pass through the office


def levels_of(user: User | AnonymousUser) -> list[str]:
    """Return the levels of visibility that the user sees as a whole."""
    levels = [PUBLIC]
    if not isinstance(user, User):
        return levels
    if user.role in INTERNAL_ROLES:
        levels.append(Node.Visibility.INTERNAL.value)
    if user.role in MEMBERS_ROLES:
        levels.append(Node.Visibility.MEMBERS.value)
    return levels


def hidden_levels_of(user: User | AnonymousUser) -> list[str]:
    """Return the levels of visibility that the user does not see as a whole."""
    seen = levels_of(user)
    return [level for level in LEVELS if level not in seen]


def granted_to(user: User | AnonymousUser) -> list[int]:
    """Return the nodes that the user sees because a committee or a role is named there.

    Asked once per request; the answer is kept with the user.
    """
    if not isinstance(user, User):
        return []
    found: list[int] | None = getattr(user, "_granted", None)
    if found is None:
        found = remember_granted(user, named_nodes(user, user.role))
    return found


def named_nodes(user: User, role: object) -> QuerySet[Audience, int]:
    """Return the nodes at which a committee of the user, or the role, is named.

    Only levels meant for named people are opened so: ``members`` by committee, ``protected``
    by role.
    """
    named = Q(node__visibility=Node.Visibility.PROTECTED, role=role)
    for source in sources:
        named |= Q(node__visibility=Node.Visibility.MEMBERS, committee__in=source(user))
    rows = Audience.objects.filter(named).order_by("node_id")
    return rows.values_list("node_id", flat=True).distinct()


def remember_granted(user: User, nodes: Iterable[int]) -> list[int]:
    """Keep with a user what they were granted."""
    found = list(nodes)
    user._granted = found  # type: ignore[attr-defined]
    return found


def seen_as(user: User | AnonymousUser) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return all of a viewer that decides what they see: two of the same see the same."""
    return tuple(levels_of(user)), tuple(granted_to(user))


def seen_by(user: User | AnonymousUser, path: str = "node__") -> Q:
    """Return the condition under which the user may see a row with a node at ``path``."""
    seen = Q(**{f"{path}visibility__in": levels_of(user)})
    granted = granted_to(user)
    return seen | Q(**{f"{path}pk__in": granted}) if granted else seen


def hidden_from(user: User | AnonymousUser) -> QuerySet[Node]:
    """Return the nodes the user may not see; mostly these are few."""
    nodes = Node.objects.filter(visibility__in=hidden_levels_of(user))
    granted = granted_to(user)
    return nodes.exclude(pk__in=granted) if granted else nodes
