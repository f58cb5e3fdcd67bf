# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write the links and contradictions of an import; decisions stand with the role that decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.accounts import enlist_role
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Contradiction, ContradictionSide, Decision, StatementLink
from sechseck.thread.models.standing import standing_of
from sechseck.thread.models.triples import ANY

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
State, Verb = StatementLink.State, Decision.Verb
ENDS = (("source", "target"), ("source_kind", "target_kind"), ("source_hash", "target_hash"))


@transaction.atomic
def import_links(tables: Tables, ids: Mapping[str, Mapping[str, int]], *, by: User) -> None:
    """Write links with what was decided about them, and contradictions with their sides."""
    require(by, "kernel.load_pack")
    statements = ids["statements"]
    roles = {row["decided_role"] for row in tables["links"]} - {""}
    deciders = {role: enlist_role(role) for role in sorted(roles)}
    links = [_link(row, statements, deciders) for row in tables["links"]]
    StatementLink.objects.bulk_create(links, batch_size=2000)
    Decision.objects.bulk_create([event for link in links for event in _events(link, by)])
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


def _link(row: Row, statements: Mapping[str, int], deciders: Mapping[str, User]) -> StatementLink:
    """Return a link; one without direction begins with the smaller number here."""
    values = dict(row)
    if row["type"] in ANY and statements[row["source"]] > statements[row["target"]]:
        for one, other in ENDS:
            values[one], values[other] = row[other], row[one]
    role = values.pop("decided_role")
    source, target = statements[values.pop("source")], statements[values.pop("target")]
    decider = deciders[role] if role else None
    return StatementLink(source_id=source, target_id=target, decided_by=decider, **values)


def _events(link: StatementLink, by: User) -> list[Decision]:
    """Return what must have happened to a confirmed link, as its row says."""
    if link.state != State.CONFIRMED or link.decided_by is None:
        return []
    now = standing_of(link)
    same = {
        "link": link,
        "from_type": link.type,
        "type": link.type,
        "from_direction": now.direction,
        "direction": now.direction,
        "to_state": State.CONFIRMED,
        "generator": link.generator,
        "band": link.band,
        "dated": link.decided_on,
    }
    confirmed = Decision(
        verb=Verb.CONFIRM,
        from_state=State.SUGGESTED,
        low_hash=now.low_hash,
        high_hash=now.high_hash,
        reason=link.decision,
        by=link.decided_by,
        **same,
    )
    if not link.suspect:
        return [confirmed]
    doubted = Decision(
        verb=Verb.DOUBT, from_state=State.CONFIRMED, suspect=link.suspect, by=by, **same
    )
    return [confirmed, doubted]
