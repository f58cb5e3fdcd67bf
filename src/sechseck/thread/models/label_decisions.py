# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people said a statement is, and which one stands for those that say the same."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sechseck.thread.models.decisions import REASON
from sechseck.thread.models.statements import Statement


class LabelDecision(models.Model):
    """Somebody corrected what the program, or the pack, said a statement is."""

    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, related_name="label_decisions"
    )
    before = models.JSONField()  # kind, commits, themes, label_source
    after = models.JSONField()
    reason = models.CharField(max_length=REASON, blank=True)
    undoes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="undone_by"
    )
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.statement_id}: {self.after}"


class FirstStatement(models.Model):
    """The statement that stands for those that say the same, if somebody chose one."""

    statement = models.OneToOneField(
        Statement, on_delete=models.CASCADE, related_name="chosen_first"
    )
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    chosen_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.statement_id}"
