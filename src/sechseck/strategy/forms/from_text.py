# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms that turn statements into goals and measures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.strategy.forms.fields import ViewerForm, amount, line, one_of
from sechseck.strategy.forms.measures import MeasureForm
from sechseck.strategy.models import ActionPlan, BudgetPosition, Goal, Measure
from sechseck.strategy.queries.from_text_twins import Twin
from sechseck.strategy.queries.seen import plans_seen_by

NEW = ""


class MeasureFromText(MeasureForm):
    """A measure, its money if the text names some; the identifier may be left to the plan."""

    identifier = line(
        "identifier", 30, help_text=gettext_lazy("Leer heißt: die nächste freie des Plans.")
    )
    amount = amount(gettext_lazy("Geplantes Geld in Euro"))
    year = forms.IntegerField(
        label=gettext_lazy("Im Jahr"), required=False, min_value=1990, max_value=2100
    )
    source = forms.ChoiceField(
        label=gettext_lazy("Woher das Geld kommt"),
        choices=[("", "–"), *BudgetPosition.Source.choices],
        required=False,
    )

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["amount"].required = False

    def clean(self) -> dict[str, Any]:
        """Ask for the year and the source of an amount."""
        words = super().clean() or {}
        if words.get("amount") is not None:
            for name in ("year", "source"):
                if not words.get(name) and name not in self.errors:
                    self.add_error(name, _("Zu einem Betrag gehört diese Angabe."))
        return words

    def told(self) -> dict[str, Any]:
        """Return what was typed about the measure, without its money."""
        told = super().told()
        return {name: value for name, value in told.items() if name not in MONEY}

    def money(self) -> tuple[tuple[int, str, str], Decimal] | None:
        """Return year, kind and source with their amount, if one was typed."""
        told = self.cleaned_data
        if told.get("amount") is None:
            return None
        return (told["year"], BudgetPosition.Kind.PLAN, told["source"]), told["amount"]


MONEY = ("amount", "year", "source")


class TakeForm(ViewerForm):
    """Which plan measures belong to; what was chosen stands beside each statement."""

    plan = one_of("plan", ActionPlan.objects.none())

    def offer(self) -> None:
        """Offer what the person may see."""
        self.choose("plan", plans_seen_by(self.viewer))


def chosen_of(sent: Any, twins: dict[int, list[Twin]]) -> dict[int, Goal | Measure | None]:
    """Return for each ticked statement the thing it is put together with, or nothing."""
    chosen: dict[int, Goal | Measure | None] = {}
    for word in sent.getlist("statement"):
        if not word.isdecimal() or int(word) not in twins:
            continue
        how = sent.get(f"how-{word}", NEW)
        same = [one.found for one in twins[int(word)] if one.key == how]
        chosen[int(word)] = same[0] if same else None
    return chosen
