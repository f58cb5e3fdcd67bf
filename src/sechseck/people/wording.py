# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the accounts library says, in our words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

# One sentence for every way a sign-in can fail: it says nothing about who has an account.
WRONG = _("Name oder Kennwort stimmen nicht.")
WAIT = _("Zu viele Versuche. Bitte warten Sie fünf Minuten.")
EXPIRED = _("Dieser Link gilt nicht mehr.")

ERRORS = {
    "email_password_mismatch": WRONG,
    "username_password_mismatch": WRONG,
    "invalid_login": WRONG,
    "account_inactive": WRONG,
    "too_many_login_attempts": WAIT,
    "rate_limited": WAIT,
    "incorrect_password": _("Das Kennwort stimmt nicht."),
    "enter_current_password": _("Das Kennwort stimmt nicht."),
    "incorrect_code": _("Dieser Code gilt nicht oder nicht mehr."),
    "invalid_password_reset": EXPIRED,
    "invalid_or_expired_key": EXPIRED,
    "duplicate_email": _("Das ist schon Ihre Adresse."),
}
PROVIDER_ERRORS = {
    "connected_other": _("Diese Anmeldung gehört schon zu einem anderen Zugang."),
    "email_taken": _(
        "Zu dieser Adresse gibt es schon einen Zugang. Bitte melden Sie sich dort an."
    ),
}
FACTOR_ERRORS = {
    "incorrect_code": _("Dieser Code gilt nicht oder nicht mehr."),
    "unverified_email": _("Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse."),
}
DONE = {
    "account/messages/password_changed.txt": _("Ihr Kennwort ist geändert."),
    "account/messages/password_set.txt": _("Ihr Kennwort ist gesetzt."),
    "account/messages/email_confirmed.txt": _("Ihre E-Mail-Adresse ist bestätigt."),
    "account/messages/email_confirmation_sent.txt": _("Wir haben Ihnen eine E-Mail geschickt."),
    "account/messages/email_deleted.txt": _("Die E-Mail-Adresse ist entfernt."),
    "mfa/messages/totp_activated.txt": _("Der zweite Faktor ist eingerichtet."),
    "mfa/messages/totp_deactivated.txt": _("Der zweite Faktor ist abgeschaltet."),
    "mfa/messages/recovery_codes_generated.txt": _(
        "Neue Ersatzcodes gelten; die alten nicht mehr."
    ),
    "mfa/messages/webauthn_added.txt": _("Der Passkey ist gespeichert."),
    "mfa/messages/webauthn_removed.txt": _("Der Passkey ist entfernt."),
}
AGAIN = {
    "reauthenticate": _("Mit Kennwort bestätigen"),
    "mfa_reauthenticate": _("Mit Code bestätigen"),
    "mfa_reauthenticate:webauthn": _("Mit Passkey bestätigen"),
}
NOTICES = {  # mails about a change that its owner should know of
    "password_changed": _("Ihr Kennwort wurde geändert."),
    "password_set": _("Für Ihren Zugang wurde ein Kennwort gesetzt."),
    "password_reset": _("Ihr Kennwort wurde über einen Link neu gesetzt."),
    "email_changed": _("Die E-Mail-Adresse Ihres Zugangs wurde geändert."),
    "email_confirm": _("Die E-Mail-Adresse Ihres Zugangs wurde bestätigt."),
    "email_deleted": _("Eine E-Mail-Adresse wurde von Ihrem Zugang entfernt."),
    "totp_activated": _("Ein zweiter Faktor wurde eingerichtet."),
    "totp_deactivated": _("Der zweite Faktor wurde abgeschaltet."),
    "recovery_codes_generated": _("Neue Ersatzcodes wurden erzeugt."),
    "webauthn_added": _("Ein Passkey wurde hinzugefügt."),
    "webauthn_removed": _("Ein Passkey wurde entfernt."),
    "account_connected": _("Eine weitere Anmeldung wurde mit Ihrem Zugang verbunden."),
    "account_disconnected": _("Eine Anmeldung wurde von Ihrem Zugang getrennt."),
}
