# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms about derivations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Derivation, DerivationFinding, Finding
from sechseck.evidence.queries.seen import findings_seen_by
from sechseck.kernel.fields import VersionedForm, prose
from sechseck.kernel.permissions import Actor
from sechseck.kernel.plain_text import PlainTextField


class NewDerivationForm(forms.Form):
    """What follows, why, and what speaks against it."""

    title = PlainTextField(label=_("Was daraus folgt"), max_length=200)
    reasoning = prose(_("Begründung"), 5000, required=True, rows=5)
    warrant = prose(
        _("Warum die Befunde das tragen"),
        2000,
        _("Die Regel dahinter: Warum folgt gerade das aus diesen Befunden?"),
    )
    counter_evidence = prose(_("Was dagegen spricht"), 2000)
    confidence = forms.ChoiceField(label=_("Wie sicher"), choices=Derivation.Confidence.choices)


class DerivationForm(NewDerivationForm, VersionedForm):
    """A derivation, reasoned anew."""

    @classmethod
    def of(cls, derivation: Derivation) -> DerivationForm:
        """Return the form filled with what stands now."""
        names = (*NewDerivationForm.base_fields, "version")
        return cls(initial={name: getattr(derivation, name) for name in names})


class WeighForm(forms.Form):
    """Which finding speaks for or against it."""

    finding = forms.ModelChoiceField(label=_("Befund"), queryset=Finding.objects.none())
    side = forms.ChoiceField(label=_("Er"), choices=DerivationFinding.Side.choices)

    def __init__(self, *args: Any, viewer: Actor, **rest: Any) -> None:
        super().__init__(*args, **rest)
        fields: dict[str, Any] = self.fields
        fields["finding"].queryset = findings_seen_by(viewer)
