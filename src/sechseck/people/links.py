# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A link with which a person sets a password: good once, for three days."""

from __future__ import annotations

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from sechseck.kernel.models import User


def password_path(user: User) -> str:
    """Return the address; it holds until the password, the address or three days have gone."""
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    parts = {"uidb36": user_pk_to_url_str(user), "key": key}
    return reverse("account_reset_password_from_key", kwargs=parts)
