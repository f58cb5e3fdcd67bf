# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What two people publish: one writes it, another says that it may be seen."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class TwoPeople(models.Model):
    """Who wrote it, who published it; never the same person."""

    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        """Whether everybody may see it."""
        return self.published_at is not None


def published_by_another(name: str) -> models.CheckConstraint:
    """Return the constraint of four eyes for one table."""
    return models.CheckConstraint(
        condition=Q(published_by__isnull=True, published_at__isnull=True)
        | (Q(published_at__isnull=False) & ~Q(published_by=F("proposed_by"))),
        name=name,
    )
