# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms with which people say what an indicator measures."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.forms.fields import themes
from sechseck.evidence.models import Indicator
from sechseck.evidence.queries.locked import LABELS, TOLD
from sechseck.kernel.fields import Day, VersionedForm, prose
from sechseck.kernel.plain_text import PlainTextField
from sechseck.places.models import Area


class IndicatorFields(forms.Form):
    """What is measured, in which unit, which way is better."""

    title = PlainTextField(label=LABELS["title"], max_length=200)
    definition = prose(LABELS["definition"], 2000, required=True)
    unit = PlainTextField(
        label=LABELS["unit"], max_length=60, help_text=_("Ein Anteil von 100 hat die Einheit %.")
    )
    decimals = forms.IntegerField(label=LABELS["decimals"], min_value=0, max_value=6)
    direction = forms.ChoiceField(label=LABELS["direction"], choices=Indicator.Direction.choices)
    good_from = forms.DecimalField(
        label=LABELS["good_from"],
        max_digits=20,
        decimal_places=6,
        required=False,
        help_text=_("Nur, wenn ein Bereich gut ist."),
    )
    good_to = forms.DecimalField(
        label=LABELS["good_to"], max_digits=20, decimal_places=6, required=False
    )
    resolution = forms.ChoiceField(
        label=LABELS["resolution"], choices=Indicator.Resolution.choices
    )
    level = forms.ChoiceField(label=LABELS["level"], choices=Indicator.Level.choices)
    basis = PlainTextField(
        label=LABELS["basis"],
        max_length=200,
        required=False,
        help_text=_("Zum Beispiel Zensus 2022."),
    )
    normaliser = PlainTextField(
        label=LABELS["normaliser"],
        max_length=100,
        required=False,
        help_text=_("Zum Beispiel je 1.000 Personen."),
    )
    is_additive = forms.BooleanField(label=LABELS["is_additive"], required=False)
    themes = themes(_("Themen"))


class NewIndicatorForm(IndicatorFields):
    """A new indicator has a name for its address, too."""

    code = forms.SlugField(
        label=_("Kennung"),
        max_length=60,
        help_text=_("Steht in der Adresse und ändert sich nie: Kleinbuchstaben und Striche."),
    )
    field_order = ("title", "code")


class IndicatorForm(IndicatorFields, VersionedForm):
    """What an indicator measures, said anew."""

    @classmethod
    def of(cls, indicator: Indicator) -> IndicatorForm:
        """Return the form filled with what stands now."""
        initial = {name: getattr(indicator, name) for name in TOLD}
        touched = list(indicator.themes.all())
        return cls(initial={**initial, "themes": touched, "version": indicator.version})


class BreakForm(forms.Form):
    """From which day on values are not comparable, and why."""

    day = forms.DateField(label=_("Erster Tag der neuen Zählung"), widget=Day())
    cause = PlainTextField(label=_("Was hat sich geändert?"), max_length=300)
    area = forms.ModelChoiceField(
        label=_("Nur in"),
        queryset=Area.objects.order_by("sort_key"),
        required=False,
        empty_label=_("überall"),
    )


class KnownForm(forms.Form):
    """As of which day the values are asked for."""

    optional_unmarked = True
    stand = forms.DateField(label=_("So, wie es bekannt war am"), widget=Day(), required=False)
