# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What must have happened to a link that came with an import, as its row says."""

from __future__ import annotations

from dataclasses import replace

from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.thread.models import Decision, StatementLink
from sechseck.thread.models.standing import Standing, standing_of

State, Verb = StatementLink.State, Decision.Verb
LED_HERE = {
    State.CONFIRMED: Verb.CONFIRM,
    State.PROPOSED: Verb.PROPOSE,
    State.REJECTED: Verb.REJECT,
    State.LATER: Verb.DEFER,
    State.WITHDRAWN: Verb.WITHDRAW,
    State.SUGGESTED: Verb.DECLINE,
}


def events_of(link: StatementLink, by: User) -> list[Decision]:
    """Return the events; whoever is not told was the program that imports."""
    now = standing_of(link)
    if now.state == State.SUGGESTED and not now.reason:
        return []
    before: str = State.SUGGESTED
    events = []
    if now.state == State.CONFIRMED and link.proposed_by is not None:
        proposed = replace(now, state=State.PROPOSED, reason="")
        events.append(_event(link, before, proposed, link.proposed_by))
        before = State.PROPOSED
    if now.state == State.SUGGESTED:
        before = State.PROPOSED  # it was given back
    who = link.proposed_by if now.state == State.PROPOSED else link.decided_by
    events.append(_event(link, before, now, who or by))
    if link.suspect:
        doubted = _event(link, State.CONFIRMED, replace(now, low_hash="", high_hash=""), by)
        doubted.verb, doubted.suspect, doubted.reason = Verb.DOUBT, link.suspect, ""
        events.append(doubted)
    return events


def _event(link: StatementLink, before: str, now: Standing, by: User) -> Decision:
    return Decision(
        link=link,
        verb=LED_HERE[State(now.state)],
        from_state=before,
        to_state=now.state,
        from_type=now.type,
        type=now.type,
        from_direction=now.direction,
        direction=now.direction,
        low_hash=now.low_hash,
        high_hash=now.high_hash,
        reason=now.reason,
        until=now.until,
        generator=link.generator,
        band=link.band,
        dated=link.decided_on or localdate(),
        by=by,
    )
