# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Stand behind a text itself, until its day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.drafting.models import Motion, Status, Text, TextSponsorship
from sechseck.drafting.queries.locked import locked_text
from sechseck.drafting.queries.support import SUPPORTABLE, lacks_support
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require


@transaction.atomic
def support_text(text: Text, *, at: datetime | None = None, by: User) -> Text:
    """Stand behind a text; again it changes nothing. Enough support opens it for amendments."""
    require(by, "drafting.support_text")
    found, motion = _open(text, at)
    if motion.proposed_by_id == by.pk:
        raise Invalid(_("Diesen Text bringen Sie selbst ein."))
    __, is_new = TextSponsorship.objects.get_or_create(text=found, person=by)
    if is_new:
        record("text-supported", found.node, by=by)
    if motion.status == Status.UNSUPPORTED and not lacks_support(motion):
        motion.status, found.version = Status.SCREENED, found.version + 1
        motion.save(update_fields=["status"])
        found.save(update_fields=["version"])
    return found


@transaction.atomic
def end_text_support(text: Text, *, at: datetime | None = None, by: User) -> Text:
    """Stand behind a text no more; what has been opened stays open."""
    require(by, "drafting.support_text")
    found, _motion = _open(text, at)
    gone, __ = found.sponsors.filter(person=by).delete()
    if gone:
        record("text-unsupported", found.node, by=by)
    return found


def _open(text: Text, at: datetime | None) -> tuple[Text, Motion]:
    """Return text and motion, locked, while people can stand behind them."""
    found, motion = locked_text(text)
    if motion.status not in SUPPORTABLE:
        raise Conflict(_("Dieser Text lässt sich jetzt nicht unterstützen."))
    if motion.is_support_over(localdate(at)):
        raise Conflict(_("Die Frist, diesen Text zu unterstützen, ist vorbei."))
    return found, motion
