# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about the accounts of people."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from sechseck.kernel.models import User


def accounts_of_people() -> QuerySet[User]:
    """Return all accounts but those of programs and of a pack's editors, by name."""
    found = User.objects.exclude(role=User.Role.SYSTEM).exclude(username__contains=":")
    return found.order_by("username")


def accounts_like(text: str = "", role: str = "") -> QuerySet[User]:
    """Return the accounts that a word, a role or both describe."""
    found = accounts_of_people()
    if role:
        found = found.filter(role=role)
    if text:
        parts = ("username", "first_name", "last_name", "email")
        found = found.filter(reduce(or_, (Q((f"{part}__icontains", text)) for part in parts)))
    return found
