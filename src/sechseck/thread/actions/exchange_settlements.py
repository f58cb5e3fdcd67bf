# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write the settlements of an import with their history, under the roles that decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.accounts import enlist_role
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Settlement, SettlementEvent, SettlementSide

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
OF_PROPOSER = (Settlement.State.PROPOSED, Settlement.State.WITHDRAWN)


@transaction.atomic
def import_settlements(tables: Tables, statements: Mapping[str, int], *, by: User) -> None:
    """Write settlements, the texts they were about, and every step."""
    require(by, "kernel.load_pack")
    rows = tables["settlements"]
    account = cache(enlist_role)
    made = Settlement.objects.bulk_create([_settlement(row, statements, account) for row in rows])
    ids = {row["id"]: one.pk for row, one in zip(rows, made, strict=True)}
    SettlementSide.objects.bulk_create(
        [
            SettlementSide(
                settlement_id=ids[row["settlement"]],
                statement_id=statements[row["statement"]],
                canonical_hash=row["canonical_hash"],
            )
            for row in tables["settlement_sides"]
        ]
    )
    SettlementEvent.objects.bulk_create(
        [
            SettlementEvent(
                settlement_id=ids[row["settlement"]],
                state=row["state"],
                at=row["at"],
                reason=row["reason"],
                by=account(row["role"], proposes=row["state"] in OF_PROPOSER),
            )
            for row in tables["settlement_events"]
        ]
    )


def _settlement(
    row: Row, statements: Mapping[str, int], account: Callable[..., User]
) -> Settlement:
    same = ("verdict", "reason", "source", "state", "proposed_on", "decided_on")
    return Settlement(
        contradiction_id=row["contradiction_key"],
        holds_id=statements[row["holds"]] if row["holds"] else None,
        proposed_by=account(row["proposed_role"], proposes=True),
        decided_by=account(row["decided_role"]) if row["decided_role"] else None,
        version=row["settlement_version"],
        **{name: row[name] for name in same},
    )
