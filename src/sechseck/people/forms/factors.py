# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the second factor and of passkeys, with our labels."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base import forms as library
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkeys
from django.utils.translation import gettext_lazy as _
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

from sechseck.people.forms.credential import CredentialField, refusing
from sechseck.people.forms.labels import Labelled

CODE = {"code": (_("Code"), _("Sechs Ziffern aus Ihrer App oder ein Ersatzcode."))}
DIGITS = {"code": {"inputmode": "numeric", "autocomplete": "one-time-code"}}
NAME = (_("Name des Passkeys"), _("Damit Sie ihn wiedererkennen, zum Beispiel „Laptop zu Hause“."))


class CodeForm(Labelled, library.AuthenticateForm):  # type: ignore[misc]
    """The code after the password."""

    labels = CODE


class CodeAgainForm(Labelled, library.ReauthenticateForm):  # type: ignore[misc]
    """The code once more, before something that matters."""

    labels = CODE


class FirstCodeForm(Labelled, ActivateTOTPForm):  # type: ignore[misc]
    """The first code, which shows that the app is set up."""

    labels = {"code": (_("Code aus der App"), _("Sechs Ziffern."))}
    attributes = DIGITS


class NewPasskeyForm(Labelled, passkeys.AddWebAuthnForm):  # type: ignore[misc]
    """A name for the new passkey; its key comes from the device."""

    labels = {
        "name": NAME,
        "passwordless": (_("Damit auch ohne Kennwort anmelden"), ""),
    }

    def __init__(self, *given: Any, **words: Any) -> None:
        super().__init__(*given, **words)
        self.fields["credential"] = CredentialField(RegistrationResponse)

    def clean(self) -> Any:
        """Check what the device made."""
        with refusing():
            return super().clean()


class PasskeyNameForm(Labelled, passkeys.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    labels = {"name": NAME}


class Signed:
    """A form that carries what a passkey signed."""

    fields: dict[str, Any]

    def __init__(self, *given: Any, **words: Any) -> None:
        super().__init__(*given, **words)
        self.fields["credential"] = CredentialField(AuthenticationResponse)

    def clean_credential(self) -> Any:
        """Check the signature."""
        with refusing():
            return super().clean_credential()  # type: ignore[misc]


class PasskeySignInForm(Signed, passkeys.LoginWebAuthnForm):  # type: ignore[misc]
    """A passkey instead of a password."""


class PasskeyForm(Signed, passkeys.AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey after the password."""


class PasskeyAgainForm(Signed, passkeys.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey once more, before something that matters."""
