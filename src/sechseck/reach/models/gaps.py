# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where many people live too far from something, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from sechseck.evidence.models import Finding
from sechseck.places.models import Area
from sechseck.reach.models.runs import Run

FEWEST = 10  # people: below, somebody could be recognised


class Gap(models.Model):
    """Homes side by side from which something is too far; never changed (database trigger)."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="gaps")
    category = models.SlugField(max_length=60)
    number = models.PositiveIntegerField()  # 1 is where most people live
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")
    people = models.FloatField()
    children = models.FloatField(null=True)  # none: nobody knows, or fewer than ten
    aged = models.FloatField(null=True)
    longitude = models.FloatField()
    latitude = models.FloatField()
    minutes = models.FloatField(null=True)  # in the mean to the nearest place; none: beyond all
    nearest = models.CharField(max_length=200, blank=True)
    site_longitude = models.FloatField(null=True)  # none: no place would help
    site_latitude = models.FloatField(null=True)
    gain = models.FloatField()  # people whom one place at the site would reach

    class Meta:
        ordering = ["run", "category", "number"]
        constraints = [
            models.UniqueConstraint(fields=["run", "category", "number"], name="gap_has_a_number"),
            models.CheckConstraint(condition=Q(people__gte=FEWEST), name="no_gap_of_a_few_people"),
        ]

    def __str__(self) -> str:
        return f"{self.run_id} {self.category} {self.number}"


class GapFinding(models.Model):
    """A gap that somebody made a finding of the thread."""

    gap = models.OneToOneField(Gap, on_delete=models.PROTECT, related_name="taken")
    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="reach_gap")

    def __str__(self) -> str:
        return f"{self.gap_id} → {self.finding_id}"
