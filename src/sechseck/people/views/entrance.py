# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The way in and out: password, second factor, passkey, registration, another provider."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sechseck.people.library import page

NOTE = "people/note.html"
SIGN_IN = (_("Anmelden"), "/anmelden/")


def _providers() -> list[dict[str, Any]]:
    known: dict[str, Any] = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
    return list(known["APPS"])


def _is_open() -> bool:
    return bool(settings.REGISTRATION_IS_OPEN)


sign_in = page(  # the template calls both anew for each page
    "account.views.LoginView", "people/sign_in.html", providers=_providers, is_open=_is_open
)
sign_out = page(
    "account.views.LogoutView",
    title=_("Abmelden"),
    purpose=_("Danach sieht auf diesem Gerät niemand mehr, woran Sie gearbeitet haben."),
    button=_("Jetzt abmelden"),
)
inactive = page(
    "account.views.AccountInactiveView",
    NOTE,
    title=_("Dieser Zugang ruht"),
    purpose=_("Die Verwaltung hat den Zugang abgeschaltet. Dort erfahren Sie, warum."),
    way=SIGN_IN,
)
second_factor = page("mfa.base.views.AuthenticateView", "people/second_factor.html")
passkey = page("mfa.webauthn.views.LoginWebAuthnView")

register = page(
    "account.views.SignupView",
    once=True,
    way=SIGN_IN,
    title=_("Registrieren"),
    purpose=_("Mit einem Zugang können Sie mitreden: Texte kommentieren und Themen verfolgen."),
    button=_("Zugang anlegen"),
    hint=_("Sie haben schon einen Zugang?"),
)
mail_sent = page(
    "account.views.EmailVerificationSentView",
    NOTE,
    title=_("Bitte sehen Sie in Ihr Postfach"),
    purpose=_("Wir haben eine E-Mail geschickt. Öffnen Sie den Link darin; er gilt drei Tage."),
    way=SIGN_IN,
)
confirm_address = page("account.views.ConfirmEmailView", "people/confirm_address.html")

forgotten = page(
    "account.views.PasswordResetView",
    once=True,
    way=SIGN_IN,
    title=_("Kennwort vergessen"),
    purpose=_("Wir schicken Ihnen einen Link, mit dem Sie ein neues Kennwort setzen."),
    button=_("Link schicken"),
    hint=_("Wieder eingefallen?"),
)
forgotten_sent = page(
    "account.views.PasswordResetDoneView",
    NOTE,
    title=_("Bitte sehen Sie in Ihr Postfach"),
    purpose=_("Wir haben eine E-Mail geschickt. Der Link darin gilt drei Tage und nur einmal."),
    way=SIGN_IN,
)
new_password = page("account.views.PasswordResetFromKeyView", "people/new_password.html")
new_password_set = page(
    "account.views.PasswordResetFromKeyDoneView",
    NOTE,
    title=_("Ihr neues Kennwort gilt"),
    purpose=_("Alle anderen Sitzungen sind beendet. Melden Sie sich jetzt neu an."),
    way=SIGN_IN,
)

provider = page("socialaccount.providers.openid_connect.views.login")
provider_answer = page("socialaccount.providers.openid_connect.views.callback")
provider_cancelled = page(
    "socialaccount.views.LoginCancelledView",
    NOTE,
    title=_("Anmeldung abgebrochen"),
    purpose=_("Sie sind nicht angemeldet. Sie können es noch einmal versuchen."),
    way=SIGN_IN,
)
provider_failed = page(
    "socialaccount.views.LoginErrorView",
    NOTE,
    title=_("Die Anmeldung hat nicht geklappt"),
    purpose=_("Der andere Dienst hat nicht geantwortet, wie wir es erwarten."),
    way=SIGN_IN,
)
provider_register = page(
    "socialaccount.views.SignupView",
    title=_("Zugang anlegen"),
    purpose=_("Der andere Dienst hat uns keine freie E-Mail-Adresse genannt."),
    button=_("Zugang anlegen"),
)
