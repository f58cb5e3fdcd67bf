# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see which nodes, and how nodes are found."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from sechseck.kernel.models import Node, User

OFFICE_ROLES = (User.Role.OFFICE, User.Role.UNIT, User.Role.ADMIN)


def levels_of(user: User | AnonymousUser) -> list[str]:
    """Return the levels of visibility that the user may see."""
    levels = [Node.Visibility.PUBLIC.value]
    if isinstance(user, User) and user.role in OFFICE_ROLES:
        levels.append(Node.Visibility.INTERNAL.value)
    return levels


def hidden_levels_of(user: User | AnonymousUser) -> list[str]:
    """Return the levels of visibility that the user may not see."""
    seen = levels_of(user)
    return [level for level in Node.Visibility.values if level not in seen]


def seen_by(user: User | AnonymousUser, path: str = "node__") -> Q:
    """Return the condition under which the user may see a row with a node at ``path``."""
    return Q(**{f"{path}visibility__in": levels_of(user)})
