# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that hangs on a measure: few statements, however much it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject

from sechseck.kernel.memberships import is_member_of
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor as People
from sechseck.places.models import Area
from sechseck.strategy.models import (
    BudgetPosition,
    FoundationCheck,
    Measure,
    MeasureDependency,
    MeasureGoal,
    MeasureIndicator,
    Milestone,
    SignOff,
)
from sechseck.strategy.queries.money import MoneyTable, money_of_rows
from sechseck.strategy.queries.seen import measures_seen_by
from sechseck.thread.models import Theme

MONEY = ("year", "kind", "source", "euros")
BESIDE = (
    "today",
    "plan__strategy__node",
    "resolution__committee",
    "statement__document__node",
    "merged_into",
    "superseded_by",
)


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One element of the foundation, and what the measure means for it; none: not checked."""

    theme: Theme
    check: dict[str, str] | None


@dataclass(frozen=True, slots=True)
class MeasureParts:
    """What hangs on a measure, as far as the viewer may see it."""

    goals: list[MeasureGoal]
    milestones: list[dict[str, str]]
    sign_offs: list[dict[str, Any]]
    indicators: list[MeasureIndicator]
    waits_for: list[MeasureDependency]
    needed_by: list[MeasureDependency]
    checks: list[CheckRow]
    money: MoneyTable
    partners: list[str]
    areas: list[str]


def measure_seen_by(viewer: Actor, number: int) -> Measure | None:
    """Return a measure with what its page names beside it, small lists in the same statement."""
    rows = measures_seen_by(viewer).select_related(*BESIDE).annotate(**_lists())
    return rows.filter(pk=number).first()


def _lists() -> dict[str, ArraySubquery]:
    own: dict[str, Any] = {"measure": OuterRef("pk")}
    milestones = Milestone.objects.filter(**own).order_by("due", "pk")
    sign_offs = SignOff.objects.filter(**own).order_by("pk")
    money = BudgetPosition.objects.filter(**own).order_by("year")
    partners = People.objects.filter(partner_in=OuterRef("pk")).order_by("sort_key")
    areas = Area.objects.filter(measures=OuterRef("pk")).order_by("sort_key")
    return {
        "own_milestones": _rows(milestones, "title", "due", "state", "done_on"),
        "own_sign_offs": _rows(sign_offs, "pk", "unit__name", "unit__node_id", "state", "note"),
        "own_money": _rows(money.annotate(euros=Cast("amount", TextField())), *MONEY),
        "own_partners": ArraySubquery(partners.values("name")),
        "own_areas": ArraySubquery(areas.values("name")),
    }


def _rows(rows: QuerySet[Any], *names: str) -> ArraySubquery:
    fields = {name.replace("__", "_"): F(name) for name in names}
    return ArraySubquery(rows.values(row=JSONObject(**fields)))


def parts_of(measure: Measure, viewer: Actor) -> MeasureParts:
    """Return what hangs on a measure of `measure_seen_by`; four statements more."""
    own: Any = measure
    goals = MeasureGoal.objects.filter(seen_by(viewer, "goal__node__"), measure=measure)
    indicators = MeasureIndicator.objects.filter(
        seen_by(viewer, "indicator__node__"), measure=measure
    )
    waits_for, needed_by = _dependencies(measure, viewer)
    return MeasureParts(
        goals=list(goals.select_related("goal__theme", "goal__node")),
        milestones=own.own_milestones,
        sign_offs=[
            one | {"label": str(SignOff.State(one["state"]).label)} for one in own.own_sign_offs
        ],
        indicators=list(indicators.select_related("indicator", "area")),
        waits_for=waits_for,
        needed_by=needed_by,
        checks=_checks(measure),
        money=money_of_rows(own.own_money),
        partners=own.own_partners,
        areas=own.own_areas,
    )


def signing_for(measure: Measure, viewer: Actor) -> set[int]:
    """Return the sign-offs of a measure of `measure_seen_by` that the viewer may answer."""
    own: Any = measure
    if not isinstance(viewer, User) or not may(viewer, "strategy.answer_sign_off"):
        return set()
    is_office = viewer.role == User.Role.OFFICE
    return {
        one["pk"]
        for one in own.own_sign_offs
        if is_office or is_member_of(viewer, one["unit_node_id"])
    }


def _dependencies(
    measure: Measure, viewer: Actor
) -> tuple[list[MeasureDependency], list[MeasureDependency]]:
    """Return what it waits for and what waits for it, with the status of each."""
    rows = MeasureDependency.objects.filter(
        Q(before=measure) | Q(after=measure),
        seen_by(viewer, "before__node__"),
        seen_by(viewer, "after__node__"),
    ).select_related("before__today", "after__today")
    found = list(rows)
    first = [one for one in found if one.after_id == measure.pk]
    return first, [one for one in found if one.before_id == measure.pk]


def _checks(measure: Measure) -> list[CheckRow]:
    """Return every element of the foundation with its check; one statement."""
    own = FoundationCheck.objects.filter(measure=measure, criterion=OuterRef("pk"))
    fields = {name: F(name) for name in ("answer", "argument", "evidence")}
    rows = Theme.objects.filter(kind=Theme.Kind.FOUNDATION).order_by("order")
    rows = rows.annotate(check_row=Subquery(own.values(row=JSONObject(**fields))))
    return [CheckRow(one, _check(getattr(one, "check_row", None))) for one in rows]


def _check(row: dict[str, str] | None) -> dict[str, str] | None:
    return row and row | {"label": str(FoundationCheck.Answer(row["answer"]).label)}
