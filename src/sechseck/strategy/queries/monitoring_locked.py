# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that an action of monitoring is about to change."""

from __future__ import annotations

from sechseck.strategy.models import ActionPlan, Evaluation, Measure


def locked_measure(measure: Measure) -> Measure:
    """Return a measure, to be changed by nobody else until the end."""
    rows = Measure.objects.select_for_update(of=("self",), no_key=True).select_related(
        "node", "unit"
    )
    return rows.get(pk=measure.pk)


def locked_plan(plan: ActionPlan) -> ActionPlan:
    """Return a plan, to be changed by nobody else until the end."""
    rows = ActionPlan.objects.select_for_update(of=("self",), no_key=True).select_related(
        "node", "main_theme"
    )
    return rows.get(pk=plan.pk)


def locked_evaluation(evaluation: Evaluation) -> Evaluation:
    """Return an evaluation, to be changed by nobody else until the end."""
    rows = Evaluation.objects.select_for_update(of=("self",), no_key=True).select_related(
        "measure__node"
    )
    return rows.get(pk=evaluation.pk)
