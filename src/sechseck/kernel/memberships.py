# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of memberships: who belongs today to which committee or unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from sechseck.kernel.models import User

Committees = Callable[[User], "QuerySet[Any, int]"]
sources: list[Committees] = []


def register_memberships(committees: Committees) -> None:
    """Say where the nodes of the committees stand that a person belongs to today."""
    sources.append(committees)


def is_member_of(user: User, node: int) -> bool:
    """Say whether the person belongs today to the committee or unit with this node.

    Asked once for all; the answer is kept with the user.
    """
    found: frozenset[int] | None = getattr(user, "_member_of", None)
    if found is None:
        found = frozenset(one for source in sources for one in source(user))
        user._member_of = found  # type: ignore[attr-defined]
    return node in found
