# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Mails with what happened: planned once per person and period, sent once, never twice."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils.timezone import localtime

from sechseck.kernel.actions.messages import tell
from sechseck.kernel.actions.subjects import keep_own_subject
from sechseck.kernel.mailing.composing import composed
from sechseck.kernel.models import Follow, Mail, Message, Pace, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.messages import messages_of, paces_of
from sechseck.kernel.queries.nodes import seen_by
from sechseck.kernel.rules.limits import limits
from sechseck.kernel.searching import found_by

DIGEST = "digest"
OVERLAP = timedelta(days=1)  # what was written slowly has an older date than what was seen
HITS = 20
State = Mail.State


@transaction.atomic
def look_for_hits(wish: Follow, *, at: datetime, by: User) -> None:
    """Tell somebody of nodes that are new or changed and that their search finds."""
    require(by, "kernel.send_mail")
    person = wish.owner
    since = wish.looked_at - OVERLAP
    rows = found_by(wish.query, person).filter(seen_by(person, ""), changed_at__gt=since)
    rows = rows.filter(changed_at__gt=wish.at).order_by("-changed_at", "pk")
    for node in rows[:HITS]:
        subject = keep_own_subject(node.path, by=by)
        if subject is not None:
            key = f"search:{wish.pk}:{node.pk}"
            tell("search", {person.pk: wish.pk}, key=key, about=subject, by=None)
    wish.looked_at = at
    wish.save(update_fields=["looked_at"])


@transaction.atomic
def plan_digest(person: User, *, at: datetime, by: User) -> list[Mail]:
    """Put into the post what is due for a person, by their own wishes and the hour."""
    require(by, "kernel.send_mail")
    User.objects.select_for_update(no_key=True).get(pk=person.pk)  # two workers take turns
    oldest = at - timedelta(days=limits()["mail"]["oldest_days"])
    waiting = messages_of(person).filter(mail__isnull=True, read_at__isnull=True, at__gt=oldest)
    paces = paces_of(person)
    planned = []
    for pace in (Pace.ONCE, Pace.DAILY, Pace.WEEKLY):
        due = [one for one in waiting if paces.get(one.kind) == pace]
        period = _period(pace, person, due, at) if due else ""
        if not period:
            continue
        key = f"{DIGEST}:{person.pk}:{period}"
        mail, is_new = Mail.objects.get_or_create(
            key=key, defaults={"kind": DIGEST, "person": person, "at": at}
        )
        if is_new:
            Message.objects.filter(pk__in=[one.pk for one in due]).update(mail=mail)
            planned.append(mail)
    return planned


@transaction.atomic
def begin_mail(
    *, skip: Collection[int] = (), by: User
) -> tuple[Mail, EmailMultiAlternatives | None] | None:
    """Take the next mail out of the post and write it, of what its reader may see now.

    From here on nobody sends it again, even if this machine falls before it has left.
    """
    require(by, "kernel.send_mail")
    rows = Mail.objects.select_for_update(of=("self",), skip_locked=True)
    mail = rows.filter(state=State.QUEUED).exclude(pk__in=skip).order_by("pk").first()
    if mail is None:
        return None
    message = composed(mail)
    mail.state = State.SENDING if message is not None else State.FAILED
    mail.attempts += 1
    mail.save(update_fields=["state", "attempts"])
    return mail, message


@transaction.atomic
def end_mail(mail: Mail, *, has_left: bool, at: datetime, by: User) -> None:
    """Note that a mail left, or that it was refused and may be tried again."""
    require(by, "kernel.send_mail")
    if has_left:
        mail.state, mail.sent_at = State.SENT, at
    else:
        most = limits()["mail"]["attempts"]
        mail.state = State.QUEUED if mail.attempts < most else State.FAILED
    mail.save(update_fields=["state", "sent_at"])


def _period(pace: str, person: User, due: list[Message], at: datetime) -> str:
    """Return the period that a mail stands for; nothing while it is not time."""
    rules = limits()["mail"]
    local = localtime(at)
    if pace == Pace.ONCE:
        since = at - timedelta(hours=1)
        sent = Mail.objects.filter(
            person=person, at__gt=since, key__startswith=f"{DIGEST}:{person.pk}:once"
        )
        return f"once-{due[0].pk}" if sent.count() < rules["once_an_hour"] else ""
    if local.hour < rules["hour"]:
        return ""
    if pace == Pace.DAILY:
        return f"day-{local:%Y-%m-%d}"
    return f"week-{local:%G-W%V}" if local.weekday() >= rules["weekday"] else ""
