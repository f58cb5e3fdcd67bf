# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The post goes out: as a job at once, or by ``./sechseck digest`` on a timer."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.core.mail import EmailMultiAlternatives
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.actions.digests import begin_mail, end_mail, look_for_hits, plan_digest
from sechseck.kernel.actions.messages import MAIL, tell_of_trace
from sechseck.kernel.job_kinds import JobKind, register_job
from sechseck.kernel.models import Follow, Job, Mail, User
from sechseck.kernel.rules.limits import limits
from sechseck.kernel.tracing import listeners

log = logging.getLogger(__name__)


def send_all(at: datetime) -> int:
    """Look for hits of searches, plan what is due, send it; return how many mails left."""
    by = enlist_program("post")
    for wish in Follow.objects.exclude(query="").select_related("owner").order_by("pk"):
        look_for_hits(wish, at=at, by=by)
    for person in _waiting(at):
        plan_digest(person, at=at, by=by)
    return _send(at, by)


def _waiting(at: datetime) -> list[User]:
    """Return who was told something that no mail has brought yet, and has an address."""
    oldest = at - timedelta(days=limits()["mail"]["oldest_days"])
    rows = User.objects.filter(
        is_active=True,
        emailaddress__verified=True,
        messages__mail__isnull=True,
        messages__read_at__isnull=True,
        messages__at__gt=oldest,
    )
    return list(rows.order_by("pk").distinct())


def _send(at: datetime, by: User) -> int:
    """Send one mail after another; what is refused is tried again in the next round."""
    sent, refused = 0, set[int]()
    while (begun := begin_mail(skip=refused, by=by)) is not None:
        mail, message = begun
        if message is None:
            continue
        has_left = _has_left(mail, message)
        end_mail(mail, has_left=has_left, at=at, by=by)
        sent += has_left
        if not has_left:
            refused.add(mail.pk)
    return sent


def _has_left(mail: Mail, message: EmailMultiAlternatives) -> bool:
    try:
        message.send()
    except (OSError, SMTPException) as error:
        log.warning("mail %s refused: %s", mail.pk, type(error).__name__)
        return False
    return True


def run_mail(_job: Job) -> None:
    """Send what is due; planned or sent twice it leaves once."""
    send_all(now())


register_job(JobKind(MAIL, _("E-Mails senden"), run_mail))
listeners.append(tell_of_trace)
