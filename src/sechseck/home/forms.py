# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The search field."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    """What are you looking for?"""

    q = forms.CharField(label=_("Suchwort"), max_length=200, required=False, strip=True)
