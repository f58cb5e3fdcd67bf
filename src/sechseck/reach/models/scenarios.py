# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody tried out and sealed; never changed afterwards (database trigger)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from sechseck.reach.models.runs import Run


class Scenario(models.Model):
    """Places that come and go in thought, over one run; whoever has the link may read it."""

    token = models.CharField(max_length=32, unique=True)
    title = models.CharField(max_length=200)
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="scenarios")
    category = models.SlugField(max_length=60)
    steps = models.JSONField()  # in order: what comes or goes, and where
    before = models.JSONField()  # figures of the region and of each municipality
    after = models.JSONField()
    result_sha256 = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def path(self) -> str:
        """Return its address, which is what people share."""
        return f"/erreichbarkeit/szenario/{self.token}/"
