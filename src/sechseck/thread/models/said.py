# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a statement says: its themes, its typed facts, the names of the register."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sechseck.kernel.models import Node
from sechseck.thread.models.statements import Statement
from sechseck.thread.models.themes import Theme


class StatementTheme(models.Model):
    """A theme that a statement touches, with the words that say so."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="themes")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="statements")
    score = models.FloatField()
    words = ArrayField(models.CharField(max_length=100), default=list)

    class Meta:
        ordering = ["-score"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "theme"], name="theme_once_per_statement")
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} ~ {self.theme_id}"


class StatementFact(models.Model):
    """A typed value in a statement."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="facts")
    type = models.CharField(max_length=10)
    value = models.JSONField()
    unit = models.CharField(max_length=40, blank=True)
    attribute = models.CharField(max_length=100, blank=True)
    topic = models.CharField(max_length=200, blank=True)
    text = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    approx = models.BooleanField(default=False)
    bound = models.CharField(max_length=3, blank=True)

    class Meta:
        ordering = ["statement", "start"]

    def __str__(self) -> str:
        return self.text


class Mention(models.Model):
    """A statement names an entry of the register."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="mentions")
    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="mentions")
    text = models.CharField(max_length=200)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "node", "start"], name="mention_once_per_place"
            )
        ]

    def __str__(self) -> str:
        return self.text
