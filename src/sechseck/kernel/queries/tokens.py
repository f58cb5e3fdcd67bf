# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find tokens: a person's own, and the one that a program shows."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from django.db.models import QuerySet

from sechseck.kernel.models import ApiToken, User


def digest_of(secret: str) -> str:
    """Return what is kept of a token."""
    return sha256(secret.encode()).hexdigest()


def tokens_of(person: User) -> QuerySet[ApiToken]:
    """Return a person's tokens with their use, the newest first."""
    return ApiToken.objects.filter(owner=person).select_related("use")


def valid_token(secret: str, day: date) -> ApiToken | None:
    """Return the token of this secret with its person, if both still count."""
    found = ApiToken.objects.select_related("owner").filter(digest=digest_of(secret)).first()
    if found is None or not found.is_valid_on(day) or not found.owner.is_active:
        return None
    return None if found.owner.role == User.Role.SYSTEM else found
