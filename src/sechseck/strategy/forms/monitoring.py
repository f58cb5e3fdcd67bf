# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms with which people report, correct a status, evaluate, and publish a report."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import Day, prose
from sechseck.kernel.plain_text import PlainTextField
from sechseck.places.models import Area
from sechseck.strategy.models import Evaluation, Status

NOTHING_SAID = ("", _("keine Angabe"))


def needed_day(label: Any, help_text: Any = "") -> forms.DateField:
    """Return a field for a day that has to be named."""
    return forms.DateField(label=label, widget=Day(), help_text=help_text)


class PeriodForm(forms.Form):
    """From one day to another."""

    begins = needed_day(_("Von"))
    ends = needed_day(_("Bis"))

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        told = super().clean() or {}
        begins, ends = told.get("begins"), told.get("ends")
        if isinstance(begins, date) and isinstance(ends, date) and begins > ends:
            self.add_error("ends", _("Ein Zeitraum endet nicht, bevor er beginnt."))
        return told


class UpdateForm(PeriodForm):
    """What happened in a period, what shows it, and how it stands."""

    text = PlainTextField(
        label=_("Was ist geschehen?"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Ein paar Sätze genügen. Bitte keine Namen von Personen."),
    )
    evidence = forms.CharField(
        label=_("Was zeigt das?"),
        max_length=500,
        required=False,
        help_text=_("Zum Beispiel eine Vorlage, ein Protokoll oder eine Adresse."),
    )
    claimed_state = forms.ChoiceField(
        label=_("Wie steht es aus Ihrer Sicht?"),
        choices=[NOTHING_SAID, *Status.choices],
        required=False,
        help_text=_(
            "Eine Verspätung, die Sie melden, zählt. Besser als berechnet wird der Status "
            "dadurch nicht."
        ),
    )


class OverrideForm(forms.Form):
    """A status, why it is not the computed one, and until when."""

    state = forms.ChoiceField(label=_("Status"), choices=Status.choices)
    reason = prose(_("Warum stimmt der berechnete Status nicht?"), 5000, required=True)
    until = needed_day(
        _("Gilt bis"), _("Höchstens ein Jahr. Danach gilt wieder der berechnete Status.")
    )


class EvaluationForm(forms.Form):
    """Question, design, what came out, how sure it is."""

    question = prose(_("Was wollen wir wissen?"), 2000, required=True)
    design = prose(_("Wie gehen wir vor?"), 5000, required=True)
    baseline = prose(_("Wie war es vorher?"), 5000)
    comparison = forms.ModelMultipleChoiceField(
        label=_("Womit vergleichen wir?"),
        queryset=Area.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kommunen, in denen es diese Maßnahme nicht gibt."),
    )
    result = prose(_("Was kam heraus?"), 5000, required=True)
    uncertainty = prose(
        _("Wie sicher ist das?"), 5000, _("Was könnte es noch erklären?"), required=True
    )
    verdict = forms.ChoiceField(
        label=_("Ergebnis in einem Wort"),
        choices=Evaluation.Verdict.choices,
        widget=forms.RadioSelect,
        help_text=_("Unklar ist eine Antwort."),
    )
    day = needed_day(_("Stand"))
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        rows = Area.objects.filter(kind=Area.Kind.MUNICIPALITY)
        self.fields["comparison"].queryset = rows  # type: ignore[attr-defined]


class ReportForm(PeriodForm):
    """Title and period of a report, and the day for which the status is computed."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    day = needed_day(_("Status am"), _("Was später bekannt wurde, zählt nicht."))
    corrects = forms.IntegerField(widget=forms.HiddenInput, required=False)
    correction = prose(_("Was berichtigt dieser Bericht?"), 500)

    field_order = ("title", "begins", "ends", "day", "correction", "corrects")

    def __init__(self, *args: Any, is_correction: bool = False, **rest: Any) -> None:
        super().__init__(*args, **rest)
        if is_correction:
            self.fields["correction"].required = True
        else:
            del self.fields["correction"], self.fields["corrects"]
