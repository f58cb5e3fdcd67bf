# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for review, what closes a gap first; and the pair that is on the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from sechseck.kernel.gap_kinds import Viewer, gap_kind
from sechseck.thread.models import Decision, StatementLink, StatementTheme
from sechseck.thread.queries.seen import seen_links

State = StatementLink.State
LONGEST_NUMBER = 19  # digits
MOST_IN_SIGHT = 500  # pairs one can walk through; the rest moves up
BANDS = {"strong": 0, "medium": 1, "weak": 2}
CLOSES = (
    "goal-without-measure",
    "goal-without-finding",
    "finding-without-derivation",
    "measure-without-goal",
)


@dataclass(frozen=True, slots=True)
class Place:
    """One pair of the queue: its link, its two statements, and the gaps it would close."""

    link: int
    low: int
    high: int
    closes: tuple[str, ...]

    @property
    def name(self) -> str:
        """How addresses and forms name the pair; it outlives a new weaving."""
        return f"{self.low}-{self.high}"


def waiting_links(
    viewer: Viewer,
    today: date,
    *,
    document: str = "",
    theme: str = "",
    type_: str = "",
    band: str = "",
) -> QuerySet[StatementLink]:
    """Return the suggestions to review that pass a filter; empty values do not filter."""
    is_due = Q(state=State.LATER, later_until__lte=today)
    rows = seen_links(viewer).filter(Q(state=State.SUGGESTED) | is_due)
    if document:
        rows = rows.filter(Q(source__document__slug=document) | Q(target__document__slug=document))
    if theme:
        themed = StatementTheme.objects.filter(theme__slug=theme).order_by().values("statement")
        rows = rows.filter(Q(source__in=themed) | Q(target__in=themed))
    if type_:
        rows = rows.filter(type=type_)
    return rows.filter(band=band) if band else rows


def worth_and_weaker(
    viewer: Viewer, today: date
) -> tuple[QuerySet[StatementLink], QuerySet[StatementLink]]:
    """Return the suggestions that are worth reviewing, and the weaker ones beside.

    Strong ones are worth it, and those that somebody put off until now.
    """
    is_worth = Q(band=StatementLink.Band.STRONG) | Q(state=State.LATER)
    rows = waiting_links(viewer, today)
    return rows.filter(is_worth), rows.exclude(is_worth)


def in_order(rows: QuerySet[StatementLink], viewer: Viewer) -> list[Place]:
    """Return the first pairs of the queue: what closes most gaps, then the surest."""
    gains = _gains(viewer)
    sure = Case(*[When(band=band, then=Value(rank)) for band, rank in BANDS.items()], default=3)
    found = (
        rows.annotate(**gains)
        .annotate(gain=sum((F(name) for name in gains), Value(0)), sureness=sure)
        .order_by("-gain", "sureness", "-score", "id")
        .values_list("pk", "source_id", "target_id", *gains)[:MOST_IN_SIGHT]
    )
    return [
        Place(
            link=link,
            low=min(source, target),
            high=max(source, target),
            closes=tuple(code for code, gain in zip(CLOSES, closed, strict=True) if gain),
        )
        for link, source, target, *closed in found
    ]


def _gains(viewer: Viewer) -> dict[str, Case]:
    """Return for each gap whether confirming would close one; only confirmed links close any."""
    sure = seen_links(viewer).filter(state=State.CONFIRMED).order_by()
    implementing = sure.filter(type="implements")
    supporting = sure.filter(type="supports", source_kind="finding")
    leading = sure.filter(type__in=["supports", "implements"], source_kind="finding")
    implements, supports = Q(type="implements"), Q(type="supports", source_kind="finding")
    conditions = (
        implements & Q(target_kind="goal") & ~Q(target__in=implementing.values("target")),
        supports & Q(target_kind="goal") & ~Q(target__in=supporting.values("target")),
        (implements | supports)
        & Q(source_kind="finding")
        & ~Q(source__in=leading.values("source")),
        implements & Q(source_kind="measure") & ~Q(source__in=implementing.values("source")),
    )
    return {
        f"closes_{number}": Case(
            When(condition, then=Value(1)), default=Value(0), output_field=IntegerField()
        )
        for number, condition in enumerate(conditions)
    }


def gap_titles(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return title and address of each gap."""
    kinds = [kind for code in codes if (kind := gap_kind(code))]
    return [(str(kind.title), f"/luecken/{kind.code}/") for kind in kinds]


def link_of_pair(viewer: Viewer, name: str) -> StatementLink | None:
    """Return the link on the table between two statements, the best of several."""
    low, _dash, high = name.partition("-")
    if not all(one.isdecimal() and len(one) < LONGEST_NUMBER for one in (low, high)):
        return None
    ends = Q(source=low, target=high) | Q(source=high, target=low)
    rows = seen_links(viewer).filter(ends).exclude(state=State.WITHDRAWN)
    order = Case(When(state__in=[State.SUGGESTED, State.LATER], then=0), default=1)
    return rows.order_by(order, "-score", "id").first()


def equal_pairs(viewer: Viewer, upto: int | None = None) -> list[int]:
    """Return suggestions between statements with equal texts, one for each pair."""
    rows = seen_links(viewer).filter(
        state=State.SUGGESTED, source__canonical_hash=F("target__canonical_hash")
    )
    if upto is not None:
        rows = rows.filter(pk__lte=upto)
    best: dict[frozenset[int], int] = {}
    for number, *ends in rows.order_by("-score", "id").values_list("pk", "source", "target"):
        best.setdefault(frozenset(ends), number)
    return sorted(best.values())


def proposed_links(viewer: Viewer) -> QuerySet[StatementLink]:
    """Return what waits for a second person, the oldest first."""
    rows = seen_links(viewer).filter(state=State.PROPOSED)
    return rows.select_related("proposed_by").order_by("id")


def proposed_for(viewer: Any) -> QuerySet[StatementLink]:
    """Return which proposals this person may decide."""
    return proposed_links(viewer).exclude(proposed_by=viewer)


def newest_events(links: list[StatementLink]) -> dict[int, Decision]:
    """Return the newest event of each link that has one."""
    rows = Decision.objects.filter(link__in=links).select_related("by").order_by("id")
    return {row.link_id: row for row in rows}
