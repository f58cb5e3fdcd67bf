# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided about impulses."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ImpulseDecision(models.Model):
    """An impulse was kept, dropped or made a task; the last row counts while its voices last.

    Impulses are found anew with every weaving, so a decision names theirs by its key. Rows are
    never changed (database trigger).
    """

    class Decision(models.TextChoices):
        """What became of it."""

        KEPT = "kept", _("wird verfolgt")
        DROPPED = "dropped", _("verworfen")
        TASK = "task", _("ist eine Aufgabe")

    key = models.CharField(max_length=120)
    number = models.PositiveIntegerField()
    decision = models.CharField(max_length=7, choices=Decision.choices)
    reason = models.CharField(max_length=500, blank=True)
    voices_hash = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["key", "number"]
        constraints = [
            models.UniqueConstraint(fields=["key", "number"], name="impulse_decisions_numbered"),
            models.CheckConstraint(
                condition=~Q(decision="dropped") | ~Q(reason=""),
                name="an_impulse_is_dropped_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.decision}"
