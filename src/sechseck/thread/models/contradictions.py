# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two values for one thing, and the statements that say so."""

from __future__ import annotations

from django.db import models

from sechseck.thread.models.statements import Statement


class Contradiction(models.Model):
    """Statements that give different values for the same thing."""

    key = models.CharField(max_length=64, unique=True)  # hash of topic, attribute, statements
    topic = models.CharField(max_length=200)
    attribute = models.CharField(max_length=100)
    explanation = models.CharField(max_length=600)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["topic", "attribute", "key"]

    def __str__(self) -> str:
        return self.explanation


class ContradictionSide(models.Model):
    """One statement of a contradiction, with the value it gives."""

    contradiction = models.ForeignKey(
        Contradiction, on_delete=models.CASCADE, related_name="sides"
    )
    statement = models.ForeignKey(
        Statement, on_delete=models.CASCADE, related_name="contradictions"
    )
    value = models.CharField(max_length=300)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contradiction", "statement"], name="one_side_per_statement"
            )
        ]

    def __str__(self) -> str:
        return self.value
