# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the office recommends about an amendment, and what its initiators answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from sechseck.drafting.models import ProposedProcedure
from sechseck.kernel.fields import VersionedForm, prose


class ProcedureForm(forms.Form):
    """Recommendation, who reads it, and why."""

    recommendation = forms.ChoiceField(
        label=gettext_lazy("Was empfehlen Sie?"),
        choices=ProposedProcedure.Recommendation.choices,
        widget=forms.RadioSelect,
    )
    audience = forms.ChoiceField(
        label=gettext_lazy("Wer liest es?"),
        choices=ProposedProcedure.Audience.choices,
        widget=forms.RadioSelect,
        initial=ProposedProcedure.Audience.OFFICE,
    )
    note = prose(gettext_lazy("Begründung"), 1000)


class OfferForm(forms.Form):
    """Why other words would be better."""

    note = prose(gettext_lazy("Begründung"), 1000)


class AnswerForm(VersionedForm):
    """Whether the initiators agree, and why not."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Sind Sie einverstanden?"),
        choices=[
            (ProposedProcedure.Answer.AGREED, gettext_lazy("ja")),
            (ProposedProcedure.Answer.DECLINED, gettext_lazy("nein")),
        ],
        widget=forms.RadioSelect,
    )
    note = prose(gettext_lazy("Antwort"), 1000)
