# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of rows that hang on a measure."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.models import User
from sechseck.kernel.wording import day as in_words
from sechseck.kernel.wording import number
from sechseck.strategy.actions import agreement, measure_parts
from sechseck.strategy.forms import parts
from sechseck.strategy.models import Measure
from sechseck.strategy.views.part_kinds import PartKind, Told


def _set_amount(measure: Measure, told: Told, version: int, by: User) -> object:
    slot = agreement.Slot(told["year"], told["kind"], told["source"])
    words = {"amount": told["amount"], "note": told["note"]}
    return agreement.set_amount(measure, slot, **words, version=version, by=by)


def _change_amount(row: Any, told: Told, version: int, by: User) -> object:
    slot = agreement.Slot(row.year, row.kind, row.source)
    return agreement.set_amount(row.measure, slot, **told, version=version, by=by)


def _amount_words(row: Any) -> str:
    return (
        f"{row.year}, {row.get_kind_display()}, {row.get_source_display()}: "
        f"{number(row.amount, 2)} €"
    )


def _milestone_words(row: Any) -> str:
    state = in_words(row.done_on) if row.done_on else ""
    words = f"{row.title}: {_('fällig am')} {in_words(row.due)}, {row.get_state_display()}"
    return f"{words} {state}".rstrip()


def _dependency_words(row: Any) -> str:
    words = f"{row.before}: {row.get_kind_display()}"
    return f"{words}, {_('%s Tage später') % row.lag_days}" if row.lag_days else words


MEASURE_PARTS: dict[str, PartKind] = {
    "meilensteine": PartKind(
        gettext_lazy("Meilensteine"),
        gettext_lazy("Woran sich unterwegs zeigt, ob die Maßnahme vorankommt."),
        gettext_lazy("Noch kein Meilenstein."),
        parts.MilestoneForm,
        lambda measure: measure.milestones.select_related("measure__unit"),
        _milestone_words,
        lambda measure, told, _version, by: measure_parts.add_milestone(measure, **told, by=by),
        lambda _measure, row, _version, by: measure_parts.remove_part(row, by=by),
        parts.SettleForm,
        lambda row, told, version, by: measure_parts.settle_milestone(
            row, **told, version=version, by=by
        ),
        lambda row: {"state": row.state, "done_on": row.done_on},
    ),
    "ziele": PartKind(
        gettext_lazy("Ziele"),
        gettext_lazy("Welchen Zielen die Maßnahme dient."),
        gettext_lazy("Noch kein Ziel."),
        parts.ServedGoalForm,
        lambda measure: measure.goals.select_related("goal", "measure__unit"),
        lambda row: str(row.goal),
        lambda measure, told, _version, by: measure_parts.link_goal(measure, **told, by=by),
        lambda _measure, row, _version, by: measure_parts.remove_part(row, by=by),
    ),
    "kennzahlen": PartKind(
        gettext_lazy("Kennzahlen"),
        gettext_lazy("Welche Kennzahl die Maßnahme bewegt und wo."),
        gettext_lazy("Noch keine Kennzahl."),
        parts.MovedIndicatorForm,
        lambda measure: measure.indicators.select_related("indicator", "area", "measure__unit"),
        lambda row: f"{row.indicator}, {row.area}: {row.get_effect_display()}",
        lambda measure, told, _version, by: measure_parts.follow_indicator(measure, told, by=by),
        lambda _measure, row, _version, by: measure_parts.remove_part(row, by=by),
    ),
    "abhaengigkeiten": PartKind(
        gettext_lazy("Abhängigkeiten"),
        gettext_lazy("Worauf die Maßnahme wartet. Im Kreis warten geht nicht."),
        gettext_lazy("Die Maßnahme wartet auf keine andere."),
        parts.DependencyForm,
        lambda measure: measure.waits_for.select_related("before", "after__unit"),
        _dependency_words,
        lambda measure, told, _version, by: measure_parts.add_dependency(measure, **told, by=by),
        lambda _measure, row, _version, by: measure_parts.remove_dependency(row, by=by),
    ),
    "fundament": PartKind(
        gettext_lazy("Prüfung am Fundament"),
        gettext_lazy("Was die Maßnahme für jedes Element des Fundaments bedeutet."),
        gettext_lazy("Noch nicht geprüft. Ohne alle Prüfungen wird nichts beschlossen."),
        parts.CheckForm,
        lambda measure: measure.checks.select_related("criterion", "measure"),
        lambda row: f"{row.criterion.label}: {row.get_answer_display()}. {row.argument}",
        lambda measure, told, _version, by: agreement.check_foundation(measure, **told, by=by),
    ),
    "mittragen": PartKind(
        gettext_lazy("Wer mitträgt"),
        gettext_lazy("Welche Stellen gefragt sind und was sie antworten."),
        gettext_lazy("Noch ist keine Stelle gefragt."),
        parts.AskForm,
        lambda measure: measure.sign_offs.select_related("unit", "measure"),
        lambda row: f"{row.unit}: {row.get_state_display()} {row.note}".strip(),
        lambda measure, told, _version, by: agreement.ask_sign_off(measure, **told, by=by),
        None,
        parts.AnswerForm,
        lambda row, told, _version, by: agreement.answer_sign_off(row, **told, by=by),
        lambda row: {"state": row.state, "note": row.note},
    ),
    "geld": PartKind(
        gettext_lazy("Geld"),
        gettext_lazy("Was geplant und ausgegeben ist, Jahr für Jahr und je Quelle."),
        gettext_lazy("Noch kein Betrag. Das heißt: unbekannt, nicht null."),
        parts.AmountForm,
        lambda measure: measure.budget.select_related("measure__unit"),
        _amount_words,
        _set_amount,
        lambda _measure, row, version, by: agreement.remove_amount(row, version=version, by=by),
        parts.OtherAmountForm,
        _change_amount,
        lambda row: {"amount": row.amount, "note": row.note},
    ),
}
