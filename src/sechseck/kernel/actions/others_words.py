# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take back what other people wrote about something erased, if two people decided so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.timezone import now

from sechseck.kernel.erasers import BLANK
from sechseck.kernel.forgetting import Forgotten
from sechseck.kernel.models import Comment, Erasure, PersonMention, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.hanging import Found


@transaction.atomic
def blank_found(erasure: Erasure, found: Sequence[Found], *, by: User) -> Forgotten:
    """Put a dot in place of words; return the rows, whose secrets the caller destroys."""
    require(by, "kernel.decide_erasure", erasure)
    blanked: Forgotten = {}
    for one, numbers in found:
        model = one.rows.model
        rows = model._default_manager.filter(pk__in=numbers)
        if model is Comment:
            _take_back(numbers)
        for column in one.columns:
            blank = "" if model is Comment else BLANK
            rows.exclude(**{column: ""}).update(**{column: blank})
        blanked.setdefault(model._meta.db_table, set()).update(numbers)
    return blanked


def _take_back(comments: Iterable[int]) -> None:
    rows = Comment.objects.filter(pk__in=comments)
    PersonMention.objects.filter(comment__in=rows).delete()
    rows.filter(withdrawn_at__isnull=True).update(withdrawn_at=now())
    rows.update(pack_key=None)
