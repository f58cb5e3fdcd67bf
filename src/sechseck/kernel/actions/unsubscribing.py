# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""End mails by the signed link in one of them."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.mailing.links import Wish
from sechseck.kernel.models import Follow, Pace, Preference, User
from sechseck.kernel.permissions import Actor, require
from sechseck.kernel.rules.kinds import kinds


@transaction.atomic
def unsubscribe(wish: Wish, *, by: Actor) -> None:
    """Do what the link stands for, in the name of the person it was made for."""
    require(by, "public")
    person = User.objects.filter(pk=wish.person).first()
    if person is None:
        return
    if wish.follow is not None:
        Follow.objects.filter(pk=wish.follow, owner=person).delete()
    for kind in sorted(set(wish.kinds) & set(kinds())):
        Preference.objects.update_or_create(owner=person, kind=kind, defaults={"pace": Pace.NEVER})
    record("mails-ended", by=person)
