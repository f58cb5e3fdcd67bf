# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fields that several forms of evidence share."""

from __future__ import annotations

from typing import Any

from django import forms

from sechseck.kernel.plain_text import PlainTextField
from sechseck.thread.models import Theme


class VersionedForm(forms.Form):
    """A form that knows which version of the thing was on the page."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


def prose(
    label: Any, most: int, help_text: Any = "", *, required: bool = False, rows: int = 3
) -> PlainTextField:
    """Return a field for a few sentences."""
    area = forms.Textarea(attrs={"rows": rows})
    return PlainTextField(
        label=label, max_length=most, widget=area, help_text=help_text, required=required
    )


def themes(label: Any) -> forms.ModelMultipleChoiceField[Theme]:
    """Return a choice of themes."""
    return forms.ModelMultipleChoiceField(
        label=label,
        queryset=Theme.objects.exclude(kind="cross_cutting"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
