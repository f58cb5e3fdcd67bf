# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people wrote on pages about some nodes: it may quote what stands, or stood, there."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import BLANK, Hanging
from sechseck.kernel.models import Comment, Feedback, Notice

Found = tuple[Hanging, list[int]]


def talk_about(nodes: Iterable[int], address: str) -> list[Hanging]:
    """Return comments, notices about them, and hints sent from pages with this address."""
    numbers = list(nodes)
    comments = Comment.objects.filter(subject__nodes__in=numbers).distinct()
    reported = Q(comment__in=comments) | Q(node__in=numbers)
    notices = Notice.objects.filter(reported).exclude(explanation=BLANK)
    hints = Feedback.objects.filter(page__contains=address).exclude(text=BLANK)
    return [
        Hanging(_("Kommentare"), comments.exclude(text=""), ("text",)),
        Hanging(_("Meldungen zu Kommentaren"), notices, ("explanation",)),
        Hanging(_("Rückmeldungen"), hints, ("text",)),
    ]


def found_rows(words: Iterable[Hanging]) -> list[Found]:
    """Return the numbers of all rows first: some are found by what others lose."""
    return [(one, list(one.rows.values_list("pk", flat=True))) for one in words]
