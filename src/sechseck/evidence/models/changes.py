# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody would like a public indicator to say; a second person takes it or not."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from sechseck.evidence.models.indicators import Indicator


class IndicatorChange(models.Model):
    """A wish that waits, or was decided; until then everybody reads what held before."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="changes")
    fields = models.JSONField(encoder=DjangoJSONEncoder)  # only what differs; or a break
    began_with = models.PositiveIntegerField()  # the version that was on the page
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    declined = models.CharField(max_length=300, blank=True)  # why the second person said no

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="a_second_person_changes_an_indicator",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True, decided_at__isnull=True)
                | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="a_change_is_decided_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["indicator"],
                condition=Q(decided_at__isnull=True),
                name="one_change_waits_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {sorted(self.fields)}"
