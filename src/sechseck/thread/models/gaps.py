# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How many gaps there were on which day."""

from __future__ import annotations

from django.db import models


class GapCount(models.Model):
    """The count of one gap on one day, so that a trend shows."""

    code = models.CharField(max_length=40)
    day = models.DateField()
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ["code", "day"]
        constraints = [
            models.UniqueConstraint(fields=["code", "day"], name="one_gap_count_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.day}: {self.count}"
