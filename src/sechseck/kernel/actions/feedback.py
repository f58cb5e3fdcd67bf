# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take what visitors tell us."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Feedback, User
from sechseck.kernel.permissions import Actor, require


@transaction.atomic
def send_feedback(
    *, topic: str, page: str, text: str, reply_to: str, key: UUID, by: Actor
) -> Feedback:
    """Keep a hint; the same form sent again is the same hint.

    Only somebody signed in leaves a trace; a guest's hint is its own record.
    """
    require(by, "public")
    feedback, is_new = Feedback.objects.get_or_create(
        key=key, defaults={"topic": topic, "page": page, "text": text, "reply_to": reply_to}
    )
    if is_new and isinstance(by, User):
        record("feedback-sent", by=by, feedback=feedback.pk)
    return feedback
