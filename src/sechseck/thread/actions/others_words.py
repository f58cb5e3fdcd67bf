# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take back what other people wrote about an erased document, if two people decided so."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, transaction
from django.utils.timezone import now

from sechseck.kernel.erasers import BLANK
from sechseck.kernel.forgetting import Forgotten
from sechseck.kernel.models import Comment, Erasure, Node, PersonMention, User
from sechseck.kernel.permissions import require
from sechseck.thread.models import (
    ImpulseDecision,
    SettlementEvent,
    TaskEvent,
    Waiver,
)
from sechseck.thread.queries.others_words import words_about

ONLY_GROWS = (ImpulseDecision, SettlementEvent, TaskEvent, Waiver)


@transaction.atomic
def blank_words(erasure: Erasure, node: Node, *, by: User) -> Forgotten:
    """Put a dot in place of words; return the rows, whose secrets the caller destroys."""
    require(by, "kernel.decide_erasure", erasure)
    blanked: Forgotten = {}
    found = [(one, list(one.rows.values_list("pk", flat=True))) for one in words_about(node)]
    for one, numbers in found:  # first all are found: some are found by what others lose
        model = one.rows.model
        rows = model._default_manager.filter(pk__in=numbers)
        if model in ONLY_GROWS:
            _blank_history(erasure, model._meta.db_table, numbers)
            continue
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


def _blank_history(erasure: Erasure, table: str, numbers: list[int]) -> None:
    """Ask the database's owner: histories only grow for everybody else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT erase_words(%s, %s, %s::bigint[])", [erasure.pk, table, numbers])
