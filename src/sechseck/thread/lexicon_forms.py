# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the lexicon."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import VersionedForm
from sechseck.thread.models import LexiconEntry
from sechseck.thread.queries.lexicon import Key, Value


class EntryForm(VersionedForm):
    """One word or phrase that speaks for a theme, and why it is changed."""

    optional_unmarked = True  # a preview needs no reason, saving does
    pattern = forms.CharField(
        label=_("Wort, Wortanfang oder Wortfolge"),
        max_length=80,
        help_text=_("Klein geschrieben, etwa „radweg“. Es gilt für alle Formen des Wortes."),
    )
    match = forms.ChoiceField(
        label=_("Wie verglichen wird"), choices=LexiconEntry.Match.choices, initial="stem"
    )
    weight = forms.FloatField(
        label=_("Gewicht"),
        min_value=-100,
        max_value=100,
        initial=1,
        help_text=_("1 genügt allein, zweimal 0,5 zusammen. Unter 0 spricht gegen das Thema."),
        widget=forms.NumberInput(attrs={"step": "0.1"}),
        localize=False,
    )
    not_near = forms.CharField(
        label=_("Nicht in der Nähe von"),
        max_length=1000,
        required=False,
        help_text=_("Wörter, die den Eintrag abschalten, mit | getrennt."),
    )
    why = forms.CharField(
        label=_("Warum?"),
        max_length=300,
        required=False,
        help_text=_("Zum Speichern nötig; steht im Verlauf."),
    )
    field_order = ("pattern", "match", "weight", "not_near", "why", "version")

    def clean_pattern(self) -> str:
        """Return the pattern as the program compares it."""
        return " ".join(self.cleaned_data["pattern"].lower().split())

    def clean_not_near(self) -> str:
        """Return the words without empty ones."""
        words = self.cleaned_data["not_near"].lower().split("|")
        return "|".join(word.strip() for word in words if word.strip())

    def clean_weight(self) -> float:
        """Refuse a weight that says nothing."""
        weight: float = self.cleaned_data["weight"]
        if weight == 0:
            raise forms.ValidationError(_("Mit dem Gewicht 0 sagt der Eintrag nichts."))
        return weight

    def told(self, theme: str) -> tuple[Key, Value]:
        """Return the entry."""
        words = self.cleaned_data
        key = (theme, words["pattern"], words["match"])
        return key, (words["weight"], words["not_near"])


class WhyForm(VersionedForm):
    """Why a revision comes back."""

    why = forms.CharField(label=_("Warum?"), max_length=300)
