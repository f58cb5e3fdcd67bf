# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One commitment as its page shows it: its line, what became of it, what says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    DecimalField,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import JSONObject

from sechseck.engines.status import STATE_WORDS
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import BudgetPosition, Commitment, CommitmentUpdate, Measure
from sechseck.strategy.queries.commitments import (
    commitments_open_to,
    commitments_seen_by,
    counts,
    waits,
)
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by
from sechseck.thread.models import StatementLink, Version
from sechseck.thread.queries.seen import seen_links

BLOCKS = 300  # of a document on one page
GONE = (StatementLink.State.REJECTED, StatementLink.State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A measure that a promise led to: how it stands, who decided it, what it costs."""

    measure: Measure
    status: str
    status_label: str
    reason: str
    resolution: Any  # the record, if the viewer may see it
    planned: Decimal | None
    spent: Decimal | None


@dataclass(frozen=True, slots=True)
class ShownUpdate:
    """One update, and whether it counts yet."""

    update: CommitmentUpdate
    counts: bool
    waits: bool
    may_settle: bool


def commitment_on_page(viewer: Actor, pk: int) -> Any:
    """Return a commitment with its goals, its themes and what was merged into it."""
    goals = goals_seen_by(viewer).filter(commitments=OuterRef("pk")).order_by("pk")
    others = commitments_open_to(viewer).filter(merged_into=OuterRef("pk")).order_by("pk")
    goal = JSONObject(title="title", path="node__path", state="state")
    other = JSONObject(title="document__title", path="node__path", line="line_from", quote="quote")
    rows = commitments_seen_by(viewer).select_related(
        "node", "document__node", "statement__anchor", "actor__node", "merged_into"
    )
    newest = Version.objects.filter(document=OuterRef("document")).order_by("-number")
    return (
        rows.annotate(
            led_to=ArraySubquery(goals.values(entry=goal)),
            also=ArraySubquery(others.values(entry=other)),
            blocks=Subquery(newest.values("blocks")[:1]),
        )
        .filter(pk=pk)
        .first()
    )


def line_url(commitment: Any) -> str:
    """Return where in the document the line stands; without an original, the document."""
    address = f"/dokument/{commitment.document.slug}/"
    anchor = commitment.statement.anchor
    if anchor is None or commitment.statement.is_gone:
        return address
    for number, (_kind, start, end, line, *_rest) in enumerate(commitment.blocks or ()):
        if start <= anchor.start < end:
            return f"{address}?seite={number // BLOCKS + 1}#z{line}"
    return address


def outcomes_of(commitment: Commitment, viewer: Actor, day: date) -> list[Outcome]:
    """Return the measures it led to; at most four statements, however many there are."""
    money = BudgetPosition.objects.filter(measure=OuterRef("pk")).order_by().values("measure")
    rows = measures_seen_by(viewer).filter(commitments=commitment)
    rows = rows.select_related("plan__node", "resolution__node", "resolution__committee")
    rows = rows.annotate(
        planned=_sum(money.filter(kind=BudgetPosition.Kind.PLAN)),
        spent=_sum(money.filter(kind=BudgetPosition.Kind.ACTUAL)),
        resolution_is_seen=ExpressionWrapper(
            seen_by(viewer, "resolution__node__"), BooleanField()
        ),
    )
    found = list(rows.order_by("plan", "identifier"))
    statuses = statuses_of(found, day) if found else {}
    return [_outcome(one, statuses[one.pk]) for one in found]


def _sum(rows: QuerySet[Any]) -> Subquery:
    amounts = rows.annotate(sum=Sum("amount")).values("sum")
    return Subquery(amounts, output_field=DecimalField(max_digits=16, decimal_places=2))


def _outcome(measure: Any, status: Any) -> Outcome:
    return Outcome(
        measure,
        str(status.state),
        STATE_WORDS.get(str(status.state), str(status.state)),
        status.reason,
        measure.resolution if measure.resolution_is_seen else None,
        measure.planned,
        measure.spent,
    )


def updates_of(commitment: Commitment, settles: Any, *, inside: bool) -> list[ShownUpdate]:
    """Return what was reported, the newest first; what is not settled only to those inside."""
    rows = commitment.updates.select_related("proposed_by").order_by("-day", "-pk")
    shown = [
        ShownUpdate(one, counts(one), waits(one), waits(one) and settles(one)) for one in rows
    ]
    return [one for one in shown if one.counts or inside]


def saying_the_same(statements: Sequence[int], viewer: Actor) -> dict[int, list[Any]]:
    """Return for statements the commitments that say the same, as links say or suggest.

    Two statements, however many are asked for; the surest link comes first.
    """
    ends = Q(source__in=statements) | Q(target__in=statements)
    links = seen_links(viewer).filter(ends, type=StatementLink.Type.SAME_AS)
    links = links.exclude(state__in=GONE).order_by("-score", "pk")
    pairs = list(links.values_list("source", "target"))
    wanted = {end for pair in pairs for end in pair}
    rows = commitments_seen_by(viewer).filter(statement__in=wanted, merged_into__isnull=True)
    known = {one.statement_id: one for one in rows}
    found: dict[int, list[Any]] = {}
    for pair in pairs:
        for here, there in (pair, pair[::-1]):
            if here in statements and there in known:
                found.setdefault(here, []).append(known[there])
    return found
