# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms before and around the sign-in, with our labels."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as library
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sechseck.people.forms.labels import Labelled

NAME = _("E-Mail-Adresse oder Name")
ADDRESS = _("E-Mail-Adresse")
PASSWORD = _("Kennwort")
NEW = _("Neues Kennwort")
REPEATED = _("Neues Kennwort noch einmal")
RULES = _("Mindestens 12 Zeichen. Ein Satz aus mehreren Wörtern ist leicht zu merken.")


class SignInForm(Labelled, library.LoginForm):  # type: ignore[misc]
    """Name and password."""

    labels = {
        "login": (NAME, ""),
        "password": (PASSWORD, ""),
        "remember": (_("Auf diesem Gerät angemeldet bleiben"), ""),
    }
    attributes = {"login": {"autocomplete": "username", "autocapitalize": "none"}}


class RegistrationForm(Labelled, library.SignupForm):  # type: ignore[misc]
    """Address and password of a resident."""

    labels = {
        "email": (ADDRESS, _("Andere sehen sie nicht. Wir schicken Ihnen einen Link dorthin.")),
        "password1": (PASSWORD, RULES),
    }

    def try_save(self, request: HttpRequest) -> Any:
        """Do the same work for an address that has an account already."""
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        return super().try_save(request)


class ForgottenForm(Labelled, library.ResetPasswordForm):  # type: ignore[misc]
    """The address that a link goes to."""

    labels = {"email": (ADDRESS, "")}


class NewPasswordForm(Labelled, library.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, reached by a link."""

    labels = {"password1": (NEW, RULES), "password2": (REPEATED, "")}


class FirstPasswordForm(Labelled, library.SetPasswordForm):  # type: ignore[misc]
    """A password for an account that had none."""

    labels = {"password1": (NEW, RULES), "password2": (REPEATED, "")}


class PasswordForm(Labelled, library.ChangePasswordForm):  # type: ignore[misc]
    """The old password and a new one."""

    labels = {
        "oldpassword": (_("Bisheriges Kennwort"), ""),
        "password1": (NEW, RULES),
        "password2": (REPEATED, ""),
    }


class AddressForm(Labelled, library.AddEmailForm):  # type: ignore[misc]
    """Another address."""

    labels = {"email": (_("Neue E-Mail-Adresse"), _("Sie gilt, sobald Sie sie bestätigt haben."))}


class AgainForm(Labelled, library.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that matters."""

    labels = {"password": (PASSWORD, "")}
