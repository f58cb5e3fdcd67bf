# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Turn what a text says into goals and measures, or put it together with what there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.agreement import Slot, set_amount
from sechseck.strategy.actions.goals import add_goal
from sechseck.strategy.actions.measures import add_measure
from sechseck.strategy.models import ActionPlan, AlsoSaid, Goal, Measure
from sechseck.strategy.queries.from_text import goal_words, measure_words, takeable
from sechseck.strategy.queries.from_text_twins import became, things_open_to
from sechseck.strategy.queries.identifiers import next_identifier
from sechseck.thread.models import Statement

MOST_AT_ONCE = 200


@dataclass(slots=True)
class Taken:
    """What became of many statements."""

    goals: list[Goal] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    joined: int = 0
    known: int = 0  # somebody was faster


@transaction.atomic
def goal_from_statement(statement: Statement, told: Mapping[str, Any], *, by: User) -> Goal:
    """Write a goal that keeps the line it began with; internal until a second person agrees."""
    require(by, "strategy.write_goal")
    found = _free(statement, Statement.Kind.GOAL, by)
    return add_goal({**told, "statement": found}, by=by)


@transaction.atomic
def measure_from_statement(
    statement: Statement,
    told: Mapping[str, Any],
    *,
    money: tuple[tuple[int, str, str], Decimal] | None = None,
    by: User,
) -> Measure:
    """Write a measure that keeps the line it began with, and the money the text names."""
    require(by, "strategy.write_measure")
    found = _free(statement, Statement.Kind.MEASURE, by)
    words = {**told, "statement": found}
    if not str(words.get("identifier") or "").strip():
        words["identifier"] = next_identifier(_locked(words["plan"]))
    made = add_measure(words, by=by)
    if money is not None:
        set_amount(made, Slot(*money[0]), amount=money[1], by=by)
    return made


@transaction.atomic
def join_statement(statement: Statement, found: Goal | Measure, *, by: User) -> AlsoSaid:
    """Say that a goal or measure that exists already is what a statement says, too."""
    kind = Statement.Kind.GOAL if isinstance(found, Goal) else Statement.Kind.MEASURE
    require(by, f"strategy.edit_{kind}", found)
    own = _free(statement, kind, by)
    if not things_open_to(by, kind).filter(pk=found.pk).exists():
        raise Conflict(_("Damit lässt sich nichts mehr zusammenlegen."))
    made = AlsoSaid.objects.create(node=found.node, statement=own)
    record("statement-joined", found.node, by=by, statement=own.ref)
    return made


@transaction.atomic
def take_statements(
    chosen: Mapping[int, Goal | Measure | None], *, plan: ActionPlan | None, by: User
) -> Taken:
    """Turn many statements into drafts; those with a twin are put together with it.

    Money stays out: a text seldom says whose it is, and here nobody is asked.
    """
    if not chosen:
        raise Invalid(_("Bitte wählen Sie mindestens eine Aussage."))
    if len(chosen) > MOST_AT_ONCE:
        raise Invalid(_("Das sind mehr als 200 Aussagen auf einmal."))
    rows = list(takeable(by).filter(pk__in=chosen).order_by("document__slug", "line_start"))
    if plan is None and any(
        one.kind == Statement.Kind.MEASURE and not chosen[one.pk] for one in rows
    ):
        raise Invalid(_("Für Maßnahmen wählen Sie bitte einen Aktionsplan."))
    done = Taken()
    for one in rows:
        try:
            _take(one, chosen[one.pk], plan, done, by)
        except Conflict:
            done.known += 1
    return done


@transaction.atomic
def _take(
    one: Statement, twin: Goal | Measure | None, plan: ActionPlan | None, done: Taken, by: User
) -> None:
    if twin is not None:
        join_statement(one, twin, by=by)
        done.joined += 1
    elif one.kind == Statement.Kind.GOAL:
        words = {**goal_words(one, by, localdate()), "plan": plan}
        words["strategy"] = plan.strategy if plan is not None else None
        done.goals.append(goal_from_statement(one, words, by=by))
    else:
        words = {**measure_words(one, by), "plan": plan}
        done.measures.append(measure_from_statement(one, words, by=by))


def _free(statement: Statement, kind: str, by: User) -> Statement:
    """Return the locked statement if nothing was made of it yet."""
    rows = takeable(by).select_for_update(of=("self",))
    found = rows.filter(pk=statement.pk).first()
    if found is None or found.kind != kind:
        raise Conflict(_("Diese Aussage sagt inzwischen etwas anderes."))
    if became(by, found.node):
        raise Conflict(_("Aus dieser Aussage ist schon etwas geworden."))
    return found


def _locked(plan: ActionPlan) -> ActionPlan:
    return ActionPlan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
