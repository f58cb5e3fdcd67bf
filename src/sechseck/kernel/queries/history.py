# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What became of a thing, and who did it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from sechseck.kernel.models import Change, Node, Seal, Trace, User
from sechseck.kernel.trails import name_of_table, rows_of
from sechseck.kernel.verbs import UNKNOWN, VERBS


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history; ``seal`` is the number of the seal that proves it."""

    at: datetime
    what: str
    who: str
    columns: str = ""
    seal: int | None = None


def public_history(node: Node) -> QuerySet[Trace]:
    """Return what was done with a node, the newest first."""
    return Trace.objects.filter(node=node).select_related("by").order_by("-id")


def public_events(traces: Iterable[Trace]) -> list[Event]:
    """Return what the public reads: the role, never the person."""
    return [
        Event(one.at, str(VERBS.get(one.verb, UNKNOWN)), one.by.get_role_display())
        for one in traces
    ]


def full_history(node: Node) -> QuerySet[Change]:
    """Return every logged change of the rows that belong to a node."""
    traces = list(Trace.objects.filter(node=node).values_list("pk", flat=True))
    condition = Q(table="kernel_trace", row__in=traces)
    for table, rows in rows_of(node).items():
        condition |= Q(table=table, row__in=rows)
    return Change.objects.filter(condition).order_by("-id")


def full_events(changes: Iterable[Change]) -> list[Event]:
    """Return what the office reads: who, which table, which columns, under which seal."""
    page = list(changes)
    actors = _actors({one.transaction for one in page})
    names = {user.pk: user for user in User.objects.filter(pk__in={*actors.values()})}
    seals = list(Seal.objects.filter(last__gte=min((one.pk for one in page), default=0)))
    return [
        _event(one, names.get(actors.get((one.transaction, one.at), 0)), seals) for one in page
    ]


def _actors(transactions: set[int]) -> dict[tuple[int, datetime], int]:
    """Return who acted in which transaction: their trace was written in the same one."""
    rows = Change.objects.filter(table="kernel_trace", operation="I", transaction__in=transactions)
    return {(one.transaction, one.at): int(one.plain["by_id"]) for one in rows}


def _event(change: Change, by: User | None, seals: list[Seal]) -> Event:
    if change.table == "kernel_trace":
        what = str(VERBS.get(change.plain.get("verb", ""), UNKNOWN))
    else:
        what = f"{change.get_operation_display()}: {name_of_table(change.table)} {change.row}"
    number = next((one.number for one in seals if one.first <= change.pk <= one.last), None)
    who = (by.get_full_name() or by.get_username()) if by else ""
    return Event(change.at, what, who, ", ".join(change.columns), number)
