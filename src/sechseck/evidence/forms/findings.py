# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms about findings and what they rest on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.evidence.forms.fields import themes
from sechseck.evidence.models import Citation, Finding, Indicator
from sechseck.kernel.fields import VersionedForm, prose
from sechseck.kernel.permissions import Actor
from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.queries.nodes import seen_by
from sechseck.places.models import Area


class NewFindingForm(forms.Form):
    """What is so."""

    text = prose(gettext_lazy("Was ist so?"), 2000, required=True, rows=4)
    themes = themes(gettext_lazy("Themen"))


class FindingForm(NewFindingForm, VersionedForm):
    """What is so, said anew."""

    @classmethod
    def of(cls, finding: Finding) -> FindingForm:
        """Return the form filled with what stands now."""
        touched = list(finding.themes.all())
        return cls(initial={"text": finding.text, "themes": touched, "version": finding.version})


class CitationForm(forms.Form):
    """What a finding rests on."""

    kind = forms.ChoiceField(label=gettext_lazy("Beleg"), choices=Citation.Kind.choices)
    indicator = forms.ModelChoiceField(
        label=gettext_lazy("Kennzahl"),
        queryset=Indicator.objects.none(),
        to_field_name="code",
        required=False,
    )
    area = forms.ModelChoiceField(
        label=gettext_lazy("Kommune oder Region"),
        queryset=Area.objects.none(),
        to_field_name="ags",
        required=False,
    )
    period = PlainTextField(
        label=gettext_lazy("Zeitraum"),
        max_length=10,
        required=False,
        help_text=gettext_lazy("2024, 2024-Q1, 2024-05 oder 31.12.2024"),
    )
    statement = PlainTextField(
        label=gettext_lazy("Aussage"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Das letzte Stück der Adresse ihrer Seite."),
    )
    words = PlainTextField(
        label=gettext_lazy("Zelle oder Diagramm in Worten"), max_length=500, required=False
    )

    def __init__(self, *args: Any, viewer: Actor, **rest: Any) -> None:
        super().__init__(*args, **rest)
        fields: dict[str, Any] = self.fields
        fields["indicator"].queryset = Indicator.objects.filter(seen_by(viewer))
        fields["area"].queryset = Area.objects.filter(seen_by(viewer)).order_by("sort_key")

    def clean(self) -> dict[str, Any]:
        """Ask for what the chosen kind of evidence needs."""
        words = self.cleaned_data
        needed = {
            "observation": ("indicator", "area", "period"),
            "statement": ("statement",),
            "cell": ("words",),
            "lost_chart": ("words",),
        }
        for name in needed.get(words.get("kind", ""), ()):
            if not words.get(name) and name not in self.errors:
                self.add_error(name, _("Dieser Beleg braucht diese Angabe."))
        return words
