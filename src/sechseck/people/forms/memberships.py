# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of memberships."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import Day
from sechseck.kernel.models import User
from sechseck.kernel.queries.accounts import accounts_of_people
from sechseck.people.models import WITH_MEMBERS, Actor, Membership


class PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Choose a person by name."""

    def label_from_instance(self, obj: User) -> str:
        """Show the full name too."""
        full = obj.get_full_name()
        return f"{obj.username} ({full})" if full else obj.username


class MembershipForm(forms.Form):
    """Somebody belongs to a committee or a unit from a day on."""

    user = PersonField(
        label=_("Person"), queryset=User.objects.none(), empty_label=_("Bitte wählen")
    )
    committee = forms.ModelChoiceField(
        label=_("Gremium oder Stelle"),
        queryset=Actor.objects.none(),
        empty_label=_("Bitte wählen"),
    )
    office = forms.ChoiceField(label=_("Aufgabe"), choices=Membership.Office.choices)
    since = forms.DateField(label=_("Seit"), widget=Day())
    until = forms.DateField(
        label=_("Bis"),
        required=False,
        widget=Day(),
        help_text=_("Der erste Tag, an dem die Person nicht mehr dazugehört."),
    )

    def __init__(self, *given: Any, **words: Any) -> None:
        super().__init__(*given, **words)
        self.fields["user"].queryset = accounts_of_people().filter(is_active=True)  # type: ignore[attr-defined]
        committees = Actor.objects.filter(kind__in=WITH_MEMBERS)
        self.fields["committee"].queryset = committees  # type: ignore[attr-defined]


class EndForm(forms.Form):
    """The day on which a membership ends."""

    until = forms.DateField(
        label=_("Ende"),
        widget=Day(),
        help_text=_("Der erste Tag, an dem die Person nicht mehr dazugehört."),
    )
