# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided about contradictions, as rows that leave for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Settlement, SettlementEvent, SettlementSide
from sechseck.thread.queries.seen import visible_statement
from sechseck.thread.queries.settlements import shown_to

Row = dict[str, Any]


def settlement_rows(viewer: Viewer) -> Iterator[Row]:
    """Yield settlements all of whose statements the viewer sees, as pages would show them."""
    names = _names(viewer)
    for one in _settlements(viewer).select_related("holds", "proposed_by", "decided_by"):
        yield {
            "id": names[one.pk],
            "contradiction_key": one.contradiction_id,
            "verdict": one.verdict,
            "holds": one.holds.ref if one.holds else None,
            "reason": one.reason,
            "source": one.source,
            "state": one.state,
            "proposed_role": one.proposed_by.role,
            "proposed_on": one.proposed_on,
            "decided_role": one.decided_by.role if one.decided_by else "",
            "decided_on": one.decided_on,
            "settlement_version": one.version,
        }


def side_rows(viewer: Viewer) -> Iterator[Row]:
    """Yield the statements of the settlements, as they read then."""
    names = _names(viewer)
    rows = SettlementSide.objects.filter(settlement__in=names).select_related("statement")
    for one in rows.order_by("settlement__contradiction_id", "settlement_id", "pk"):
        yield {
            "settlement": names[one.settlement_id],
            "statement": one.statement.ref,
            "canonical_hash": one.canonical_hash,
        }


def event_rows(viewer: Viewer) -> Iterator[Row]:
    """Yield the steps of the settlements."""
    names = _names(viewer)
    rows = SettlementEvent.objects.filter(settlement__in=names).select_related("by")
    position: dict[int, int] = {}
    for one in rows.order_by("settlement__contradiction_id", "settlement_id", "pk"):
        position[one.settlement_id] = position.get(one.settlement_id, 0) + 1
        yield {
            "settlement": names[one.settlement_id],
            "position": position[one.settlement_id],
            "state": one.state,
            "role": one.by.role,
            "at": one.at,
            "reason": one.reason,
        }


def _names(viewer: Viewer) -> dict[int, str]:
    """Return what each settlement is called: its contradiction and which of its settlements."""
    found: dict[int, str] = {}
    counts: dict[str, int] = {}
    for one in _settlements(viewer):
        key = str(one.contradiction_id)
        counts[key] = counts.get(key, 0) + 1
        found[one.pk] = f"{key}.{counts[key]}"
    return found


def _settlements(viewer: Viewer) -> QuerySet[Settlement]:
    hidden = SettlementSide.objects.exclude(visible_statement(viewer, "statement__"))
    rows = shown_to(viewer).exclude(pk__in=hidden.values("settlement"))
    return rows.order_by("contradiction_id", "pk")
