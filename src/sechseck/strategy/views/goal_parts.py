# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of rows that hang on a goal."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.wording import day as in_words
from sechseck.kernel.wording import number
from sechseck.strategy.actions import goal_parts
from sechseck.strategy.forms import parts
from sechseck.strategy.models import Goal
from sechseck.strategy.queries.targets import targets_of
from sechseck.strategy.views.part_kinds import PartKind, Told


def _set_target(goal: Goal, told: Told, _version: int, by: User) -> object:
    place = {"indicator": told.pop("indicator"), "area": told.pop("area")}
    row = goal.indicators.filter(**place).first()
    if row is None:
        raise Invalid(_("Diese Kennzahl steht dort noch nicht beim Ziel."))
    return goal_parts.set_target(row, **told, by=by)


def _target_words(row: Any) -> str:
    unit = row.indicator.unit
    return f"{row.indicator}, {row.area}: {number(row.value)} {unit}, {in_words(row.day)}"


def _targets(goal: Goal) -> QuerySet[Any]:
    return targets_of(goal)


GOAL_PARTS: dict[str, PartKind] = {
    "ableitungen": PartKind(
        gettext_lazy("Warum wir das wollen"),
        gettext_lazy("Aus welchen Befunden das Ziel folgt."),
        gettext_lazy("Noch keine Ableitung."),
        parts.DerivationForm,
        lambda goal: goal.derivations.all(),
        str,
        lambda goal, told, _version, by: goal_parts.derive_goal(goal, **told, by=by),
        lambda goal, row, _version, by: goal_parts.undo_derivation(goal, row, by=by),
    ),
    "kennzahlen": PartKind(
        gettext_lazy("Kennzahlen"),
        gettext_lazy("Woran sich zeigt, ob das Ziel erreicht ist."),
        gettext_lazy("Noch keine Kennzahl."),
        parts.IndicatorForm,
        lambda goal: goal.indicators.select_related("indicator", "area", "goal__unit"),
        lambda row: f"{row.indicator}, {row.area}",
        lambda goal, told, _version, by: goal_parts.show_goal_by(goal, **told, by=by),
        lambda _goal, row, _version, by: goal_parts.hide_goal_indicator(row, by=by),
    ),
    "zielwerte": PartKind(
        gettext_lazy("Zielwerte"),
        gettext_lazy("Wo die Kennzahl an einem Tag stehen soll; dazwischen läuft eine Linie."),
        gettext_lazy("Noch kein Zielwert."),
        parts.TargetForm,
        _targets,
        _target_words,
        _set_target,
        lambda goal, row, _version, by: goal_parts.remove_target(goal, row, by=by),
    ),
}
