# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links that work without signing in: signed, for one purpose, for one person."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, dumps, loads

SALT = "sechseck.unsubscribe"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the holder of a link wants to end: mails of some kinds, or one wish to follow."""

    person: int
    kinds: tuple[str, ...] = ()
    follow: int | None = None


def unsubscribe_path(wish: Wish) -> str:
    """Return the address at which a wish ends with one click."""
    token = dumps([wish.person, list(wish.kinds), wish.follow], salt=SALT)
    return f"/abbestellen/{token}/"


def wish_of(token: str) -> Wish | None:
    """Return what a link stands for; none if it is not ours."""
    try:
        person, kinds, follow = loads(token, salt=SALT)
    except (BadSignature, ValueError, TypeError):
        return None
    return Wish(person, tuple(kinds), follow)


def absolute(path: str) -> str:
    """Return an address as a mail needs it."""
    return f"{settings.SITE_ADDRESS}{path}"
