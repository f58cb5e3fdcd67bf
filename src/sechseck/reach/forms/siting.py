# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a place shall be good for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.reach.forms.choosing import STRANGE, ChoiceForm
from sechseck.reach.siting import MOST

AIMS = [
    ("cover", _("viele Menschen nah")),
    ("minutes", _("kurze Wege für alle")),
    ("fair", _("der schwächsten Kommune helfen")),
]


class SitingForm(ChoiceForm):
    """A need, a person, an aim and how many places."""

    ziel = forms.ChoiceField(
        label=_("Was soll der Ort leisten?"), choices=AIMS, required=False, error_messages=STRANGE
    )
    orte = forms.TypedChoiceField(
        label=_("Wie viele Orte?"),
        choices=[(number, str(number)) for number in range(1, MOST + 1)],
        coerce=int,
        required=False,
        error_messages=STRANGE,
    )

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.initial = {**self.initial, "ziel": AIMS[0][0], "orte": 1}

    def wish(self) -> tuple[str, int]:
        """Return the aim, and how many places."""
        self.is_valid()
        told = self.cleaned_data
        return told.get("ziel") or AIMS[0][0], told.get("orte") or 1
