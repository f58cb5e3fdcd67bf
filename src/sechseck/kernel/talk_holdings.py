# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What comments, following, mails and moderation hold about a person, and how it is erased."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import (
    Appeal,
    Comment,
    Decision,
    Follow,
    Mail,
    Message,
    Notice,
    PersonMention,
    Preference,
    User,
)
from sechseck.kernel.personal import Holding


def _notices(person: User) -> QuerySet[Notice]:
    """Return the notices sent by the account, or with one of its addresses."""
    addresses = person.emailaddress_set.values_list("email", flat=True)  # type: ignore[attr-defined]
    known = {person.email, *addresses} - {""}
    return Notice.objects.filter(Q(owner=person) | Q(address__in=known))


HOLDINGS = (
    Holding(
        "comments",
        _("Ihre Kommentare"),
        frozenset({"kernel.Comment.owner"}),
        lambda person: [Comment.objects.filter(owner=person)],
        eraser="sechseck.kernel.actions.persons.take_comments_back",
    ),
    Holding(
        "person_mentions",
        _("Wo Sie erwähnt sind"),
        frozenset({"kernel.PersonMention.person"}),
        lambda person: [PersonMention.objects.filter(person=person)],
        goes=True,
    ),
    Holding(
        "follows",
        _("Was Sie verfolgen"),
        frozenset({"kernel.Follow.owner", "kernel.Preference.owner"}),
        lambda person: [
            Follow.objects.filter(owner=person),
            Preference.objects.filter(owner=person),
        ],
        goes=True,
    ),
    Holding(
        "messages",
        _("Nachrichten und Mails an Sie"),
        frozenset({"kernel.Message.person", "kernel.Mail.person"}),
        lambda person: [
            Message.objects.filter(person=person),
            Mail.objects.filter(person=person),
        ],
        goes=True,
    ),
    Holding(
        "notices",
        _("Ihre Meldungen"),
        frozenset({"kernel.Notice.owner"}),
        lambda person: [_notices(person)],
        blank=("name", "address", "explanation"),
    ),
    Holding(
        "appeals",
        _("Ihre Beschwerden"),
        frozenset({"kernel.Appeal.owner"}),
        lambda person: [Appeal.objects.filter(owner=person)],
        blank=("text",),
    ),
    Holding(  # reasons that were given to others stay, under an account without a name
        "rulings",
        _("Was Sie als Moderation entschieden haben"),
        frozenset(
            {
                "kernel.Decision.decided_by",
                "kernel.Appeal.proposed_by",
                "kernel.Appeal.decided_by",
            }
        ),
        lambda person: [
            Decision.objects.filter(decided_by=person),
            Appeal.objects.filter(Q(decided_by=person) | Q(proposed_by=person)),
        ],
    ),
)
