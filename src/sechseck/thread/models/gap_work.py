# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps that are left open on purpose."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from sechseck.kernel.models import Node
from sechseck.thread.models.contradictions import Contradiction

LONGEST = timedelta(days=731)  # two years


class Waiver(models.Model):
    """The decision to leave one gap of one thing open until a day; the last one counts.

    Rows are never changed (database trigger): a new row takes the place of the one before it,
    and one without a day takes it back.
    """

    code = models.CharField(max_length=40)
    node = models.ForeignKey(
        Node, null=True, blank=True, on_delete=models.PROTECT, related_name="waivers"
    )
    contradiction = models.ForeignKey(
        Contradiction,
        null=True,
        blank=True,
        to_field="key",
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="waivers",
    )
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=500)
    until = models.DateField(null=True)  # the last day; without one the gap counts again
    decided_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["code", "until"], name="waiver_code_until")]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "node", "contradiction", "number"],
                nulls_distinct=False,
                name="waivers_of_a_gap_are_numbered",
            ),
            models.CheckConstraint(
                condition=Q(node__isnull=True) ^ Q(contradiction__isnull=True),
                name="a_waiver_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True)
                | Q(until__gte=F("decided_on"), until__lte=F("decided_on") + LONGEST),
                name="a_waiver_lasts_two_years_at_most",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.node_id or self.contradiction_id} {self.until}"
