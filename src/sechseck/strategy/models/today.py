# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The computed status of each measure for one day, so that lists can ask for it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sechseck.strategy.models.measures import Measure
from sechseck.strategy.models.monitoring import Status


class MeasureStatus(models.Model):
    """What ``status_of`` says of a measure for a day; never typed, only computed.

    It counts while its day is today and no row of `StatusTouch` names the measure.
    """

    measure = models.OneToOneField(Measure, on_delete=models.CASCADE, related_name="today")
    day = models.DateField()
    state = models.CharField(max_length=11, choices=Status.choices)
    rule = models.CharField(max_length=20)
    reason = models.TextField()
    is_overridden = models.BooleanField()
    computed = models.CharField(max_length=11, choices=Status.choices)
    computed_reason = models.TextField()
    confidence = models.PositiveSmallIntegerField()
    progress = models.FloatField(null=True)  # missing is never zero; below 0 it went backwards
    known = models.FloatField()
    timeliness = models.CharField(max_length=10)
    missing = ArrayField(models.CharField(max_length=20), default=list)  # of its readiness

    class Meta:
        indexes = [
            models.Index(fields=["state"], name="status_by_state"),
            models.Index(fields=["day"], name="status_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.day}: {self.state}"


class StatusTouch(models.Model):
    """Something changed that the status of a measure rests on; written by the database alone.

    Rows are only added and, by whoever computes anew, taken away: no two writers wait here.
    """

    measure = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["measure"], name="touch_of_measure")]

    def __str__(self) -> str:
        return f"{self.measure}"
