# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What leads where: every step of strategies, plans, goals and measures, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor, may
from sechseck.strategy.models import ActionPlan, Goal, Measure, Strategy

P, M, G, S = ActionPlan.State, Measure.State, Goal.State, Strategy.State
Thing = Strategy | ActionPlan | Goal | Measure


@dataclass(frozen=True, slots=True)
class Step:
    """From which states a step leads to which one, who may take it, and what it needs."""

    label: str | Promise
    before: frozenset[str]
    after: str
    permission: str
    needs: frozenset[str] = frozenset()  # of reason, resolution, day, until


def _step(
    label: str | Promise, before: set[str], after: str, permission: str, *needs: str
) -> Step:
    return Step(label, frozenset(before), after, permission, frozenset(needs))


PLAN_STEPS: Mapping[str, Step] = {
    "consult": _step(
        _("Beteiligung öffnen"), {P.DRAFT}, P.CONSULTATION, "strategy.steer_plan", "until"
    ),
    "propose": _step(
        _("Zum Beschluss vorschlagen"), {P.CONSULTATION}, P.PROPOSED, "strategy.steer_plan"
    ),
    "return": _step(
        _("Zurück in den Entwurf"), {P.CONSULTATION, P.PROPOSED}, P.DRAFT,
        "strategy.steer_plan", "reason",
    ),
    "adopt": _step(
        _("Beschluss eintragen"), {P.PROPOSED}, P.ADOPTED, "strategy.adopt_plan", "resolution"
    ),
    "enforce": _step(_("In Kraft setzen"), {P.ADOPTED}, P.IN_FORCE, "strategy.steer_plan"),
    "evaluate": _step(
        _("Als ausgewertet führen"), {P.IN_FORCE}, P.EVALUATED, "strategy.steer_plan", "reason"
    ),
    "close": _step(
        _("Beenden"), {P.DRAFT, P.CONSULTATION, P.PROPOSED, P.ADOPTED, P.IN_FORCE, P.EVALUATED},
        P.CLOSED, "strategy.steer_plan", "reason",
    ),
}  # fmt: skip
MEASURE_STEPS: Mapping[str, Step] = {
    "propose": _step(_("Vorschlagen"), {M.IDEA}, M.PROPOSED, "strategy.edit_measure"),
    "return": _step(
        _("Zurückgeben"), {M.PROPOSED}, M.IDEA, "strategy.decide_measure", "reason"
    ),
    "decide": _step(
        _("Beschluss eintragen"), {M.PROPOSED}, M.DECIDED, "strategy.decide_measure", "resolution"
    ),
    "start": _step(_("Beginnen"), {M.DECIDED}, M.RUNNING, "strategy.edit_measure"),
    "finish": _step(_("Abschließen"), {M.RUNNING}, M.DONE, "strategy.edit_measure", "day"),
    "reopen": _step(
        _("Wieder aufnehmen"), {M.DONE}, M.RUNNING, "strategy.decide_measure", "reason"
    ),
    "stop": _step(
        _("Stoppen"), {M.IDEA, M.PROPOSED, M.DECIDED, M.RUNNING}, M.STOPPED,
        "strategy.decide_measure", "reason",
    ),
    "resume": _step(
        _("Neu als Idee beginnen"), {M.STOPPED}, M.IDEA, "strategy.decide_measure", "reason"
    ),
}  # fmt: skip
GOAL_STEPS: Mapping[str, Step] = {
    "drop": _step(
        _("Aufgeben"), {G.DRAFT, G.VALID}, G.DROPPED, "strategy.steer_goal", "reason"
    ),
}  # fmt: skip
STRATEGY_STEPS: Mapping[str, Step] = {
    "adopt": _step(
        _("Beschluss eintragen"), {S.DRAFT, S.ADOPTED}, S.ADOPTED,
        "strategy.adopt_strategy", "resolution",
    ),
}  # fmt: skip


def steps_of(target: Thing) -> Mapping[str, Step]:
    """Return the table of a kind of thing."""
    tables: dict[type, Mapping[str, Step]] = {
        ActionPlan: PLAN_STEPS,
        Measure: MEASURE_STEPS,
        Goal: GOAL_STEPS,
        Strategy: STRATEGY_STEPS,
    }
    return tables[type(target)]


def open_steps(actor: Actor, target: Thing) -> dict[str, Step]:
    """Return the steps the person may take now."""
    if not isinstance(actor, User):
        return {}
    return {
        name: step
        for name, step in steps_of(target).items()
        if target.state in step.before and may(actor, step.permission, target)
    }
