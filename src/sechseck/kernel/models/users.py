# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People (and programs) who act."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.frame import office_name
from sechseck.kernel.names import is_reserved


class User(AbstractUser):
    """Someone who signs in; ``role`` is combined with committee membership."""

    class Role(models.TextChoices):
        """The few roles; a guest has no account."""

        RESIDENT = "resident", _("Einwohnerin oder Einwohner")
        MEMBER = "member", _("Mitglied eines Gremiums")
        UNIT = "unit", _("Fachbereich oder Kommune")
        MODERATOR = "moderator", _("Moderation")
        OFFICE = "office", _("Transformationsbüro")
        FUNDING = "funding", _("Förderstelle")
        SHELTER = "shelter", _("Schutzeinrichtung")
        ADMIN = "admin", _("Verwaltung der Anwendung")
        SYSTEM = "system", _("Programm")  # acts for the command line; never signs in

    role = models.CharField(max_length=12, choices=Role.choices, default=Role.RESIDENT)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(role="system") | models.Q(is_active=False),
                name="a_program_never_signs_in",
            ),
            models.UniqueConstraint(
                Lower("username"),
                condition=~Q(username__startswith="pack:"),
                name="one_account_for_a_name",
            ),
        ]

    def get_role_display(self) -> str:  # type: ignore[no-redef]  # Django lets us
        """Name the role; the office bears the name that its region gives it."""
        if self.role == self.Role.OFFICE:
            return office_name()
        return str(self.Role(self.role).label)

    def clean(self) -> None:
        """Refuse a new name that means a program, a pack's voice or an erased account."""
        super().clean()
        if self._state.adding and self.role != self.Role.SYSTEM and is_reserved(self.username):
            raise ValidationError({"username": _("Dieser Name ist der Anwendung vorbehalten.")})

    def get_session_auth_hash(self) -> str:
        """Tie a session to password and role: when either changes, every session has ended."""
        return self._session_hash(None)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """Accept sessions that an older secret key signed."""
        for secret in settings.SECRET_KEY_FALLBACKS:
            yield self._session_hash(secret)

    def _session_hash(self, secret: str | bytes | None) -> str:
        known = f"{self.role}:{self.password}"
        digest = salted_hmac("sechseck.session", known, secret=secret, algorithm="sha256")
        return digest.hexdigest()
