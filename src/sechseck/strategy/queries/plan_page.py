# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A plan: its official text beside the live state of its measures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sechseck.drafting.models import Text, TextVersion
from sechseck.drafting.queries.texts import texts_seen_by
from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import ActionPlan, Goal, Measure
from sechseck.strategy.queries.money import MoneyTable, money_of_many
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by, plans_seen_by


@dataclass(frozen=True, slots=True)
class PlanText:
    """The words of a plan: the official ones, or those that are being worked on."""

    text: Text
    version: TextVersion | None
    is_official: bool


@dataclass(frozen=True, slots=True)
class PlanState:
    """Measures with their status, goals and money of a plan."""

    measures: list[Measure]
    goals: list[Goal]
    counts: list[tuple[str, int]]
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
    """Return the live state of a plan; three statements."""
    measures = measures_seen_by(viewer).filter(plan=plan).select_related("today")
    rows = list(measures.order_by("identifier"))
    counts = Counter(one.today.state for one in rows if hasattr(one, "today"))
    goals = goals_seen_by(viewer).filter(plan=plan).exclude(state=Goal.State.DROPPED)
    return PlanState(
        measures=rows,
        goals=list(goals.order_by("target_day", "pk")),
        counts=counts.most_common(),
        money=money_of_many(measures),
    )
