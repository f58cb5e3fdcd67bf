# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write the links and contradictions of an import; decisions stand with the role that decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.accounts import enlist_role
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.exchange_events import events_of
from sechseck.thread.models import Contradiction, ContradictionSide, Decision, StatementLink
from sechseck.thread.models.triples import ANY

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
ENDS = (("source", "target"), ("source_kind", "target_kind"), ("source_hash", "target_hash"))


@transaction.atomic
def import_links(tables: Tables, ids: Mapping[str, Mapping[str, int]], *, by: User) -> None:
    """Write links with what was decided about them, and contradictions with their sides."""
    require(by, "kernel.load_pack")
    statements = ids["statements"]
    account = cache(enlist_role)
    links = [_link(row, statements, account) for row in tables["links"]]
    StatementLink.objects.bulk_create(links, batch_size=2000)
    Decision.objects.bulk_create([event for link in links for event in events_of(link, by)])
    contradictions = Contradiction.objects.bulk_create(
        [Contradiction(**row) for row in tables["contradictions"]]
    )
    keys = {one.key: one.pk for one in contradictions}
    ContradictionSide.objects.bulk_create(
        [
            ContradictionSide(
                contradiction_id=keys[row["contradiction"]],
                statement_id=statements[row["statement"]],
                value=row["value"],
            )
            for row in tables["contradiction_sides"]
        ]
    )


def _link(row: Row, statements: Mapping[str, int], account: Callable[..., User]) -> StatementLink:
    """Return a link; one without direction begins with the smaller number here."""
    values = dict(row)
    if row["type"] in ANY and statements[row["source"]] > statements[row["target"]]:
        for one, other in ENDS:
            values[one], values[other] = row[other], row[one]
    decider, proposer = values.pop("decided_role"), values.pop("proposed_role")
    source, target = statements[values.pop("source")], statements[values.pop("target")]
    return StatementLink(
        source_id=source,
        target_id=target,
        decided_by=account(decider) if decider else None,
        proposed_by=account(proposer, proposes=True) if proposer else None,
        **values,
    )
