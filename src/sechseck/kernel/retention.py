# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept: the rules as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Feedback, Job, Receipt, Writing

Found = Callable[[datetime], QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Which rows are too old at a moment; ``blank`` names what is taken out of them.

    Without ``blank`` the rows are deleted.
    """

    name: str
    sentence: str | Promise
    days: int
    found: Found  # the rows that ended before a moment
    blank: tuple[str, ...] = ()


def _lost_sessions(_before: datetime) -> QuerySet[Any]:
    living = Session.objects.filter(session_key=OuterRef("session_key"))
    rows: QuerySet[Any] = UserSession.objects.exclude(Exists(living))
    return rows


RULES = (
    Rule(
        "sessions",
        _("Abgelaufene Sitzungen"),
        0,
        lambda before: Session.objects.filter(expire_date__lt=before),
    ),
    Rule("places", _("Orte, an denen jemand angemeldet war"), 0, _lost_sessions),
    Rule(
        "receipts",
        _("Belege gesendeter Formulare"),
        7,
        lambda before: Receipt.objects.filter(at__lt=before),
    ),
    Rule(
        "writings",
        _("Nummern von Änderungen, nach denen Zahlen neu gezählt werden"),
        7,
        lambda before: Writing.objects.filter(at__lt=before),
    ),
    Rule(
        "feedback-addresses",
        _("Adressen für Antworten auf Rückmeldungen"),
        180,
        lambda before: Feedback.objects.filter(at__lt=before).exclude(reply_to=""),
        ("reply_to",),
    ),
    Rule(
        "feedback",
        _("Rückmeldungen"),
        730,
        lambda before: Feedback.objects.filter(at__lt=before),
    ),
    Rule(
        "jobs",
        _("Angaben zu beendeten Aufträgen"),
        90,
        lambda before: Job.objects.filter(finished_at__lt=before).exclude(about="", problem=""),
        ("about", "problem"),
    ),
)


def too_old(rule: Rule, now: datetime) -> QuerySet[Any]:
    """Return the rows that a rule lets go at a moment."""
    before = now - timedelta(days=rule.days)
    return rule.found(before)
