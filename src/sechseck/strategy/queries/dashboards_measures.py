# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures as a list: filtered, sorted, with their money; and as figures of the same filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.expressions import Combinable

from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import BudgetPosition, Measure, MeasureIndicator
from sechseck.strategy.queries.seen import measures_seen_by

ALIVE = (Measure.State.PROPOSED, Measure.State.DECIDED, Measure.State.RUNNING)
SORTS = {
    "kennung": ("plan__main_theme__order", "plan_id", "identifier"),
    "titel": ("title", "pk"),
    "status": ("today__state", "pk"),
    "beginn": (F("starts").asc(nulls_last=True), "pk"),
    "ende": (F("ends").asc(nulls_last=True), "pk"),
    "geplant": (F("planned").desc(nulls_last=True), "pk"),
    "ausgegeben": (F("spent").desc(nulls_last=True), "pk"),
}
MISSING = ("contact", "description", "future-milestone", "current-indicator")
Money = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a list of measures shall hold; empty words ask for nothing."""

    text: str = ""
    theme: str = ""
    unit: str = ""
    area: str = ""
    plan: str = ""
    state: str = ""
    year: int | None = None
    lacks: str = ""
    told: str = ""  # how fresh the last report is
    by_hand: bool = False
    sort: str = "kennung"


def measures_like(viewer: Actor, wish: Wish) -> QuerySet[Measure]:
    """Return the measures of a wish in its order, without what stands beside them."""
    rows = measures_seen_by(viewer).select_related(None)
    rows = rows.filter(place_of(wish)).filter(_status(wish))
    if wish.year is not None:
        first, last = date(wish.year, 1, 1), date(wish.year, 12, 31)
        rows = rows.filter(Q(starts__isnull=True) | Q(starts__lte=last))
        rows = rows.filter(Q(ends__isnull=True) | Q(ends__gte=first))
    return _ordered(rows, wish)


def shown(some: QuerySet[Measure], wish: Wish) -> list[Measure]:
    """Return the measures of one page with status, plan and unit; only they are read whole."""
    rows = Measure.objects.filter(pk__in=some.values("pk"))
    rows = rows.select_related("node", "plan__main_theme", "theme", "unit", "today")
    return list(_ordered(rows, wish))


def _ordered(rows: QuerySet[Measure], wish: Wish) -> QuerySet[Measure]:
    if wish.sort == "geplant":
        rows = rows.annotate(planned=_sum(BudgetPosition.Kind.PLAN, wish.year))
    if wish.sort == "ausgegeben":
        rows = rows.annotate(spent=_sum(BudgetPosition.Kind.ACTUAL, wish.year))
    return rows.order_by(*SORTS.get(wish.sort, SORTS["kennung"]))


def place_of(wish: Wish, path: str = "") -> Q:
    """Return the condition of theme, unit, municipality and plan for measures at a path."""
    found = Q()
    if wish.text:
        has_title = Q(**{f"{path}title__icontains": wish.text})
        found &= has_title | Q(**{f"{path}identifier__iexact": wish.text})
    for name, word in (("theme", wish.theme), ("unit", wish.unit), ("plan", wish.plan)):
        if word:
            found &= Q(**{f"{path}{name}__slug": word})
    if wish.area:
        own = Measure.areas.through.objects.filter(area__ags=wish.area)
        found &= Q(**{f"{path}pk__in": own.values("measure_id")})
    return found


def _status(wish: Wish) -> Any:
    found: Any = Q()
    if wish.state:
        found &= Q(today__state=wish.state)
    if wish.by_hand:
        found &= Q(today__is_overridden=True)
    if wish.lacks:
        found &= lacking(wish.lacks)
    if wish.told:
        found &= Q(state__in=ALIVE, today__timeliness=wish.told)
    return found


def lacking(what: str) -> Q | Combinable:
    """Return the condition under which a measure that goes on lacks something."""
    alive = Q(state__in=ALIVE)
    if what == "money":
        own = BudgetPosition.objects.filter(measure=OuterRef("pk"), kind="plan")
        return alive & ~Exists(own)
    if what == "indicator":
        return alive & ~Exists(MeasureIndicator.objects.filter(measure=OuterRef("pk")))
    if what == "ready":
        return alive & ~Q(today__missing=[])
    return alive & Q(today__missing__contains=[what])


def _sum(kind: str, year: int | None) -> Subquery:
    rows = BudgetPosition.objects.filter(measure=OuterRef("pk"), kind=kind).order_by()
    rows = rows.filter(year=year) if year is not None else rows
    return Subquery(rows.values("measure").annotate(total=Sum("amount")).values("total"))


def money_of(measures: Iterable[Measure], year: int | None = None) -> Mapping[int, Money]:
    """Return what is planned and spent for each measure; what nobody told is missing."""
    rows = BudgetPosition.objects.filter(measure__in=[one.pk for one in measures]).order_by()
    rows = rows.filter(year=year) if year is not None else rows
    sums = rows.values("measure").annotate(
        planned=Sum("amount", filter=Q(kind="plan")), spent=Sum("amount", filter=Q(kind="actual"))
    )
    return {row["measure"]: (row["planned"], row["spent"]) for row in sums}
