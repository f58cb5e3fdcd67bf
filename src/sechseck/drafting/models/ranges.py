# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments on a range of a text."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from sechseck.drafting.models.texts import TextVersion
from sechseck.kernel.models import Comment


class RangeAnchor(models.Model):
    """Where a comment stands: letters of a block, quoted as they were."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="range")
    version = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="ranges")
    block = models.CharField(max_length=60)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()

    class Meta:
        ordering = ["version", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="range_has_letters")
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.block}[{self.start}:{self.end}]"
