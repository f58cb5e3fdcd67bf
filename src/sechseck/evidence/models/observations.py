# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values of indicators; rows are never changed (database trigger)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models.datasets import Dataset
from sechseck.evidence.models.indicators import Indicator
from sechseck.places.models import Area


class Observation(models.Model):
    """What was measured for an area and a period, and since when we know it.

    Time runs twice: ``begins`` to ``ends`` is when it was so, ``known_at`` when we learned it.
    A correction is a new row with the next revision; the one before stays. ``dimension`` is a
    canonical key such as ``alter=65+;geschlecht=w`` (keys sorted, empty for the total).
    """

    class Quality(models.TextChoices):
        """What the publisher's symbol says about the value."""

        MEASURED = "", _("gemessen")
        ZERO = "-", _("genau null")
        ROUNDED = "0", _("weniger als die Hälfte der kleinsten Einheit")
        UNKNOWN = ".", _("unbekannt oder geheim")
        LATER = "...", _("kommt später")
        SENSELESS = "x", _("nicht sinnvoll")
        UNCERTAIN = "/", _("nicht sicher genug")
        LIMITED = "()", _("eingeschränkt sicher")

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="observations")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="observations")
    begins = models.DateField()
    ends = models.DateField()  # the last day; a reference day begins and ends on it
    dimension = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)
    value = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    quality = models.CharField(max_length=3, choices=Quality.choices, blank=True)
    known_at = models.DateTimeField(default=timezone.now)
    dataset = models.ForeignKey(Dataset, on_delete=models.PROTECT, related_name="observations")
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["indicator", "area", "ends", "dimension", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "area", "begins", "ends", "dimension", "revision"],
                name="one_value_per_revision",
            ),
            models.CheckConstraint(
                condition=Q(begins__lte=F("ends")), name="period_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False, quality__in=["", "-", "0", "()"])
                | Q(value__isnull=True, quality__in=[".", "...", "x", "/"]),
                name="a_missing_value_says_why",
            ),
            models.CheckConstraint(condition=Q(revision__gte=1), name="revisions_from_one"),
        ]
        indexes = [
            models.Index(fields=["indicator", "ends"], name="observation_by_time"),
            models.Index(fields=["area", "indicator"], name="observation_by_area"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.area_id} {self.ends}: {self.value}"
