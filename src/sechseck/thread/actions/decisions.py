# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the links that a pack's editors decided in step with the pack; people's stay theirs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.accounts import PACK, enlist_editor
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.queries.references import Unresolved, check_kinds, statement_named

Row = Mapping[str, Any]
State = StatementLink.State
UNDIRECTED = ("same_topic", "same_as", "contradicts")
DECIDED = ("decided_by", "decided_on", "decision")


@transaction.atomic
def load_decision(row: Row, *, by: User) -> tuple[StatementLink, bool]:
    """Confirm a link that a pack's editors decided; return it, and whether anything changed.

    What a person decided about the same link is left alone.

    Raises
    ------
    Unresolved
        If the row names no statement, or several.
    NameTaken
        If the row names a person's account as the office that decided.
    """
    require(by, "kernel.load_pack")
    source, target = _end(row["source"]), _end(row["target"])
    if row["type"] in UNDIRECTED and source.pk > target.pk:
        source, target = target, source
    check_kinds(source, row["type"], target)
    editor = enlist_editor(row["decided_by"])
    wanted = _decision(row, source, target, editor)
    link, is_new = StatementLink.objects.select_related("decided_by").get_or_create(
        source=source, target=target, type=row["type"], defaults=wanted
    )
    if not is_new and not _is_outdated(link, wanted):
        return link, False
    if not is_new:
        for name, value in wanted.items():
            setattr(link, name, value)
        link.save()
    _trace("link-decided", link, by)
    return link, True


@transaction.atomic
def withdraw_decisions(kept: Collection[int], *, by: User) -> int:
    """Take back what the pack's editors decided and the pack no longer holds."""
    require(by, "kernel.load_pack")
    rows = StatementLink.objects.filter(
        state=State.CONFIRMED, decided_by__username__startswith=PACK
    ).exclude(pk__in=kept)
    dropped = list(rows.select_related("source__node", "target", "decided_by"))
    for link in dropped:
        _trace("link-withdrawn", link, by)
        link.delete()
    return len(dropped)


def _end(reference: str) -> Statement:
    found = statement_named(reference)
    if found.own_words and found.is_gone and found.anchor_id is None:
        raise Unresolved(f"„{reference}“ steht nicht mehr in statements.csv.")
    return found


def _is_outdated(link: StatementLink, wanted: Mapping[str, Any]) -> bool:
    """Tell whether the pack may and must decide anew.

    Hashes are not compared: a text that changed since makes a decision old, not the pack's row.
    """
    if link.state == State.SUGGESTED:
        return True
    is_packs = link.decided_by is not None and link.decided_by.username.startswith(PACK)
    return is_packs and any(getattr(link, name) != wanted[name] for name in DECIDED)


def _trace(verb: str, link: StatementLink, by: User) -> None:
    record(
        verb,
        link.source.node,
        by=by,
        type=link.type,
        target=link.target.ref,
        decided_on=str(link.decided_on),
        editor=link.decided_by_id,
    )


def _decision(row: Row, source: Statement, target: Statement, editor: User) -> dict[str, Any]:
    return {
        "state": State.CONFIRMED,
        "source_kind": source.kind,
        "target_kind": target.kind,
        "source_hash": source.canonical_hash,
        "target_hash": target.canonical_hash,
        "decided_by": editor,
        "decided_on": row["decided_on"],
        "decision": row["reason"][:300],
        "score": 1.0,
    }
