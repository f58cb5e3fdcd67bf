# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about actors, memberships and the ways into an account."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor, Membership

Viewer = User | AnonymousUser


def visible_actors(viewer: Viewer) -> QuerySet[Actor]:
    """Return the visible actors in German order, with how many statements name them."""
    statement = "node__mentions__statement"
    seen = seen_by(viewer, f"{statement}__node__")
    seen &= seen_by(viewer, f"{statement}__document__node__")
    return (
        Actor.objects.filter(seen_by(viewer))
        .select_related("node")
        .annotate(mentions=Count(statement, filter=seen, distinct=True))
        .order_by("sort_key")
    )


def all_memberships() -> QuerySet[Membership]:
    """Return every membership with person and committee."""
    found = Membership.objects.select_related("user", "committee")
    return found.order_by("committee__sort_key", "user__username", "since")


def memberships_of(user: User) -> list[Membership]:
    """Return one person's memberships, with their committees."""
    return list(Membership.objects.filter(user=user).select_related("committee"))


@dataclass(frozen=True, slots=True)
class WaysIn:
    """How a person can sign in, and what guards the account."""

    has_password: bool
    has_app: bool
    passkeys: int
    has_codes: bool
    providers: int
    address: str
    is_confirmed: bool


def ways_in(user: User) -> WaysIn:
    """Return how the person signs in."""
    kinds = Counter(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    address = EmailAddress.objects.filter(user=user).order_by("-primary", "pk").first()
    return WaysIn(
        has_password=user.has_usable_password(),
        has_app=bool(kinds[Authenticator.Type.TOTP]),
        passkeys=kinds[Authenticator.Type.WEBAUTHN],
        has_codes=bool(kinds[Authenticator.Type.RECOVERY_CODES]),
        providers=SocialAccount.objects.filter(user=user).count(),
        address=address.email if address else user.email,
        is_confirmed=bool(address and address.verified),
    )
