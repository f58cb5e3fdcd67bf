# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take back what other people wrote about an erased document, if two people decided so."""

from __future__ import annotations

from django.db import connection, transaction

from sechseck.kernel.actions.others_words import blank_found
from sechseck.kernel.forgetting import Forgotten
from sechseck.kernel.models import Erasure, Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.hanging import found_rows
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
    found = found_rows(words_about(node))
    for one, numbers in found:
        if one.rows.model in ONLY_GROWS:
            _blank_history(erasure, one.rows.model._meta.db_table, numbers)
    changing = [(one, rows) for one, rows in found if one.rows.model not in ONLY_GROWS]
    return blank_found(erasure, changing, by=by)


def _blank_history(erasure: Erasure, table: str, numbers: list[int]) -> None:
    """Ask the database's owner: histories only grow for everybody else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT erase_words(%s, %s, %s::bigint[])", [erasure.pk, table, numbers])
