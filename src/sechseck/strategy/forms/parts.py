# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of what hangs on a measure or a goal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Derivation, Indicator
from sechseck.kernel.fields import Day
from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.forms.fields import ViewerForm, amount
from sechseck.strategy.models import (
    BudgetPosition,
    FoundationCheck,
    Goal,
    Measure,
    MeasureDependency,
    MeasureIndicator,
    Milestone,
    SignOff,
)
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by
from sechseck.thread.models import Theme

AREA = Area.objects.all()


def _weight() -> forms.DecimalField:
    return forms.DecimalField(
        label=_("Gewicht"), max_digits=6, decimal_places=3, min_value=0, initial=1
    )


def _few(label: Any, most: int = 500) -> PlainTextField:
    area = forms.Textarea(attrs={"rows": 3})
    return PlainTextField(label=label, max_length=most, required=False, widget=area)


class MilestoneForm(ViewerForm):
    """A step on the way."""

    title = forms.CharField(label=_("Was ist dann erreicht?"), max_length=200)
    due = forms.DateField(label=_("Fällig am"), widget=Day())
    weight = _weight()


class SettleForm(ViewerForm):
    """How a milestone stands."""

    state = forms.ChoiceField(label=_("Stand"), choices=Milestone.State.choices)
    done_on = forms.DateField(label=_("Erreicht am"), widget=Day(), required=False)


class ServedGoalForm(ViewerForm):
    """Which goal a measure serves."""

    goal = forms.ModelChoiceField(label=_("Ziel"), queryset=Goal.objects.none())
    weight = _weight()

    def offer(self) -> None:
        """Offer the goals that hold."""
        rows = goals_seen_by(self.viewer).exclude(state=Goal.State.DROPPED)
        self.choose("goal", rows.order_by("title"))


class IndicatorForm(ViewerForm):
    """Which indicator, and where."""

    indicator = forms.ModelChoiceField(label=_("Kennzahl"), queryset=Indicator.objects.none())
    area = forms.ModelChoiceField(label=_("Wo"), queryset=AREA)

    def offer(self) -> None:
        """Offer what the person may see."""
        self.choose("indicator", Indicator.objects.filter(seen_by(self.viewer)))


class MovedIndicatorForm(IndicatorForm):
    """Also how a measure moves it."""

    effect = forms.ChoiceField(label=_("Wirkung"), choices=MeasureIndicator.Effect.choices)
    confidence = forms.ChoiceField(
        label=_("Wie sicher"), choices=MeasureIndicator.Confidence.choices, initial="medium"
    )
    is_progress = forms.BooleanField(label=_("Zeigt, wie weit die Maßnahme ist"), required=False)
    weight = _weight()


class TargetForm(IndicatorForm):
    """Where an indicator should stand on a day."""

    day = forms.DateField(label=_("Tag"), widget=Day())
    value = forms.DecimalField(label=_("Zielwert"), max_digits=20, decimal_places=6)
    reason = forms.CharField(label=_("Begründung"), max_length=300, required=False)


class DependencyForm(ViewerForm):
    """What a measure waits for."""

    before = forms.ModelChoiceField(label=_("Wartet auf"), queryset=Measure.objects.none())
    kind = forms.ChoiceField(label=_("Wie"), choices=MeasureDependency.Kind.choices)
    lag_days = forms.IntegerField(
        label=_("Tage dazwischen"), min_value=0, max_value=3650, initial=0
    )

    def offer(self) -> None:
        """Offer the measures the person may see."""
        rows = measures_seen_by(self.viewer).exclude(state=Measure.State.MERGED)
        self.choose("before", rows.order_by("plan__title", "identifier"))


class CheckForm(ViewerForm):
    """What a measure means for one element of the foundation."""

    criterion = forms.ModelChoiceField(
        label=_("Element des Fundaments"), queryset=Theme.objects.filter(kind="foundation")
    )
    answer = forms.ChoiceField(
        label=_("Steht die Maßnahme darauf?"),
        choices=FoundationCheck.Answer.choices,
        widget=forms.RadioSelect,
    )
    argument = _few(_("Warum"), 2000)
    evidence = forms.CharField(label=_("Beleg"), max_length=500, required=False)


class AskForm(ViewerForm):
    """Which unit is asked."""

    unit = forms.ModelChoiceField(label=_("Stelle"), queryset=Actor.objects.order_by("sort_key"))


class AnswerForm(ViewerForm):
    """What a unit answers."""

    state = forms.ChoiceField(label=_("Antwort"), choices=SignOff.State.choices[1:])
    note = forms.CharField(label=_("Anmerkung"), max_length=500, required=False)


class AmountForm(ViewerForm):
    """Money for a year."""

    year = forms.IntegerField(label=_("Jahr"), min_value=1990, max_value=2100)
    kind = forms.ChoiceField(label=_("Was"), choices=BudgetPosition.Kind.choices)
    source = forms.ChoiceField(label=_("Woher"), choices=BudgetPosition.Source.choices)
    amount = amount(_("Betrag in Euro"))
    note = forms.CharField(label=_("Anmerkung"), max_length=300, required=False)


class OtherAmountForm(ViewerForm):
    """Another amount in its place."""

    amount = amount(_("Betrag in Euro"))
    note = forms.CharField(label=_("Anmerkung"), max_length=300, required=False)


class DerivationForm(ViewerForm):
    """Why a goal is wanted."""

    derivation = forms.ModelChoiceField(label=_("Ableitung"), queryset=Derivation.objects.none())

    def offer(self) -> None:
        """Offer what the person may see."""
        self.choose("derivation", Derivation.objects.filter(seen_by(self.viewer)))
