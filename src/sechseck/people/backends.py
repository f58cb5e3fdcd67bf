# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Check a name and a password with the same work for every answer."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.userkit import filter_users_by_email, get_user_by_username
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from sechseck.kernel.models import User
from sechseck.kernel.queries.viewers import viewer_of


class PasswordBackend(AuthenticationBackend):  # type: ignore[misc]
    """Look for the name and for the address, always both, and hash once.

    The library tries one after the other and hashes for each account found; how long the
    answer takes would then say whether an address has an account.
    """

    def _authenticate(
        self, request: HttpRequest | None, **credentials: Any
    ) -> AbstractBaseUser | None:
        typed = credentials.get("username") or credentials.get("email") or ""
        by_name = get_user_by_username(typed)
        by_address = filter_users_by_email(typed, prefer_verified=True, for_login=True)
        found = by_name or next(iter(by_address), None)
        checked: AbstractBaseUser | None = self._check_password(found, credentials["password"])
        return checked

    def get_user(self, user_id: int) -> User | None:
        """Return whose session it is, with all that decides what they may see."""
        found = viewer_of(user_id)
        return found if found and self.user_can_authenticate(found) else None
