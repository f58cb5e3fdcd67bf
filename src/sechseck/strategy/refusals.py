# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the database refuses, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.errors import Invalid

CIRCLE = _("So entstünde ein Kreis.")
SENTENCES: dict[str, str | Promise] = {
    "a_child_ends_no_later": _("Ein Ziel endet nicht später als das Ziel, zu dem es gehört."),
    "goals_form_a_tree": CIRCLE,
    "a_goal_is_not_its_own_parent": CIRCLE,
    "merged_measures_form_no_circle": CIRCLE,
    "newer_measures_form_no_circle": CIRCLE,
    "strategies_form_no_circle": CIRCLE,
    "plans_form_no_circle": CIRCLE,
    "a_plan_does_not_supersede_itself": CIRCLE,
    "a_strategy_does_not_supersede_itself": CIRCLE,
    "a_measure_does_not_follow_itself": CIRCLE,
    "dependencies_form_no_circle": _("So würde eine Maßnahme über Umwege auf sich selbst warten."),
    "a_measure_never_waits_for_itself": _("Eine Maßnahme wartet nicht auf sich selbst."),
    "one_dependency_per_pair": _("Diese Abhängigkeit steht schon da."),
    "an_identifier_is_unique_in_its_plan": _("Diese Kennung hat der Plan schon."),
    "strategy_versions_numbered": _("Eine Strategie dieser Art mit dieser Nummer gibt es schon."),
    "a_measure_ends_after_it_starts": _("Das Ende liegt vor dem Beginn."),
    "what_is_continuous_has_no_end": _("Was dauerhaft läuft, hat kein Ende."),
    "a_milestone_is_entered_once": _("Diesen Meilenstein gibt es schon."),
    "a_milestone_has_weight": _("Ein Gewicht ist größer als null."),
    "a_goal_has_weight": _("Ein Gewicht ist größer als null."),
    "a_share_has_weight": _("Ein Gewicht ist größer als null."),
    "a_future_has_one_title": _("Einen Zukunftsentwurf mit diesem Titel gibt es schon."),
    "a_resolution_is_confirmed_first": _("Den Beschluss hat noch keine zweite Person bestätigt."),
    "an_amount_is_not_negative": _("Ein Betrag ist nicht kleiner als null."),
    "a_budget_year_is_a_year": _("Das Jahr liegt zwischen 1990 und 2100."),
    "a_measure_moves_it_once": _("Diese Kennzahl steht schon bei der Maßnahme."),
    "an_indicator_shows_a_goal_once": _("Diese Kennzahl steht schon beim Ziel."),
    "one_target_per_day": _("Für diesen Tag gibt es schon einen Zielwert."),
    "a_measure_serves_a_goal_once": _("Dieses Ziel steht schon bei der Maßnahme."),
    "a_unit_signs_once": _("Diese Stelle ist schon gefragt."),
}


def require_cents(amount: Decimal) -> Decimal:
    """Return an amount as it is, or refuse one with more than two decimals."""
    if amount != amount.quantize(Decimal("0.01")):
        raise Invalid(gettext("Ein Betrag hat höchstens zwei Stellen nach dem Komma."))
    return amount


@contextmanager
def told_in_words() -> Iterator[None]:
    """Let the database check; what it refuses becomes a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        sentence = SENTENCES.get(getattr(diagnosis, "constraint_name", "") or "")
        if sentence is None:
            raise
        raise Invalid(sentence) from error
