# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write the new measures of a list together: few statements for many rows.

What comes out is what `add_measure` and the actions for goals, money, milestones and the first
step leave behind, traces and their order included; a test compares both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction

from sechseck.engines.german.terms import terms
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record_many
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.agreement import Slot
from sechseck.strategy.models import (
    ActionPlan,
    BudgetPosition,
    Measure,
    MeasureGoal,
    Milestone,
)
from sechseck.strategy.queries.lists_comparing import Effect
from sechseck.strategy.refusals import require_cents, told_in_words
from sechseck.strategy.shapes import MEASURE

EDIT = "strategy.edit_measure"
Entry = tuple[str, Node, dict[str, object]]


@transaction.atomic
def add_listed(effects: Sequence[Effect], plan: ActionPlan, *, by: User) -> None:
    """Write the measures of rows whose effects are new, with all that the rows tell of them."""
    require(by, "strategy.write_measure")
    nodes = Node.objects.bulk_create([_node(one) for one in effects])
    pairs = list(zip(effects, nodes, strict=True))
    made = [_measure(one, node, plan, by) for one, node in pairs]
    with told_in_words():
        measures = list(zip(effects, Measure.objects.bulk_create(made), strict=True))
    _name(measures, by)
    with told_in_words():
        _parts(measures, by)
    record_many((entry for one in measures for entry in _entries(*one)), by=by)


def _node(effect: Effect) -> Node:
    title = _title(effect)
    return Node(
        kind=MEASURE.kind, title=title[:500], path="/", visibility=Node.Visibility.INTERNAL
    )


def _title(effect: Effect) -> str:
    return " ".join(effect.title.split())[:200]


def _measure(effect: Effect, node: Node, plan: ActionPlan, by: User) -> Measure:
    told = {name: value for name, value in effect.fields.items() if name not in MEASURE.many}
    told |= {"title": _title(effect), "plan": plan, "identifier": effect.identifier}
    made = Measure(node=node, proposed_by=by, **told)
    if effect.is_proposed:
        made.state, made.version = Measure.State.PROPOSED, made.version + 1
    return made


def _name(measures: Sequence[tuple[Effect, Measure]], by: User) -> None:
    """Tell search and links what the measures are called."""
    texts = []
    for _effect, one in measures:
        words = " ".join(str(getattr(one, name) or "") for name in MEASURE.words)
        one.node.path, one.node.terms = one.path, " ".join(terms(words))
        texts.append(words)
    Node.objects.bulk_update([one.node for _effect, one in measures], ["path", "terms"])
    learn_words(texts, by=by)


def _parts(measures: Sequence[tuple[Effect, Measure]], by: User) -> None:
    """Write areas and partners, goals, money and milestones; only where the person may."""
    for effect, measure in measures:
        if effect.goals or effect.money or effect.steps or effect.is_proposed:
            require(by, EDIT, measure)
    for name in MEASURE.many:
        _link(name, measures)
    MeasureGoal.objects.bulk_create(
        [MeasureGoal(measure=one, goal=goal) for effect, one in measures for goal in effect.goals]
    )
    BudgetPosition.objects.bulk_create(
        [
            BudgetPosition(
                measure=one, **Slot(*place)._asdict(), amount=require_cents(amount), version=1
            )
            for effect, one in measures
            for place, amount in effect.money.items()
        ]
    )
    Milestone.objects.bulk_create(
        [_milestone(one, *step) for effect, one in measures for step in effect.steps]
    )


def _link(name: str, measures: Sequence[tuple[Effect, Measure]]) -> None:
    field = Measure._meta.get_field(name)
    through: Any = getattr(Measure, name).through
    column = field.m2m_reverse_field_name()  # type: ignore[union-attr]
    through.objects.bulk_create(
        [
            through(measure=one, **{column: other})
            for effect, one in measures
            for other in effect.fields.get(name, ())
        ]
    )


def _milestone(measure: Measure, title: str, due: Any, done_on: Any) -> Milestone:
    made = Milestone(measure=measure, title=title, due=due)
    if done_on is not None:
        made.state, made.done_on, made.version = Milestone.State.DONE, done_on, 2
    return made


def _entries(effect: Effect, measure: Measure) -> Iterator[Entry]:
    """Yield what the trace notes of a measure, in the order in which one would do it by hand."""
    node = measure.node
    yield "measure-written", node, {}
    for goal in effect.goals:
        yield "measure-serves", node, {"goal": goal.pk}
    for place, amount in effect.money.items():
        yield "amount-set", node, Slot(*place)._asdict() | {"amount": str(amount)}
    for title, due, _done_on in effect.steps:
        yield "milestone-added", node, {"title": title, "due": due.isoformat()}
    for title, _due, done_on in effect.steps:
        if done_on is not None:
            yield "milestone-settled", node, {"title": title, "state": "done"}
    if effect.is_proposed:
        yield "measure-propose", node, {"reason": ""}
