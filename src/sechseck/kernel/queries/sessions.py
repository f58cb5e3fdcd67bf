# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody is signed in."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils import timezone

from sechseck.kernel.models import User


def sessions_of(user: User) -> list[UserSession]:
    """Return the person's sessions that still last, the newest first."""
    lasting = Session.objects.filter(
        session_key=OuterRef("session_key"), expire_date__gt=timezone.now()
    )
    found = UserSession.objects.filter(Exists(lasting), user=user)
    return list(found.order_by("-created_at", "-pk"))
