# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an operator decides about accounts: mail, registration, a provider of identities."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import unquote, urlsplit

LOCAL = {"localhost", "127.0.0.1", "testserver", "[::1]", ""}
HOSTS = os.environ.get("SECHSECK_HOSTS", "localhost").split(",")
PUBLIC = [host for host in HOSTS if host not in LOCAL and host != "*"]

# Behind a public name there is TLS; cookies then travel nowhere else.
IS_SECURE = os.environ.get("SECHSECK_HTTPS", "1" if PUBLIC else "0") == "1"
ADDRESS = f"https://{PUBLIC[0].lstrip('.')}" if PUBLIC else "http://localhost:8000"
ORIGINS = [f"https://{'*' if host.startswith('.') else ''}{host}" for host in PUBLIC]
PROXIES = int(os.environ.get("SECHSECK_PROXIES", "0"))  # how many stand before the application

APPS = [
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "allauth.usersessions",
]
ACCOUNT_FORMS = {
    "login": "SignInForm",
    "signup": "RegistrationForm",
    "reset_password": "ForgottenForm",
    "reset_password_from_key": "NewPasswordForm",
    "set_password": "FirstPasswordForm",
    "change_password": "PasswordForm",
    "change_email": "AddressForm",
    "add_email": "AddressForm",
    "reauthenticate": "AgainForm",
}
FACTOR_FORMS = {
    "authenticate": "CodeForm",
    "reauthenticate": "CodeAgainForm",
    "activate_totp": "FirstCodeForm",
    "add_webauthn": "NewPasskeyForm",
    "edit_webauthn": "PasskeyNameForm",
    "login_webauthn": "PasskeySignInForm",
    "authenticate_webauthn": "PasskeyForm",
    "reauthenticate_webauthn": "PasskeyAgainForm",
}


def mail_of(address: str) -> dict[str, Any]:
    """Return how mail leaves: smtp, smtps or smtp+tls; without an address it lies in a folder."""
    parts = urlsplit(address)
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    return {
        "backend": smtp if parts.hostname else "sechseck.people.letterbox.Letterbox",
        "host": parts.hostname or "localhost",
        "port": parts.port or (465 if parts.scheme == "smtps" else 587),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "ssl": parts.scheme == "smtps",
        "tls": parts.scheme == "smtp+tls",
    }


def oidc_of(words: dict[str, str]) -> list[dict[str, Any]]:
    """Return the provider of identities that the environment names, if it names one."""
    if not words.get("SECHSECK_OIDC_URL"):
        return []
    return [
        {
            "provider_id": words.get("SECHSECK_OIDC_ID", "oidc"),
            "name": words.get("SECHSECK_OIDC_NAME", "OpenID Connect"),
            "client_id": words.get("SECHSECK_OIDC_CLIENT", "sechseck"),
            "secret": words.get("SECHSECK_OIDC_SECRET", ""),
            "settings": {"server_url": words["SECHSECK_OIDC_URL"]},
        }
    ]


MAIL = mail_of(os.environ.get("SECHSECK_MAIL", ""))
OIDC = oidc_of(dict(os.environ))
if OIDC:  # its library takes a tenth of a second to load
    APPS.append("allauth.socialaccount.providers.openid_connect")
REGISTRATION_IS_OPEN = (
    os.environ.get(
        "SECHSECK_REGISTRATION", "open" if os.environ.get("SECHSECK_MAIL") else "closed"
    )
    == "open"
)
