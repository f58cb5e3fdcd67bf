# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write an event of a link and bring the link in step with its events.

Everything that decides about a link goes through here: people, packs, new versions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Decision, StatementLink
from sechseck.thread.models.decisions import REASON
from sechseck.thread.models.standing import Standing, fold, standing_of
from sechseck.thread.models.triples import DIRECTED, is_allowed

Verb, Direction, State = Decision.Verb, Decision.Direction, StatementLink.State
ABOUT_TEXTS = (Verb.PROPOSE, Verb.CONFIRM, Verb.REJECT)
LEADS_TO = {
    Verb.PROPOSE: State.PROPOSED,
    Verb.CONFIRM: State.CONFIRMED,
    Verb.DECLINE: State.SUGGESTED,
    Verb.REJECT: State.REJECTED,
    Verb.DEFER: State.LATER,
    Verb.SUGGEST: State.SUGGESTED,
    Verb.WITHDRAW: State.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says with a decision; empty words leave the link as it is."""

    type: str = ""
    direction: str = ""
    reason: str = ""
    dated: date | None = None
    until: date | None = None
    suspect: str = ""
    undoes: Decision | None = None
    batch: UUID | None = None


NOTHING = Said()


@transaction.atomic
def note_decision(link: StatementLink, verb: str, said: Said = NOTHING, *, by: User) -> Decision:
    """Add one event to a locked link with its statements, and let the link follow."""
    require(by, _permission(by))
    before = standing_of(link)
    chosen = said.type or before.type
    way = (said.direction if said.type else before.direction) if chosen in DIRECTED else ""
    low, high = _hashes(link) if verb in ABOUT_TEXTS else ("", "")
    event = Decision.objects.create(
        link=link,
        verb=verb,
        from_state=before.state,
        from_type=before.type,
        from_direction=before.direction,
        to_state=LEADS_TO.get(Verb(verb), before.state),
        type=chosen,
        direction=way,
        low_hash=low,
        high_hash=high,
        reason=said.reason.strip()[:REASON],
        dated=said.dated or localdate(),
        until=said.until,
        suspect=said.suspect,
        generator=link.generator,
        band=link.band,
        undoes=said.undoes,
        batch=said.batch,
        by=by,
    )
    events = list(link.decisions.order_by("id"))
    _follow(link, fold(events), takes_kinds=verb in (Verb.PROPOSE, Verb.CONFIRM, Verb.SUGGEST))
    record(f"link-{verb}", link.source.node, by=by, link=link.pk, decision=event.pk)
    return event


def _permission(by: User) -> str:
    """Return the right under which this person, or program, comes here."""
    is_program = by.role in (User.Role.SYSTEM, User.Role.ADMIN)
    return "kernel.load_pack" if is_program else "thread.review_link"


def _hashes(link: StatementLink) -> tuple[str, str]:
    source, target = link.source.canonical_hash, link.target.canonical_hash
    return (source, target) if link.source_id < link.target_id else (target, source)


def _follow(link: StatementLink, standing: Standing, *, takes_kinds: bool) -> None:
    """Set the columns of a link as its events say."""
    ends = {link.source_id: link.source, link.target_id: link.target}
    kinds = {link.source_id: link.source_kind, link.target_id: link.target_kind}
    if takes_kinds:
        kinds = {key: one.kind for key, one in ends.items()}
    first, second = sorted(ends)
    hashes = {first: standing.low_hash, second: standing.high_hash}
    if standing.direction == Direction.BACK:
        first, second = second, first
    _check(link, first, second, standing.type, kinds)
    wanted: dict[str, Any] = {
        "source": ends[first],
        "target": ends[second],
        "type": standing.type,
        "source_kind": kinds[first],
        "target_kind": kinds[second],
        "source_hash": hashes[first],
        "target_hash": hashes[second],
        "state": standing.state,
        "suspect": standing.suspect,
        "decision": standing.reason,
        "decided_by_id": standing.decided_by,
        "decided_on": standing.decided_on,
        "proposed_by_id": standing.proposed_by,
        "later_until": standing.until,
    }
    for name, value in wanted.items():
        setattr(link, name, value)
    link.save()


def _check(
    link: StatementLink, source: int, target: int, type_: str, kinds: dict[int, str]
) -> None:
    """Refuse a triple that makes no sense; make room where a mere suggestion stands."""
    if not is_allowed(kinds[source], type_, kinds[target]):
        raise Invalid(_("Zwischen Aussagen dieser Art gibt es diese Verknüpfung nicht."))
    others = StatementLink.objects.filter(source=source, target=target, type=type_)
    other = others.exclude(pk=link.pk).select_for_update().first()
    if other is None:
        return
    if other.state != State.SUGGESTED or other.decisions.exists():
        raise Conflict(_("Zwischen diesen Aussagen gibt es diese Verknüpfung schon."))
    other.delete()
