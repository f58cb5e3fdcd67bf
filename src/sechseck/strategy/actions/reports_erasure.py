# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take back words of reports: those about an erased document, and own names in own reports."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, transaction

from sechseck.kernel.actions.others_words import blank_found
from sechseck.kernel.forgetting import Forgotten
from sechseck.kernel.models import Erasure, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.hanging import found_rows
from sechseck.strategy.models import CommitmentUpdate, ProgressUpdate, StatusOverride
from sechseck.strategy.queries.others_words import reports_naming, words_about

ONLY_GROWS = (CommitmentUpdate, ProgressUpdate, StatusOverride)


@transaction.atomic
def blank_reports(erasure: Erasure, *, by: User) -> Forgotten:
    """Put a dot in place of words about an erased document; return the rows."""
    require(by, "kernel.decide_erasure", erasure)
    if erasure.node is None or erasure.words != Erasure.Words.ERASE:
        return {}
    found = found_rows(words_about(erasure.node))
    for one, numbers in found:
        if one.rows.model in ONLY_GROWS:
            _ask_the_owner(erasure, one.rows.model._meta.db_table, numbers)
    changing = [(one, rows) for one, rows in found if one.rows.model not in ONLY_GROWS]
    return blank_found(erasure, changing, by=by)


@transaction.atomic
def erase_own_names(erasure: Erasure, *, by: User) -> None:
    """Put a dot in place of own reports that name who is erased; the other reports stay."""
    require(by, "kernel.decide_erasure", erasure)
    if erasure.person is None:
        return
    for rows in reports_naming(erasure.person):
        numbers = list(rows.values_list("pk", flat=True))
        _ask_the_owner(erasure, rows.model._meta.db_table, numbers)


def _ask_the_owner(erasure: Erasure, table: str, numbers: Sequence[int]) -> None:
    """Ask the database's owner: reports only grow for everybody else."""
    if numbers:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT erase_words(%s, %s, %s::bigint[])", [erasure.pk, table, [*numbers]]
            )
