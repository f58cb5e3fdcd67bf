# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of accounts: the way in, one's own account, and the administration.

The names of the first two groups are those that the accounts library looks for.
"""

from __future__ import annotations

from django.urls import include, path, re_path

from sechseck.people.views import accounts, entrance, memberships, mine, own

entering = [
    path("anmelden/", entrance.sign_in, name="account_login"),
    path("abmelden/", entrance.sign_out, name="account_logout"),
    path("anmelden/ruht/", entrance.inactive, name="account_inactive"),
    path("anmelden/zweiter-faktor/", entrance.second_factor, name="mfa_authenticate"),
    path("anmelden/passkey/", entrance.passkey, name="mfa_login_webauthn"),
    path("registrieren/", entrance.register, name="account_signup"),
    path("registrieren/post/", entrance.mail_sent, name="account_email_verification_sent"),
    re_path(
        r"^registrieren/bestaetigen/(?P<key>[-:\w]+)/$",
        entrance.confirm_address,
        name="account_confirm_email",
    ),
    path("anmelden/vergessen/", entrance.forgotten, name="account_reset_password"),
    path("anmelden/vergessen/post/", entrance.forgotten_sent, name="account_reset_password_done"),
    re_path(
        r"^anmelden/neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        entrance.new_password,
        name="account_reset_password_from_key",
    ),
    path(
        "anmelden/neu/fertig/",
        entrance.new_password_set,
        name="account_reset_password_from_key_done",
    ),
    path(
        "anmelden/oidc/abgebrochen/",
        entrance.provider_cancelled,
        name="socialaccount_login_cancelled",
    ),
    path("anmelden/oidc/gescheitert/", entrance.provider_failed, name="socialaccount_login_error"),
    path("anmelden/oidc/zugang/", entrance.provider_register, name="socialaccount_signup"),
    path("anmelden/oidc/<slug:provider_id>/", entrance.provider, name="openid_connect_login"),
    path(
        "anmelden/oidc/<slug:provider_id>/antwort/",
        entrance.provider_answer,
        name="openid_connect_callback",
    ),
]
own_account = [
    path("", mine.account, name="account"),
    path("sitzungen/", mine.sessions, name="usersessions_list"),
    path("passwort/", own.password, name="account_change_password"),
    path("passwort/setzen/", own.first_password, name="account_set_password"),
    path("adresse/", own.address, name="account_email"),
    path("bestaetigen/", own.again, name="account_reauthenticate"),
    path("bestaetigen/code/", own.again_code, name="mfa_reauthenticate"),
    path("bestaetigen/passkey/", own.again_passkey, name="mfa_reauthenticate_webauthn"),
    path("zweiter-faktor/", own.factors, name="mfa_index"),
    path("zweiter-faktor/app/", own.app, name="mfa_activate_totp"),
    path("zweiter-faktor/app/abschalten/", own.app_off, name="mfa_deactivate_totp"),
    path("zweiter-faktor/codes/", own.codes, name="mfa_view_recovery_codes"),
    path("zweiter-faktor/codes/neu/", own.new_codes, name="mfa_generate_recovery_codes"),
    path("passkeys/", own.passkeys, name="mfa_list_webauthn"),
    path("passkeys/neu/", own.passkey_new, name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/name/", own.passkey_name, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/entfernen/", own.passkey_off, name="mfa_remove_webauthn"),
    path("verbindungen/", own.connections, name="socialaccount_connections"),
]
administration = [
    path("zugaenge/", accounts.accounts, name="accounts"),
    path("zugaenge/neu/", accounts.new_account, name="account-new"),
    path("zugang/<int:pk>/", accounts.one_account, name="account-one"),
    path("zugang/<int:pk>/rolle/", accounts.role, name="account-role"),
    path("zugang/<int:pk>/link/", accounts.link, name="account-link"),
    path("zugang/<int:pk>/abschalten/", accounts.switch_off, name="account-off"),
    path("zugang/<int:pk>/anschalten/", accounts.switch_on, name="account-on"),
    path("mitgliedschaften/", memberships.memberships, name="memberships"),
    path("mitgliedschaften/neu/", memberships.new_membership, name="membership-new"),
    path("mitgliedschaft/<int:pk>/ende/", memberships.end, name="membership-end"),
]
urlpatterns = [
    path("", include(entering)),
    path("konto/", include(own_account)),
    path("verwaltung/", include(administration)),
]
