# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody brought in: a file, which rows of it count, and which wait with their reason."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from sechseck.evidence.models.datasets import Dataset
from sechseck.evidence.models.indicators import Indicator


class Load(models.Model):
    """One file of values that was read."""

    dataset = models.ForeignKey(Dataset, on_delete=models.PROTECT, related_name="loads")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)
    rows = models.PositiveIntegerField()
    added = models.PositiveIntegerField()
    revised = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.file_name} {self.at:%Y-%m-%d}"


class Quarantined(models.Model):
    """A row that was not taken, as it stood, and why."""

    load = models.ForeignKey(Load, on_delete=models.CASCADE, related_name="quarantined")
    row = models.PositiveIntegerField()
    cells = models.JSONField()
    reason = models.CharField(max_length=300)

    class Meta:
        ordering = ["load", "row"]
        constraints = [models.UniqueConstraint(fields=["load", "row"], name="a_row_waits_once")]

    def __str__(self) -> str:
        return f"{self.load_id}:{self.row}"


class RememberedMapping(models.Model):
    """Which column means what, for files with these headings."""

    headings = models.CharField(max_length=64, unique=True)  # hash of the row of headings
    mapping = models.JSONField()
    indicator = models.ForeignKey(Indicator, null=True, on_delete=models.SET_NULL)
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.headings[:12]
