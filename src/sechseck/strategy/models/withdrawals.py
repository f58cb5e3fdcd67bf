# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Taking back what everybody could read: why, who wished it, who agreed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from sechseck.kernel.models import Node


class Withdrawal(models.Model):
    """The wish to take a public thing back, and what a second person said; rows stay."""

    node = models.ForeignKey(Node, on_delete=models.PROTECT, related_name="withdrawals")
    reason = models.CharField(max_length=500)  # everybody reads it where the thing was
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    declined = models.CharField(max_length=300, blank=True)  # why the second person said no
    ended_at = models.DateTimeField(null=True)  # since then everybody may read it again

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="a_second_person_withdraws",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True, decided_at__isnull=True)
                | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="a_withdrawal_is_decided_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["node"],
                condition=Q(declined="", ended_at__isnull=True),
                name="one_withdrawal_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.node_id} {self.reason}"
