# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""End sessions: one's own, or those of an account that changes."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import User
from sechseck.kernel.permissions import may


@transaction.atomic
def end_sessions(owner: User, *, only: int | None = None, keep: str = "", by: User) -> int:
    """End one session of the owner, or all but the one to keep; return how many ended."""
    if owner != by and not may(by, "people.manage_accounts"):
        raise NotAllowed(_("Fremde Sitzungen beendet nur die Verwaltung."))
    open_ones = UserSession.objects.select_for_update().filter(user=owner)
    open_ones = open_ones.filter(pk=only) if only else open_ones.exclude(session_key=keep)
    keys = list(open_ones.values_list("session_key", flat=True))
    ended, _rows = Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(session_key__in=keys, user=owner).delete()
    if ended:
        record("sessions-ended", account=owner.pk, count=ended, by=by)
    return ended
