# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tokens with which a person's programs call the API."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ApiToken(models.Model):
    """A key for programs: it may never do more than its person, and less if its scopes say so.

    Only a SHA-256 of it is kept. A password needs a slow hash because people choose words that
    can be guessed; these 256 random bits cannot, however quickly somebody hashes.
    """

    class Scope(models.TextChoices):
        """What the program may do."""

        READ = "read", _("Lesen, was ich lesen darf")
        WRITE_STATEMENTS = "statements:write", _("Aussagen hinzufügen")
        WRITE_SUGGESTIONS = "suggestions:write", _("Verknüpfungen vorschlagen")

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens"
    )
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=20, choices=Scope.choices))
    created_on = models.DateField()
    expires_on = models.DateField()  # the last day on which it is valid
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_on__gte=models.F("created_on"))
                & Q(expires_on__lte=models.F("created_on") + timedelta(days=366)),
                name="token_lasts_a_year_at_most",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def is_valid_on(self, day: date) -> bool:
        """Say whether the token still opens anything."""
        return self.revoked_at is None and day <= self.expires_on


class TokenUse(models.Model):
    """How often a token was used in one minute, and on which day last; counted for all servers."""

    token = models.OneToOneField(
        ApiToken, primary_key=True, on_delete=models.CASCADE, related_name="use"
    )
    minute = models.BigIntegerField()
    count = models.PositiveIntegerField()
    day = models.DateField()

    def __str__(self) -> str:
        return f"{self.token_id}: {self.day}"
