# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fields that several forms of evidence share."""

from __future__ import annotations

from typing import Any

from django import forms

from sechseck.thread.models import Theme


def themes(label: Any) -> forms.ModelMultipleChoiceField[Theme]:
    """Return a choice of themes."""
    return forms.ModelMultipleChoiceField(
        label=label,
        queryset=Theme.objects.exclude(kind="cross_cutting"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
