# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One's own account: password, address, second factor, passkeys, and doing it once more."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from sechseck.people.library import FORM, MINE, page

ACCOUNT = (_("Mein Zugang"), "/konto/")
FACTOR = (_("Zweiter Faktor"), "/konto/zweiter-faktor/")
PASSKEYS = (_("Passkeys"), "/konto/passkeys/")
AGAIN: dict[str, Any] = {
    "may": MINE,
    "crumb": ACCOUNT,
    "title": _("Sind Sie es?"),
    "purpose": _("Was jetzt kommt, betrifft die Sicherheit Ihres Zugangs. Bestätigen Sie kurz."),
    "button": _("Bestätigen"),
}
FIRST_PASSWORD: dict[str, Any] = {
    "title": _("Kennwort setzen"),
    "purpose": _("Bisher melden Sie sich ohne Kennwort an. Ein Kennwort ist ein zweiter Weg."),
    "button": _("Kennwort setzen"),
}

password = page(
    "account.views.PasswordChangeView",
    may=MINE,
    once=True,
    crumb=ACCOUNT,
    title=_("Kennwort ändern"),
    purpose=_("Danach sind Sie auf allen anderen Geräten abgemeldet."),
    button=_("Kennwort ändern"),
)
first_password = page(
    "account.views.PasswordSetView", may=MINE, once=True, crumb=ACCOUNT, **FIRST_PASSWORD
)
address = page(
    "account.views.EmailView", "people/address.html", may=MINE, once=True, crumb=ACCOUNT
)

again = page("account.views.ReauthenticateView", **AGAIN)
again_code = page("mfa.base.views.ReauthenticateView", **AGAIN)
again_passkey = page(
    "mfa.webauthn.views.ReauthenticateWebAuthnView", "people/passkey_again.html", **AGAIN
)

factors = page("mfa.base.views.IndexView", "people/factors.html", may=MINE)
app = page("mfa.totp.views.ActivateTOTPView", "people/app.html", may=MINE)
app_off = page(
    "mfa.totp.views.DeactivateTOTPView",
    FORM,
    may=MINE,
    once=True,
    crumb=FACTOR,
    title=_("App abschalten"),
    purpose=_("Danach genügt Ihr Kennwort allein. Auch die Ersatzcodes gelten nicht mehr."),
    button=_("App abschalten"),
)
codes = page("mfa.recovery_codes.views.ViewRecoveryCodesView", "people/codes.html", may=MINE)
new_codes = page(
    "mfa.recovery_codes.views.GenerateRecoveryCodesView",
    may=MINE,
    once=True,
    crumb=FACTOR,
    title=_("Neue Ersatzcodes"),
    purpose=_("Die bisherigen Ersatzcodes gelten danach nicht mehr."),
    button=_("Neue Codes erzeugen"),
)

passkeys = page("mfa.webauthn.views.ListWebAuthnView", "people/passkeys.html", may=MINE)
passkey_new = page("mfa.webauthn.views.AddWebAuthnView", "people/passkey_new.html", may=MINE)
passkey_name = page(
    "mfa.webauthn.views.EditWebAuthnView",
    may=MINE,
    once=True,
    crumb=PASSKEYS,
    title=_("Passkey umbenennen"),
    purpose=_("Der Name hilft Ihnen, Ihre Geräte auseinanderzuhalten."),
    button=_("Namen speichern"),
)
passkey_off = page(
    "mfa.webauthn.views.RemoveWebAuthnView",
    may=MINE,
    once=True,
    crumb=PASSKEYS,
    title=_("Passkey entfernen"),
    purpose=_("Mit diesem Gerät können Sie sich danach nicht mehr ohne Kennwort anmelden."),
    button=_("Passkey entfernen"),
)
connections = page("socialaccount.views.ConnectionsView", "people/connections.html", may=MINE)
