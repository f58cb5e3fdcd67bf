# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the page about privacy says with numbers and names: as this installation is set up."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from sechseck.kernel.retention import RULES
from sechseck.kernel.rules.limits import limits

DAY = 86_400


def kept() -> dict[str, Any]:
    """Return what is kept how long, and where it goes."""
    rules = limits()
    return {
        "periods": [(rule.sentence, rule.days) for rule in RULES],
        "session_days": settings.SESSION_COOKIE_AGE // DAY,
        "edit_minutes": rules["comments"]["edit_minutes"],
        "appeal_months": rules["moderation"]["appeal_months"],
        "oldest_days": rules["mail"]["oldest_days"],
        "mail_host": _mail_host(),
        "providers": [one["name"] for one in _providers()],
        "is_open": settings.REGISTRATION_IS_OPEN,
    }


def _mail_host() -> str:
    """Return which server sends the mails, if one does."""
    is_smtp = settings.EMAIL_BACKEND == "django.core.mail.backends.smtp.EmailBackend"
    return settings.EMAIL_HOST or _("dieser Rechner") if is_smtp else ""


def _providers() -> list[dict[str, Any]]:
    known: dict[str, Any] = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {})
    return list(known.get("APPS", []))
