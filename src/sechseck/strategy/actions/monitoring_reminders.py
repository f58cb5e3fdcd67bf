# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tell people in good time what is due; asked ten times a day it is told once."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sechseck.kernel.actions.messages import tell
from sechseck.kernel.actions.subjects import keep_own_subject
from sechseck.kernel.models import Message, User
from sechseck.kernel.permissions import require
from sechseck.strategy.queries.monitoring_due import due_on


@transaction.atomic
def remind(today: date, *, by: User) -> int:
    """Note for each person what is due; return how many heard of something new."""
    require(by, "strategy.remind_people")
    before = Message.objects.count()
    for one in due_on(today):
        subject = keep_own_subject(one.measure.path, by=by) if one.people else None
        if subject is not None:
            tell("reminder", one.people, key=one.key, about=subject, verb=one.verb, by=by)
    return Message.objects.count() - before
