# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures of an invented region with all that hangs on them, brought in once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from sechseck.engines.german.terms import terms
from sechseck.evidence.models import Indicator
from sechseck.kernel.actions.accounts import enlist_editor
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.models import (
    ActionPlan,
    BudgetPosition,
    FoundationCheck,
    Goal,
    Measure,
    MeasureDependency,
    MeasureGoal,
    MeasureIndicator,
    Milestone,
    SignOff,
    TargetPoint,
)
from sechseck.strategy.refusals import told_in_words
from sechseck.thread.models import ResolutionRecord, Statement, Theme

Row = Mapping[str, Any]
PLAIN = (
    "title", "description", "contact", "starts", "ends", "expected_gain", "gain_for",
    "acceptance",
)  # fmt: skip
PART_MODELS: dict[str, Any] = {
    "milestones": Milestone,
    "budget": BudgetPosition,
    "checks": FoundationCheck,
    "sign_offs": SignOff,
    "dependencies": MeasureDependency,
}


@transaction.atomic
def load_measure(
    row: Row, goals: Sequence[Goal], statement: Statement | None, *, by: User
) -> tuple[Measure, bool]:
    """Bring a measure as an idea; `settle_measure` takes it to its state."""
    require(by, "kernel.load_pack")
    plan = ActionPlan.objects.get(slug=row["plan"])
    known = Measure.objects.filter(plan=plan, identifier=row["key"]).first()
    if known is not None:
        return known, False
    second = enlist_editor(row["published_by"]) if row["published_by"] else None
    words = f"{row['key']} {row['title']} {row['description']}"
    is_open = Node.Visibility.PUBLIC if second else Node.Visibility.INTERNAL
    node = Node.objects.create(
        kind=Node.Kind.MEASURE,
        title=row["title"],
        path="/",
        visibility=is_open,
        terms=" ".join(terms(words)),
    )
    made = Measure.objects.create(
        node=node,
        plan=plan,
        identifier=row["key"],
        theme=Theme.objects.get(slug=row["theme"]),
        unit=Actor.objects.filter(slug=row["unit"]).first(),
        statement=statement,
        proposed_by=enlist_editor(row["proposed_by"]),
        published_by=second,
        published_at=now() if second else None,
        **{name: row[name] for name in PLAIN},
    )
    made.partners.set(Actor.objects.filter(slug__in=row["partners"]))
    made.areas.set(Area.objects.filter(ags__in=row["areas"]))
    MeasureGoal.objects.bulk_create([MeasureGoal(measure=made, goal=one) for one in goals])
    for indicator in Indicator.objects.filter(code=row["indicator"]):
        area = Area.objects.get(kind=Area.Kind.REGION)
        MeasureIndicator.objects.create(measure=made, indicator=indicator, area=area)
    Node.objects.filter(pk=node.pk).update(path=made.path)
    learn_words([words], by=by)
    record("strategy-loaded", node, by=by)
    return made, True


@transaction.atomic
def load_parts(
    table: str, rows: Sequence[Row], measures: Mapping[str, Measure], *, by: User
) -> None:
    """Bring all rows of a table that hang on new measures, at once."""
    require(by, "kernel.load_pack")
    with told_in_words():
        PART_MODELS[table].objects.bulk_create([_part(table, row, measures) for row in rows])


def _part(table: str, row: Row, measures: Mapping[str, Measure]) -> Any:
    measure = measures[row["measure"]]
    told = {name: row[name] for name in row if name not in ("measure", "_row")}
    if table == "dependencies":
        return MeasureDependency(after=measure, **told | {"before": measures[row["before"]]})
    if table == "checks":
        theme, office = Theme.objects.get(slug=told.pop("criterion")), measure.proposed_by
        return FoundationCheck(measure=measure, criterion=theme, by=office, **told)
    if table == "sign_offs":
        unit = Actor.objects.get(slug=told.pop("unit"))
        return SignOff(measure=measure, unit=unit, by=measure.proposed_by, **told)
    return PART_MODELS[table](measure=measure, **told)


@transaction.atomic
def settle_measure(
    measure: Measure,
    row: Row,
    resolution: ResolutionRecord | None,
    into: Measure | None,
    *,
    by: User,
) -> None:
    """Take a new measure with all its checks to its state."""
    require(by, "kernel.load_pack")
    measure.state, measure.resolution, measure.merged_into = row["state"], resolution, into
    measure.done_on, measure.stop_reason = row["done_on"], row["stop_reason"]
    with told_in_words():
        measure.save()


@transaction.atomic
def load_target(row: Row, *, by: User) -> bool:
    """Say where an indicator of the region should stand on a day."""
    require(by, "kernel.load_pack")
    _made, new = TargetPoint.objects.get_or_create(
        indicator=Indicator.objects.get(code=row["indicator"]),
        area=Area.objects.get(kind=Area.Kind.REGION),
        day=row["day"],
        defaults={"value": row["value"], "reason": row["reason"]},
    )
    return new
