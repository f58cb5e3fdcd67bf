# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a committee resolved: here or in a system of its own."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from sechseck.kernel.models import Node
from sechseck.people.models import Actor
from sechseck.thread.models.documents import Document


class ResolutionRecord(models.Model):
    """A resolution with its number, day and wording; it counts once a second person agreed."""

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="resolution")
    committee = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="resolutions")
    number = models.CharField(max_length=60)
    day = models.DateField()
    wording = models.TextField()
    document = models.ForeignKey(  # minutes or the printed paper
        Document, null=True, on_delete=models.PROTECT, related_name="resolutions"
    )
    url = models.URLField(max_length=500, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["-day", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "number", "day"], name="a_resolution_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | (Q(confirmed_at__isnull=False) & ~Q(confirmed_by=F("proposed_by"))),
                name="a_second_person_confirms_a_resolution",
            ),
            models.CheckConstraint(condition=~Q(wording=""), name="a_resolution_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.day:%Y-%m-%d})"

    @property
    def is_confirmed(self) -> bool:
        """Whether a second person agreed that it was resolved so."""
        return self.confirmed_at is not None

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/beschluss/{self.pk}/"
