# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A plan: its official text beside the live state of its measures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from sechseck.drafting.models import Text, TextVersion
from sechseck.drafting.queries.texts import texts_seen_by
from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import ActionPlan, Goal, Measure
from sechseck.strategy.queries.money import MoneyTable, money_of_many
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by, plans_seen_by

MOST = 200  # on the page; the list has them all


@dataclass(frozen=True, slots=True)
class PlanText:
    """The words of a plan: the official ones, or those that are being worked on."""

    text: Text
    version: TextVersion | None
    is_official: bool


@dataclass(frozen=True, slots=True)
class PlanState:
    """Measures with their status, goals and money of a plan."""

    measures: list[Measure]  # the first of them, where there are very many
    goals: list[Goal]
    counts: list[tuple[str, int]]
    number: int  # of measures
    money: MoneyTable


def plan_seen_by(viewer: Actor, slug: str) -> ActionPlan | None:
    """Return a plan with what its page names beside it."""
    beside = ("strategy__node", "official", "supersedes__node", "superseded_by__node")
    return plans_seen_by(viewer).select_related(*beside).filter(slug=slug).first()


def text_of(plan: ActionPlan, viewer: Actor) -> PlanText | None:
    """Return the text of a plan, if the viewer may see it: the official or the newest words."""
    if plan.text_id is None:
        return None
    text = texts_seen_by(viewer).filter(pk=plan.text_id).first()
    if text is None:
        return None
    if plan.official is not None:
        return PlanText(text, plan.official, is_official=True)
    frozen = text.versions.filter(frozen_at__isnull=False).order_by("-number").first()
    return PlanText(text, frozen, is_official=False)


def state_of(plan: ActionPlan, viewer: Actor) -> PlanState:
    """Return the live state of a plan; four statements."""
    measures = measures_seen_by(viewer).filter(plan=plan)
    states = measures.order_by().values_list("today__state").annotate(number=Count("pk"))
    counts = Counter({state or "": number for state, number in states})
    goals = goals_seen_by(viewer).filter(plan=plan).exclude(state=Goal.State.DROPPED)
    return PlanState(
        measures=list(measures.select_related("today").order_by("identifier")[:MOST]),
        goals=list(goals.order_by("target_day", "pk")),
        counts=[(state, number) for state, number in counts.most_common() if state],
        number=counts.total(),
        money=money_of_many(measures),
    )
