# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody wants to hear of, and how often."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.subjects import Subject


class Pace(models.TextChoices):
    """How soon a mail tells what happened."""

    ONCE = "once", _("sofort")
    DAILY = "daily", _("einmal am Tag")
    WEEKLY = "weekly", _("einmal in der Woche")
    NEVER = "never", _("nie")


class Follow(models.Model):
    """Somebody wants to hear of a page, or of new hits of a search."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows"
    )
    subject = models.ForeignKey(
        Subject, null=True, on_delete=models.CASCADE, related_name="follows"
    )
    query = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=timezone.now)
    looked_at = models.DateTimeField(default=timezone.now)  # of a search: seen up to here

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(subject__isnull=False, query="")
                | (Q(subject__isnull=True) & ~Q(query="")),
                name="follows_a_page_or_a_search",
            ),
            models.UniqueConstraint(
                fields=["owner", "subject", "query"], name="followed_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner_id}: {self.subject_id or self.query}"


class Preference(models.Model):
    """How soon somebody wants mail of one kind; without a row the table of rules counts."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="preferences"
    )
    kind = models.SlugField(max_length=20)
    pace = models.CharField(max_length=6, choices=Pace.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "kind"], name="one_pace_for_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.kind} {self.pace}"
