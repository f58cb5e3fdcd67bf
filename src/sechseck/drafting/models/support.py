# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who stands behind a text, besides those who bring it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from sechseck.drafting.models.texts import Text


class TextSponsorship(models.Model):
    """A person stands behind a text, once."""

    text = models.ForeignKey(Text, on_delete=models.CASCADE, related_name="sponsors")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="text_sponsorships"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["text", "person"], name="one_text_sponsorship_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} supports {self.text_id}"
