# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The filter above the list of statements."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class StatementFilter(forms.Form):
    """Filter by text, kind, theme, document and municipality."""

    text = forms.CharField(label=_("Text enthält"), max_length=100, required=False)
    art = forms.ChoiceField(label=_("Art"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    dokument = forms.ChoiceField(label=_("Dokument"), required=False)
    kommune = forms.ChoiceField(label=_("Kommune"), required=False)

    def __init__(self, *args: object, choices: dict[str, list[tuple[str, str]]], **rest: object):
        super().__init__(*args, **rest)  # type: ignore[arg-type]
        for name, words in choices.items():
            self.fields[name].choices = [("", _("alle")), *words]  # type: ignore[attr-defined]
