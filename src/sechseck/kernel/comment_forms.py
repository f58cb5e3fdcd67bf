# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms for comments and for how soon mail comes."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Pace
from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.rules.kinds import kinds
from sechseck.kernel.rules.limits import limits


class CommentForm(forms.Form):
    """What somebody says; the version tells whether it was changed elsewhere meanwhile."""

    text = PlainTextField(
        label=_("Ihr Kommentar"),
        max_length=limits()["comments"]["longest"],
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Mit @Name sprechen Sie jemanden an. **Sterne** machen Wörter fett."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class PaceForm(forms.Form):
    """How soon mail comes, for each kind of event."""

    def __init__(self, *args: object, paces: Mapping[str, str], **words: object) -> None:
        super().__init__(*args, **words)  # type: ignore[arg-type]
        for kind in kinds().values():
            if kind.who != "party":
                self.fields[kind.name] = forms.ChoiceField(
                    label=kind.title,
                    choices=Pace.choices,
                    initial=paces[kind.name],
                )
