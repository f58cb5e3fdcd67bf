# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of memberships: who belongs today to which committee or unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet

from sechseck.kernel.models import User

Committees = Callable[[User], "QuerySet[Any, int]"]
sources: list[Committees] = []


def register_memberships(committees: Committees) -> None:
    """Say where the nodes of the committees stand that a person belongs to today."""
    sources.append(committees)


def is_member_of(user: User, node: int) -> bool:
    """Say whether the person belongs today to the committee or unit with this node."""
    return node in memberships_of(user)


def memberships_of(user: User) -> frozenset[int]:
    """Return the nodes of the committees and units that the person belongs to today.

    Asked once for all; the answer is kept with the user.
    """
    found: frozenset[int] | None = getattr(user, "_member_of", None)
    if found is None:
        found = remember_memberships(user, (one for source in sources for one in source(user)))
    return found


def remember_memberships(user: User, nodes: Iterable[int]) -> frozenset[int]:
    """Keep with a user where they belong."""
    found = frozenset(nodes)
    user._member_of = found  # type: ignore[attr-defined]
    return found
