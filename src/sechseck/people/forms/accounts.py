# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the administration of accounts."""

from __future__ import annotations

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import User
from sechseck.kernel.roles import role_choices


def _with_all() -> list[tuple[str, str]]:
    return [("", gettext("Alle")), *role_choices()]


class AccountFilterForm(forms.Form):
    """Which accounts to list."""

    text = forms.CharField(label=_("Name oder Adresse"), required=False, max_length=100)
    rolle = forms.ChoiceField(label=_("Rolle"), required=False, choices=_with_all)
    optional_unmarked = True


class AccountForm(forms.Form):
    """A new account."""

    name = forms.CharField(
        label=_("Name zum Anmelden"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=_("Buchstaben, Ziffern und . + - _; er bleibt für immer."),
    )
    shown = forms.CharField(label=_("Vor- und Nachname"), max_length=150, required=False)
    address = forms.EmailField(
        label=_("E-Mail-Adresse"),
        required=False,
        help_text=_("Nur mit Adresse kann die Person ein vergessenes Kennwort selbst ersetzen."),
    )
    role = forms.ChoiceField(label=_("Rolle"), choices=role_choices, initial=User.Role.MEMBER)


class RoleForm(forms.Form):
    """Another role for somebody."""

    role = forms.ChoiceField(label=_("Neue Rolle"), choices=role_choices)
    known = forms.CharField(widget=forms.HiddenInput, max_length=12)


class SessionForm(forms.Form):
    """Which session to end; none means all others."""

    session = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
