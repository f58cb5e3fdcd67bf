# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Label a document anew as today's program and word list would; people's decisions stay."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from sechseck.engines.readers.reading import Reading
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.kinds import LinksForbid, follow_kind
from sechseck.thread.actions.statement_rows import Relabelled
from sechseck.thread.actions.statements import relabel
from sechseck.thread.models import Version
from sechseck.thread.queries.labels_of_today import labels_of_today


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many statements were labelled anew, and how many confirmed links forbade it."""

    changed: int
    forbidden: int


@transaction.atomic
def relabel_version(version: Version, reading: Reading, *, by: User) -> Outcome:
    """Give the statements of a version the labels of today; doing it again changes nothing."""
    require(by, "thread.relabel_statements")
    wait_for_turn()
    wanted = [
        Relabelled(one.statement, one.statement.text, one.labels, one.hits)
        for one in labels_of_today(version, reading)
    ]
    fitting = [one for one in wanted if _may_change(one, by)]
    relabel(fitting, by=by)
    if fitting:
        record("version-relabelled", version.document.node, statements=len(fitting), by=by)
    return Outcome(len(fitting), len(wanted) - len(fitting))


def _may_change(one: Relabelled, by: User) -> bool:
    """Say whether the links of a statement allow its kind of today; others follow it."""
    kind = str(one.labels.kind)
    if kind == one.statement.kind:
        return True
    try:
        with transaction.atomic():
            follow_kind(one.statement, kind, by=by)
    except LinksForbid:
        return False
    return True
