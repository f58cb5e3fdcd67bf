# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a gap says, before it becomes a finding."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.plain_text import PlainTextField


class GapFindingForm(forms.Form):
    """The sentence of the finding."""

    text = PlainTextField(
        label=_("Befund"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5, "lang": "de"}),
        help_text=_("Der Satz stammt aus der Berechnung. Sie können ihn schärfen."),
    )
