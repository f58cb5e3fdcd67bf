# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was taken back, what waits for a second person, and where the thread goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q, QuerySet

from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import (
    ActionPlan,
    Commitment,
    Goal,
    Measure,
    Strategy,
    Withdrawal,
)
from sechseck.thread.models import Document, Statement, Theme

MODELS: dict[str, type[Model]] = {
    Node.Kind.PLAN: ActionPlan,
    Node.Kind.GOAL: Goal,
    Node.Kind.MEASURE: Measure,
    Node.Kind.COMMITMENT: Commitment,
}
MOST = 20


def open_withdrawals() -> QuerySet[Withdrawal]:
    """Return what waits for a second person, and what is taken back today."""
    return Withdrawal.objects.filter(declined="", ended_at__isnull=True)


def taken_back() -> QuerySet[Withdrawal]:
    """Return what is taken back today."""
    return open_withdrawals().filter(decided_at__isnull=False)


def waiting_withdrawals(user: User) -> QuerySet[Withdrawal]:
    """Return the wishes of others that nobody decided about."""
    rows = open_withdrawals().filter(seen_by(user), decided_at__isnull=True)
    return rows.exclude(proposed_by=user).select_related("node", "proposed_by").order_by("pk")


def thing_behind(number: int, user: User) -> Any:
    """Return the plan, goal, measure or commitment behind a node, or nothing."""
    node = Node.objects.filter(seen_by(user, ""), pk=number, kind__in=MODELS).first()
    if node is None:
        return None
    return MODELS[node.kind]._default_manager.select_related("node").filter(node=node).first()


def on_goes(node: Node, viewer: Actor) -> list[Node]:
    """Return where the thread goes on from what was taken back, as far as one may see it."""
    beside = [Q(pk__in=rows.order_by().values("node")) for rows in _BESIDE[node.kind](node)]
    rows = Node.objects.filter(seen_by(viewer, ""), reduce(or_, beside))
    return list(rows.order_by("kind", "title")[:MOST])


Beside = list[QuerySet[Any]]


def _of_plan(node: Node) -> Beside:
    return [
        Strategy.objects.filter(plans__node=node),
        Goal.objects.filter(plan__node=node),
        Theme.objects.filter(main_plans__node=node),
    ]


def _of_goal(node: Node) -> Beside:
    return [
        Measure.objects.filter(goals__goal__node=node),
        Goal.objects.filter(children__node=node),
        ActionPlan.objects.filter(goals__node=node),
        Statement.objects.filter(goals__node=node),
        Theme.objects.filter(goals__node=node),
    ]


def _of_measure(node: Node) -> Beside:
    return [
        Goal.objects.filter(measures__measure__node=node),
        ActionPlan.objects.filter(measures__node=node),
        Measure.objects.filter(merged_from__node=node),
        Statement.objects.filter(measures__node=node),
        Theme.objects.filter(measures__node=node),
    ]


def _of_commitment(node: Node) -> Beside:
    return [
        Statement.objects.filter(commitment__node=node),
        Document.objects.filter(commitments__node=node),
        Measure.objects.filter(commitments__node=node),
        Goal.objects.filter(commitments__node=node),
    ]


_BESIDE: dict[str, Callable[[Node], Beside]] = {
    Node.Kind.PLAN: _of_plan,
    Node.Kind.GOAL: _of_goal,
    Node.Kind.MEASURE: _of_measure,
    Node.Kind.COMMITMENT: _of_commitment,
}
