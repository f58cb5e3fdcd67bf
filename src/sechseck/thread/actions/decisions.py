# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the links that a pack's editors decided in step with the pack; people's stay theirs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q

from sechseck.kernel.actions.accounts import PACK, enlist_editor
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.models.decisions import REASON
from sechseck.thread.models.triples import ANY
from sechseck.thread.queries.references import Unresolved, check_kinds, statement_named

Row = Mapping[str, Any]
State, Verb = StatementLink.State, Decision.Verb
UNDIRECTED = ANY


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
    link, editor = _named(row)
    if not _is_outdated(link, row, editor):
        return link, False
    _agree(link, row, Verb.CONFIRM, editor)
    _trace("link-decided", link, by)
    return link, True


@transaction.atomic
def load_proposal(row: Row, *, by: User) -> tuple[StatementLink, bool]:
    """Ask for a second person on behalf of a pack's editors; return as `load_decision` does.

    What anybody said about the proposal since is left alone.
    """
    require(by, "kernel.load_pack")
    link, editor = _named(row)
    if link.state not in (State.SUGGESTED, State.WITHDRAWN) or link.decisions.exists():
        return link, False
    _agree(link, row, Verb.PROPOSE, editor)
    return link, True


@transaction.atomic
def withdraw_decisions(kept: Collection[int], *, by: User) -> int:
    """Take back what the pack's editors decided and the pack no longer holds."""
    require(by, "kernel.load_pack")
    decided = Q(state=State.CONFIRMED, decided_by__username__startswith=PACK)
    proposed = Q(state=State.PROPOSED, proposed_by__username__startswith=PACK)
    rows = StatementLink.objects.filter(decided | proposed).exclude(pk__in=kept)
    dropped = list(rows.select_related("source__node", "target", "decided_by"))
    for link in dropped:
        _trace("link-withdrawn", link, by)
        note_decision(link, Verb.WITHDRAW, by=by)
    return len(dropped)


def _named(row: Row) -> tuple[StatementLink, User]:
    """Return the link that a row names, made if there is none, and the office that speaks."""
    source, target = _end(row["source"]), _end(row["target"])
    if row["type"] in UNDIRECTED and source.pk > target.pk:
        source, target = target, source
    check_kinds(source, row["type"], target)
    editor = enlist_editor(row["decided_by"])
    new = {
        "source_kind": source.kind,
        "target_kind": target.kind,
        "state": State.WITHDRAWN,  # what nobody suggested yet is not there
        "generator": "pack",
        "score": 1.0,
    }
    rows = StatementLink.objects.select_related("decided_by", "source__node", "target__node")
    link, _is_new = rows.get_or_create(
        source=source, target=target, type=row["type"], defaults=new
    )
    return link, editor


def _agree(link: StatementLink, row: Row, verb: str, editor: User) -> None:
    link.score = 1.0
    note_decision(link, verb, Said(reason=row["reason"], dated=row["decided_on"]), by=editor)


def _end(reference: str) -> Statement:
    found = statement_named(reference)
    if found.own_words and found.is_gone and found.anchor_id is None:
        raise Unresolved(f"„{reference}“ steht nicht mehr in statements.csv.")
    return found


def _is_outdated(link: StatementLink, row: Row, editor: User) -> bool:
    """Tell whether the pack may and must decide anew.

    Hashes are not compared: a text that changed since makes a decision old, not the pack's row.
    """
    if link.state in (State.SUGGESTED, State.WITHDRAWN):
        return True
    is_packs = link.decided_by is not None and link.decided_by.username.startswith(PACK)
    said = (link.decided_by_id, link.decided_on, link.decision)
    return is_packs and said != (editor.pk, row["decided_on"], row["reason"][:REASON])


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
