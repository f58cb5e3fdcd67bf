# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided about contradictions, and whether it still holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import User
from sechseck.kernel.permissions import may
from sechseck.thread.models import (
    Contradiction,
    Settlement,
    SettlementEvent,
    SettlementSide,
    StatementLink,
)
from sechseck.thread.queries.links import visible_contradictions

State = Settlement.State


def still_reads_as_then() -> Q:
    """Return the condition for settlements none of whose texts has changed since."""
    changed = SettlementSide.objects.filter(settlement=OuterRef("pk")).exclude(
        canonical_hash=F("statement__canonical_hash")
    )
    return ~Q(Exists(changed))


def settled() -> Q:
    """Return the condition for contradictions that two people have settled."""
    rows = Settlement.objects.filter(
        still_reads_as_then(), contradiction=OuterRef("key"), state=State.CONFIRMED
    )
    return Q(Exists(rows.order_by()))


def in_order_of_work(viewer: Viewer) -> QuerySet[Contradiction]:
    """Return what the viewer may see, open ones first."""
    rows = visible_contradictions(viewer).annotate(is_settled=Exists(_confirmed()))
    return rows.order_by("is_settled", "topic", "attribute", "key")


def _confirmed() -> QuerySet[Settlement]:
    return Settlement.objects.filter(
        still_reads_as_then(), contradiction=OuterRef("key"), state=State.CONFIRMED
    ).order_by()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a settlement's history."""

    label: str
    who: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ShownSettlement:
    """A settlement as the page of its contradiction shows it."""

    id: int
    state: str
    state_label: str
    verdict: str
    verdict_label: str
    holds: str  # the text of the statement whose value holds
    holds_url: str
    reason: str
    source: str
    proposed_by: int
    proposed_on: date
    decided_on: date | None
    who: str
    version: int
    steps: list[Step]


@dataclass(frozen=True, slots=True)
class Settling:
    """Where a contradiction stands, and what was decided before."""

    current: ShownSettlement | None
    is_settled: bool
    earlier: list[ShownSettlement]


def settling_of(contradiction: Contradiction, viewer: Viewer) -> Settling:
    """Return the settlements of a contradiction; what is only proposed stays inside."""
    rows = shown_to(viewer).filter(_about(contradiction))
    rows = rows.annotate(holds_still=Exists(_itself())).select_related("holds")
    found = list(rows.order_by("-id"))
    steps = _steps(found)
    current = next((one for one in found if _counts(one)), None)
    return Settling(
        current=_shown(current, steps) if current else None,
        is_settled=current is not None and current.state == State.CONFIRMED,
        earlier=[_shown(one, steps) for one in found if one is not current],
    )


def _itself() -> QuerySet[Settlement]:
    return Settlement.objects.filter(still_reads_as_then(), pk=OuterRef("pk")).order_by()


def _counts(one: Settlement) -> bool:
    """Say whether a settlement is the one that counts now."""
    is_standing = one.state in (State.PROPOSED, State.CONFIRMED)
    return is_standing and bool(one.holds_still)  # type: ignore[attr-defined]


def _about(contradiction: Contradiction) -> Q:
    """Return the condition for settlements of this contradiction, whatever it was called then."""
    sides = [side.statement_id for side in contradiction.sides.all()]
    some = SettlementSide.objects.filter(statement__in=sides)
    other = SettlementSide.objects.exclude(statement__in=sides)
    return Q(contradiction=contradiction.key) | (
        Q(pk__in=some.values("settlement")) & ~Q(pk__in=other.values("settlement"))
    )


def shown_to(viewer: Viewer) -> QuerySet[Settlement]:
    """Return what this viewer reads of settlements; who settles reads all of them."""
    rows = Settlement.objects.all()
    if isinstance(viewer, User) and may(viewer, "thread.settle_contradiction"):
        return rows
    return rows.filter(state__in=(State.CONFIRMED, State.REOPENED))


def _steps(found: Sequence[Settlement]) -> dict[int, list[Step]]:
    rows = SettlementEvent.objects.filter(settlement__in=found).select_related("by")
    steps: dict[int, list[Step]] = {one.pk: [] for one in found}
    for row in rows:
        told = Step(row.get_state_display(), who(row.by), row.at, row.reason)
        steps[row.settlement_id].append(told)
    return steps


def who(user: User | None) -> str:
    """Return who acted by office or role, never by a person's name."""
    if user is None:
        return ""
    return user.first_name if user.username.startswith("pack:") else user.get_role_display()


def _shown(one: Settlement, steps: dict[int, list[Step]]) -> ShownSettlement:
    return ShownSettlement(
        id=one.pk,
        state=one.state,
        state_label=one.get_state_display(),
        verdict=one.verdict,
        verdict_label=one.get_verdict_display(),
        holds=one.holds.text if one.holds else "",
        holds_url=f"/aussage/{one.holds.ref}/" if one.holds else "",
        reason=one.reason,
        source=one.source,
        proposed_by=one.proposed_by_id,
        proposed_on=one.proposed_on,
        decided_on=one.decided_on,
        who=", ".join(dict.fromkeys(step.who for step in steps[one.pk])),
        version=one.version,
        steps=steps[one.pk],
    )


@dataclass(frozen=True, slots=True)
class Agreed:
    """Somebody confirmed that two sides contradict each other."""

    who: str
    on: date | None
    reason: str


def agreed_contradictions(contradiction: Contradiction) -> list[Agreed]:
    """Return who confirmed that the sides contradict each other, and why."""
    sides = [side.statement_id for side in contradiction.sides.all()]
    rows = StatementLink.objects.filter(
        type="contradicts", state="confirmed", source__in=sides, target__in=sides
    ).select_related("decided_by")
    return [Agreed(who(one.decided_by), one.decided_on, one.decision) for one in rows]


def states_of(keys: Iterable[str], viewer: Viewer) -> dict[str, str]:
    """Return for some contradictions which are settled, and which are proposed to insiders."""
    rows = shown_to(viewer).filter(
        still_reads_as_then(),
        contradiction__in=list(keys),
        state__in=(State.PROPOSED, State.CONFIRMED),
    )
    found = rows.order_by().values_list("contradiction__key", "state")
    return {str(key): state for key, state in found}


def settlements_for(user: User) -> QuerySet[Settlement]:
    """Return which proposals wait for this person as the second one."""
    keys = visible_contradictions(user).order_by().values("key")
    rows = Settlement.objects.filter(state=State.PROPOSED, contradiction__in=keys)
    return rows.exclude(proposed_by=user)
