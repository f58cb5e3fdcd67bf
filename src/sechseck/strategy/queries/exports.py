# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The measures of a plan as a table that can be brought back, and as rows for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch

from sechseck.engines.measures_list.cells import BadCell, several
from sechseck.engines.measures_list.rows import Step, step_of
from sechseck.kernel.permissions import Actor as Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import ActionPlan, Goal, Measure, MeasureGoal, Milestone
from sechseck.strategy.queries.lists_comparing import money_label
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by

Cell = str | date | Decimal | None
Place = tuple[int, str, str]
FIRST = (
    "Kennung",
    "Titel",
    "Beschlossener Titel",
    "Beschreibung",
    "Zuständig",
    "Kontakt",
    "Stand",
    "Beginn",
    "Ende",
    "Dauerhaft",
    "Thema",
    "Ziele",
    "Meilensteine",
    "Kommunen",
)  # German in every language: the way back knows them by these names
LAST = ("Status heute (berechnet)", "Warum (berechnet)")
PART = " | "


@dataclass(frozen=True, slots=True)
class Export:
    """Columns, and a row of cells for each measure."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def measures_of(viewer: Viewer, plan: ActionPlan) -> list[Measure]:
    """Return the measures of a plan with all that a table tells; seven statements."""
    served = MeasureGoal.objects.filter(seen_by(viewer, "goal__node__")).select_related("goal")
    rows = measures_seen_by(viewer).filter(plan=plan).exclude(state=Measure.State.MERGED)
    shown: Any = Prefetch("goals", queryset=served)
    rows = rows.select_related("today").prefetch_related(shown, "milestones", "areas", "budget")
    return list(rows.order_by("identifier"))


def table_of_measures(viewer: Viewer, measures: Sequence[Measure]) -> Export:
    """Return measures as a table; one statement more for the titles of goals."""
    places = sorted({_place(one) for measure in measures for one in measure.budget.all()})
    titles = Counter(
        goals_seen_by(viewer).exclude(state="dropped").values_list("title", flat=True)
    )
    columns = (*FIRST, *(money_label(*place) for place in places), *LAST)
    return Export(columns, [_cells(one, places, titles) for one in measures])


def _place(one: Any) -> Place:
    return one.year, one.kind, one.source


def _cells(one: Measure, places: Sequence[Place], titles: Mapping[str, int]) -> tuple[Cell, ...]:
    money = {_place(row): row.amount for row in one.budget.all()}
    status = getattr(one, "today", None)
    return (
        one.identifier,
        one.title,
        one.official_title,
        one.description,
        one.unit.name if one.unit else "",
        one.contact,
        str(Measure.State(one.state).label),
        one.starts,
        one.ends,
        "ja" if one.is_continuous else "",
        one.theme.title if one.theme else "",
        PART.join(_goal(row.goal, titles) for row in one.goals.all()),
        PART.join(_milestone(row) for row in one.milestones.all() if row.state != "dropped"),
        PART.join(area.name for area in one.areas.all()),
        *(money.get(place) for place in places),
        status.get_state_display() if status else "",
        status.reason if status else "",
    )


def _goal(goal: Goal, titles: Mapping[str, int]) -> str:
    """Return a goal by its title; by its number where the title would not lead back to it."""
    is_clear = several(goal.title) == (goal.title,) and titles[goal.title] == 1
    return goal.title if is_clear else f"#{goal.pk}"


def _milestone(row: Milestone) -> str:
    done = f" (erreicht {row.done_on:%d.%m.%Y})" if row.done_on else ""
    text = f"{row.due:%d.%m.%Y} {row.title}{done}"
    try:
        is_clear = several(text) == (text,) and step_of(text) == Step(
            row.title, row.due, row.done_on
        )
    except BadCell:
        is_clear = False
    return text if is_clear else f"#{row.pk}"


def told_of(one: Measure) -> dict[str, Any]:
    """Return a measure as a program reads it."""
    status = getattr(one, "today", None)
    return {
        "identifier": one.identifier,
        "title": one.title,
        "official_title": one.official_title,
        "description": one.description,
        "path": one.path,
        "unit": one.unit.name if one.unit else None,
        "contact": one.contact,
        "state": one.state,
        "starts": one.starts,
        "ends": one.ends,
        "is_continuous": one.is_continuous,
        "theme": one.theme.slug if one.theme else None,
        "goals": [{"title": row.goal.title, "path": row.goal.path} for row in one.goals.all()],
        "milestones": [
            {"title": row.title, "due": row.due, "state": row.state, "done_on": row.done_on}
            for row in one.milestones.all()
        ],
        "areas": [{"ags": area.ags, "name": area.name} for area in one.areas.all()],
        "budget": [
            {"year": row.year, "kind": row.kind, "source": row.source, "amount": str(row.amount)}
            for row in one.budget.all()
        ],
        "status": {
            "state": status.state,
            "reason": status.reason,
            "is_overridden": status.is_overridden,
            "computed": status.computed,
            "computed_reason": status.computed_reason,
            "day": status.day,
        }
        if status
        else None,
    }
