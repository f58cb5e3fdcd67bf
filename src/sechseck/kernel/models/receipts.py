# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was sent once has its answer here, so that sending it again has no second effect."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Receipt(models.Model):
    """The answer to a form or call that carried a key; kept for a week."""

    key = models.UUIDField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    path = models.CharField(max_length=300)
    status = models.PositiveSmallIntegerField(default=0)
    location = models.CharField(max_length=500, blank=True)
    body = models.BinaryField(default=bytes)  # of the API only; pages answer with a redirect
    content_type = models.CharField(max_length=100, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["at"], name="receipt_at")]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "by", "path"], name="one_answer_per_key", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.path} {self.status}"
