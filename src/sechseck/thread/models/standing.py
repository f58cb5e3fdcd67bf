# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a link stands: the fold of its events. The row of the link says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sechseck.thread.models.decisions import Decision
from sechseck.thread.models.links import StatementLink
from sechseck.thread.models.triples import DIRECTED

State, Verb, Direction = StatementLink.State, Decision.Verb, Decision.Direction
RANK = ("", "editorial", "substantive", "gone")


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything about a link that people decide."""

    state: str
    type: str
    direction: str
    low_hash: str = ""
    high_hash: str = ""
    suspect: str = ""
    reason: str = ""
    decided_by: int | None = None
    decided_on: date | None = None
    proposed_by: int | None = None
    until: date | None = None


def counting(events: Sequence[Decision]) -> list[Decision]:
    """Return the events that were not undone, in their order."""
    undone = {event.undoes_id for event in events if event.undoes_id}
    return [one for one in events if one.pk not in undone and one.verb != Verb.UNDO]


def fold(events: Sequence[Decision]) -> Standing:
    """Return where a link stands after its events, the oldest first; at least one."""
    first = events[0]
    standing = Standing(first.from_state, first.from_type, first.from_direction)
    for event in counting(events):
        standing = after(standing, event)
    return standing


def after(now: Standing, event: Decision) -> Standing:
    """Return where a link stands after one more event."""
    if event.verb == Verb.DOUBT:
        return replace(now, suspect=max(now.suspect, event.suspect, key=RANK.index))
    blank = Standing(event.to_state, event.type, event.direction, reason=event.reason)
    if event.verb == Verb.DEFER:
        return replace(blank, until=event.until)
    if event.verb not in (Verb.PROPOSE, Verb.CONFIRM, Verb.REJECT):
        return blank
    hashed = replace(blank, low_hash=event.low_hash, high_hash=event.high_hash)
    if event.verb == Verb.PROPOSE:
        return replace(hashed, proposed_by=event.by_id)
    is_second = event.verb == Verb.CONFIRM and now.state == State.PROPOSED
    return replace(
        hashed,
        decided_by=event.by_id,
        decided_on=event.dated,
        proposed_by=now.proposed_by if is_second else None,
    )


def standing_of(link: StatementLink) -> Standing:
    """Return what the row of a link says."""
    forth = link.source_id < link.target_id
    hashes = (link.source_hash, link.target_hash)
    low, high = hashes if forth else hashes[::-1]
    return Standing(
        state=link.state,
        type=link.type,
        direction=direction_of_row(link),
        low_hash=low,
        high_hash=high,
        suspect=link.suspect,
        reason=link.decision,
        decided_by=link.decided_by_id,
        decided_on=link.decided_on,
        proposed_by=link.proposed_by_id,
        until=link.later_until,
    )


def direction_of_row(link: StatementLink) -> str:
    """Return which end of a directed link is its source."""
    if link.type not in DIRECTED:
        return ""
    return Direction.FORTH if link.source_id < link.target_id else Direction.BACK
