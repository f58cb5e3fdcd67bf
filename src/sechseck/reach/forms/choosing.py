# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What to show: which need, for whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.reach.wording import PERSONS, needs_by_group

FIRST_NEED, FIRST_PERSON = "grocery", "adult"
STRANGE = {"invalid_choice": _("Das gibt es hier nicht. Bitte wählen Sie aus der Liste.")}


class ChoiceForm(forms.Form):
    """A need and a person; what nobody asks for is shopping on foot."""

    bedarf = forms.ChoiceField(label=_("Was?"), required=False, error_messages=STRANGE)
    wer = forms.ChoiceField(label=_("Für wen?"), required=False, error_messages=STRANGE)

    def __init__(self, *args: Any, needs: list[str], persons: Iterable[str], **words: Any) -> None:
        super().__init__(*args, **words)
        people = list(persons)
        bedarf: Any = self.fields["bedarf"]
        wer: Any = self.fields["wer"]
        bedarf.choices = needs_by_group(needs)
        wer.choices = [(name, PERSONS[name]) for name in people]
        self.first = (
            FIRST_NEED if FIRST_NEED in needs else needs[0],
            FIRST_PERSON if FIRST_PERSON in people else people[0],
        )
        self.initial = {"bedarf": self.first[0], "wer": self.first[1]}

    def chosen(self) -> tuple[str, str]:
        """Return need and person; what does not fit becomes the first choice."""
        self.is_valid()
        told = self.cleaned_data
        return told.get("bedarf") or self.first[0], told.get("wer") or self.first[1]
