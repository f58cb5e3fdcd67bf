# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for a second person before everybody may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.memberships import memberships_of
from sechseck.kernel.models import Node, User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import ActionPlan, Goal, Measure, SignOff, Strategy
from sechseck.strategy.queries.withdrawn import taken_back

MODELS: tuple[tuple[str | Promise, type[Model]], ...] = (
    (_("Strategien"), Strategy),
    (_("Aktionspläne"), ActionPlan),
    (_("Ziele"), Goal),
    (_("Maßnahmen"), Measure),
)
MOST = 100


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind that wait."""

    title: str
    rows: list[Any]
    number: int


def waiting_rows(user: User) -> list[QuerySet[Any]]:
    """Return for each kind what others wrote and nobody published."""
    return [
        model._default_manager.filter(seen_by(user), published_at__isnull=True)
        .exclude(proposed_by=user)
        .exclude(node__in=taken_back().values("node"))
        .select_related("node", "proposed_by")
        for _title, model in MODELS
    ]


def waiting_for(user: User) -> list[Group]:
    """Return what waits for the person, by kind, the oldest first."""
    found = []
    for (title, _model), rows in zip(MODELS, waiting_rows(user), strict=True):
        shown = list(rows.order_by("created_at", "pk")[: MOST + 1])
        number = len(shown) if len(shown) <= MOST else rows.count()
        found.append(Group(str(title), shown[:MOST], number))
    return [one for one in found if one.rows]


def asked_of(user: User) -> QuerySet[SignOff]:
    """Return the measures for which a unit of the person is asked and has not answered."""
    rows = SignOff.objects.filter(
        seen_by(user, "measure__node__"),
        state=SignOff.State.ASKED,
        unit__node__in=memberships_of(user),
    )
    return rows.select_related("unit", "measure").order_by("day", "pk")


def by_node(number: int, user: User) -> Any:
    """Return the strategy, plan, goal or measure behind a node, or nothing."""
    node = Node.objects.filter(pk=number).first()
    models = {model._meta.model_name: model for _title, model in MODELS}
    model = models.get({"plan": "actionplan"}.get(node.kind, node.kind)) if node else None
    if model is None:
        return None
    rows = model._default_manager.filter(seen_by(user), node=number)
    return rows.select_related("node").first()
