# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms with which people report, correct a status, evaluate, and publish a report."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Indicator
from sechseck.kernel.fields import Day, prose
from sechseck.kernel.plain_text import PlainTextField
from sechseck.places.models import Area
from sechseck.strategy.models import Evaluation, Status

HALF = _("Zu einer Rechnung gehören eine Kennzahl und die Kommunen, um die es geht.")
BEGINS = _("Zu einer Rechnung gehört ein Beginn, der vor ihrem Stand liegt.")
ITSELF = _("Eine Kommune mit der Maßnahme ist kein Vergleich für sie.")
NOTHING_SAID = ("", _("keine Angabe"))


def needed_day(label: Any, help_text: Any = "") -> forms.DateField:
    """Return a field for a day that has to be named."""
    return forms.DateField(label=label, widget=Day(), help_text=help_text)


def areas(label: Any, help_text: Any = "") -> forms.ModelMultipleChoiceField[Area]:
    """Return a field for municipalities."""
    return forms.ModelMultipleChoiceField(
        label=label,
        queryset=Area.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=help_text,
    )


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
    method = forms.ChoiceField(
        label=_("Soll Sechseck Zahlen vergleichen?"),
        choices=Evaluation.Method.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Gerechnet wird beim Speichern, mit den Werten, die dann bekannt sind. Legen Sie "
            "Kennzahl und Vergleich fest, bevor Sie die Werte kennen: Wer vieles ausprobiert, "
            "findet irgendwann einen Unterschied."
        ),
    )
    indicator = forms.ModelChoiceField(
        label=_("Welche Kennzahl?"),
        queryset=Indicator.objects.none(),
        required=False,
        empty_label=_("keine"),
        help_text=_("Zuerst die Kennzahlen der Maßnahme und ihrer Ziele."),
    )
    treated = areas(_("Wo gibt es die Maßnahme?"))
    begins = forms.DateField(
        label=_("Seit wann gibt es sie dort?"),
        widget=Day(),
        required=False,
        help_text=_("Leer: seit dem Beginn der Maßnahme."),
    )
    comparison = areas(
        _("Womit vergleichen wir?"), _("Kommunen, in denen es diese Maßnahme nicht gibt.")
    )
    is_indexed = forms.BooleanField(
        label=_("Jede Kommune an ihrem eigenen Stand von vorher messen"),
        required=False,
        help_text=_("Für Zahlen, die mit der Größe einer Kommune wachsen (vorher = 100)."),
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

    def __init__(self, *args: Any, indicators: QuerySet[Indicator], **rest: Any) -> None:
        super().__init__(*args, **rest)
        rows = Area.objects.filter(kind=Area.Kind.MUNICIPALITY)
        for name in ("treated", "comparison"):
            self.fields[name].queryset = rows  # type: ignore[attr-defined]
        self.fields["indicator"].queryset = indicators  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse half a question here, where nothing that was typed is lost."""
        told = super().clean() or {}
        if told.get("method"):
            for name in ("indicator", "treated"):
                if not told.get(name) and name not in self.errors:
                    self.add_error(name, HALF)
            begins = told.get("begins") or self.initial.get("begins")
            if begins is None or begins > told.get("day", begins):
                self.add_error("begins", BEGINS)
            if set(told.get("treated") or ()) & set(told.get("comparison") or ()):
                self.add_error("comparison", ITSELF)
        return told


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
