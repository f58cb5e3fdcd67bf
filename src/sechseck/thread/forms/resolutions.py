# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a resolution that a committee took elsewhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import Day
from sechseck.kernel.permissions import Actor as Viewer
from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.thread.models import Document, ResolutionRecord


class ResolutionForm(forms.Form):
    """Who resolved what, when, under which number."""

    committee = forms.ModelChoiceField(
        label=_("Gremium"),
        queryset=Actor.objects.filter(kind=Actor.Kind.COMMITTEE).order_by("sort_key"),
    )
    number = forms.CharField(
        label=_("Nummer"), max_length=60, help_text=_("So, wie sie in der Niederschrift steht.")
    )
    day = forms.DateField(label=_("Tag"), widget=Day())
    wording = PlainTextField(
        label=_("Wortlaut"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 8})
    )
    document = forms.ModelChoiceField(
        label=_("Dokument, in dem er steht"), queryset=Document.objects.none(), required=False
    )
    url = forms.URLField(
        label=_("Adresse im Netz"), max_length=500, required=False, assume_scheme="https"
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, initial=0)

    def __init__(self, *args: Any, viewer: Viewer, **words: Any) -> None:
        super().__init__(*args, **words)
        documents: Any = self.fields["document"]
        documents.queryset = Document.objects.filter(seen_by(viewer)).order_by("title")

    def told(self) -> dict[str, Any]:
        """Return what was typed, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    @classmethod
    def of(cls, resolution: ResolutionRecord, viewer: Viewer) -> ResolutionForm:
        """Return the form filled with what stands now."""
        initial = {name: getattr(resolution, name) for name in cls.base_fields}
        return cls(viewer=viewer, initial=initial)
