# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which transactions wrote what guests see counted; noted by the database (trigger)."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


class Writing(models.Model):
    """The number of one transaction; kept for a week, a process keeps counts for an hour."""

    transaction = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["at"], name="writing_at")]

    def __str__(self) -> str:
        return f"{self.transaction}"
