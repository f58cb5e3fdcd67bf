# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places of the frame for somebody signed in: messages, what they follow, moderation."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, Waiting
from sechseck.kernel.models import User
from sechseck.kernel.queries.messages import unread_of
from sechseck.kernel.queries.moderation import appeals_for, open_notices


def _to_moderate(person: User) -> Waiting:
    return Waiting((open_notices(), appeals_for(person)))


ENTRIES = (
    DeskEntry(
        _("Nachrichten"),
        _("Lesen Sie, wer Ihnen antwortet und was sich tut, wo Sie folgen."),
        "/nachrichten/",
        "kernel.read_messages",
        unread_of,
    ),
    DeskEntry(
        _("Was ich verfolge"),
        _("Seiten und Suchen, von denen Sie hören möchten."),
        "/folgen/",
        "kernel.follow_node",
    ),
    DeskEntry(
        _("Meldungen und Beschwerden"),
        _("Entscheiden Sie, was mit gemeldeten Kommentaren geschieht."),
        "/moderation/warteschlange/",
        "kernel.moderate_content",
        _to_moderate,
    ),
)
