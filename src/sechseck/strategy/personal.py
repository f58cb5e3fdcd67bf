# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What strategy holds about a person, and which rows tell the history of a thing.

Who wrote, published, checked or signed what everybody reads stays, under an account without
name.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node, User
from sechseck.kernel.personal import Holding, register_holding
from sechseck.kernel.trails import Rows, name_tables, register_trail
from sechseck.strategy.models import (
    ActionPlan,
    BudgetPosition,
    FoundationCheck,
    FutureVision,
    Goal,
    Measure,
    Milestone,
    SignOff,
    Strategy,
)

WRITTEN_BY_TWO: tuple[type[Model], ...] = (Strategy, ActionPlan, Goal, Measure)
TWO = ("proposed_by", "published_by")


def _written(person: User) -> list[QuerySet[Any]]:
    return [
        model._default_manager.filter(**{name: person}) for model in WRITTEN_BY_TWO for name in TWO
    ]


WRITTEN = Holding(
    "written_strategy",
    _("Strategien, Pläne, Ziele und Maßnahmen"),
    frozenset(f"{model._meta.label}.{name}" for model in WRITTEN_BY_TWO for name in TWO),
    _written,
)
AGREED = Holding(
    "signed_measures",
    _("Prüfungen am Fundament und Antworten von Stellen"),
    frozenset({"strategy.SignOff.by", "strategy.FoundationCheck.by"}),
    lambda person: [
        SignOff.objects.filter(by=person),
        FoundationCheck.objects.filter(by=person),
    ],
)
TABLES = {
    "strategy_strategy": _("Strategie"),
    "strategy_futurevision": _("Zukunftsentwurf"),
    "strategy_actionplan": _("Aktionsplan"),
    "strategy_goal": _("Ziel"),
    "strategy_measure": _("Maßnahme"),
    "strategy_milestone": _("Meilenstein"),
    "strategy_budgetposition": _("Betrag"),
    "strategy_signoff": _("Antwort einer Stelle"),
    "strategy_foundationcheck": _("Prüfung am Fundament"),
}


def _rows(model: type[Model], **names: object) -> list[int]:
    return list(model._default_manager.filter(**names).values_list("pk", flat=True))


def _strategy(node: Node) -> Rows:
    return {
        "strategy_strategy": _rows(Strategy, node=node),
        "strategy_futurevision": _rows(FutureVision, strategy__node=node),
    }


def _plan(node: Node) -> Rows:
    return {"strategy_actionplan": _rows(ActionPlan, node=node)}


def _goal(node: Node) -> Rows:
    return {"strategy_goal": _rows(Goal, node=node)}


def _measure(node: Node) -> Rows:
    return {
        "strategy_measure": _rows(Measure, node=node),
        "strategy_milestone": _rows(Milestone, measure__node=node),
        "strategy_budgetposition": _rows(BudgetPosition, measure__node=node),
        "strategy_signoff": _rows(SignOff, measure__node=node),
        "strategy_foundationcheck": _rows(FoundationCheck, measure__node=node),
    }


def register_personal() -> None:
    """Say what strategy holds about people, and what tells a history."""
    for holding in (WRITTEN, AGREED):
        register_holding(holding)
    name_tables(TABLES)
    register_trail(Node.Kind.STRATEGY, _strategy)
    register_trail(Node.Kind.PLAN, _plan)
    register_trail(Node.Kind.GOAL, _goal)
    register_trail(Node.Kind.MEASURE, _measure)
