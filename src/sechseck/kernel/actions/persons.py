# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an erasure does to rows of a person beyond deleting them or emptying fields."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.kernel.models import Comment, Erasure, PersonMention, User
from sechseck.kernel.names import ERASED
from sechseck.kernel.permissions import require


@transaction.atomic
def take_comments_back(erasure: Erasure, *, by: User) -> None:
    """Take all words back; the places of answers under them stay."""
    require(by, "kernel.decide_erasure", erasure)
    rows = Comment.objects.filter(owner=erasure.person)
    PersonMention.objects.filter(comment__in=rows).delete()
    rows.filter(withdrawn_at__isnull=True).update(withdrawn_at=now())
    rows.update(text="", pack_key=None)


@transaction.atomic
def end_sessions(erasure: Erasure, *, by: User) -> None:
    """Sign the person out everywhere."""
    require(by, "kernel.decide_erasure", erasure)
    rows = UserSession.objects.filter(user=erasure.person)
    keys = list(rows.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    rows.delete()


@transaction.atomic
def blank_account(erasure: Erasure, *, by: User) -> None:
    """Take away the name, the address and every way in; the number stays."""
    require(by, "kernel.decide_erasure", erasure)
    person = User.objects.select_for_update().get(erasures=erasure)
    person.username = f"{ERASED}{person.pk}"
    person.first_name, person.last_name = _("Gelöschtes Konto"), str(person.pk)
    person.email = ""
    person.last_login = None
    person.is_active = person.is_staff = person.is_superuser = False
    person.set_unusable_password()
    person.save()
    person.groups.clear()
    person.user_permissions.clear()
