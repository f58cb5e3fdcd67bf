# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What one computation gave; never changed (database trigger)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sechseck.places.models import Area
from sechseck.reach.models.grounds import Ground


class Run(models.Model):
    """The ways of one kind of person over one ground, to every need."""

    ground = models.ForeignKey(Ground, on_delete=models.PROTECT, related_name="runs")
    profile = models.SlugField(max_length=40)
    limit_min = models.FloatField()
    engine = models.CharField(max_length=60)  # its version: other rules are another run
    categories = models.JSONField()  # in the order of the columns of the file
    result_sha256 = models.CharField(max_length=64)
    timetable = models.JSONField(default=dict)  # by bus: the day and hour the minutes hold for
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ground", "profile", "engine"], name="computed_once_by_an_engine"
            ),
            models.CheckConstraint(condition=Q(limit_min__gt=0), name="a_run_looks_somewhere"),
        ]

    def __str__(self) -> str:
        return f"{self.profile} {self.result_sha256[:12]}"


class AreaResult(models.Model):
    """What a run says of a municipality, or without one of the whole region."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="areas")
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")
    people = models.FloatField()
    children = models.FloatField()
    aged = models.FloatField()
    within = models.JSONField()  # category: share of the people who need at most 15 minutes
    minutes = models.JSONField()  # category: mean minutes of the people, capped at the limit
    scores = models.JSONField()  # shares of presets, intervals, measures of fairness

    class Meta:
        ordering = ["run", "area"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "area"], name="one_result_per_area", nulls_distinct=False
            ),
            models.CheckConstraint(condition=Q(people__gte=0), name="people_are_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.run_id} {self.area_id}"
