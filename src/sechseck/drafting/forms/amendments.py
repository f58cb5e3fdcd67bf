# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody says about an amendment, besides the words it changes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from sechseck.drafting.models import Amendment
from sechseck.kernel.fields import Money, day, prose


class AmendmentForm(forms.Form):
    """Kind, reason, who, and what it changes in figures."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Was ist es?"),
        choices=Amendment.Kind.choices,
        initial=Amendment.Kind.CHANGE,
    )
    title = forms.CharField(
        label=gettext_lazy("Neuer Titel des Textes"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Leer: Der Titel bleibt."),
    )
    proposers = forms.CharField(
        label=gettext_lazy("Wer stellt den Änderungsantrag?"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Zum Beispiel ein Ortsverein. Leer: Ihr Name."),
    )
    reason = prose(gettext_lazy("Begründung"), 5000)
    delta_eur = Money(
        label=gettext_lazy("Was ändert sich an den Kosten, in Euro?"),
        max_digits=14,
        decimal_places=2,
        required=False,
        localize=True,
        help_text=gettext_lazy("Weniger mit einem Minus davor."),
    )
    delta_date = day(gettext_lazy("Neue Frist"))
    delta_target = forms.CharField(
        label=gettext_lazy("Neuer Zielwert"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Zum Beispiel: 300 statt 200 Wohnungen."),
    )

    late_reason = forms.CharField(
        label=gettext_lazy("Die Frist ist vorbei. Warum gilt dieser Antrag noch?"),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, is_late: bool = False, **words: Any) -> None:
        super().__init__(*args, **words)
        if not is_late:
            del self.fields["late_reason"]

    @classmethod
    def of(cls, amendment: Amendment, *, is_late: bool) -> AmendmentForm:
        """Return the form filled with what stands now."""
        initial = {name: getattr(amendment, name) for name in cls.base_fields}
        return cls(initial=initial, is_late=is_late)
