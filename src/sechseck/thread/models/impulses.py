# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What two themes could do together, and the statements that speak for it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sechseck.thread.models.statements import Statement
from sechseck.thread.models.themes import Theme


class Impulse(models.Model):
    """Two themes that share aims but have no measure in common."""

    key = models.CharField(max_length=120, unique=True)
    first = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="+")
    explanation = models.CharField(max_length=600)
    shared = ArrayField(models.CharField(max_length=200), default=list)  # strongest first
    score = models.FloatField()
    voices_hash = models.CharField(max_length=64, default="")  # of refs and texts of its voices

    class Meta:
        ordering = ["-score", "key"]

    def __str__(self) -> str:
        return self.key


class ImpulseVoice(models.Model):
    """A statement that speaks for an impulse."""

    impulse = models.ForeignKey(Impulse, on_delete=models.CASCADE, related_name="voices")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="impulses")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["impulse", "statement"], name="one_voice_per_statement"
            )
        ]

    def __str__(self) -> str:
        return f"{self.impulse_id}: {self.statement_id}"
