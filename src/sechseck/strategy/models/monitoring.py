# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is reported about measures, and reports that are frozen."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Indicator
from sechseck.places.models import Area
from sechseck.strategy.models.measures import Measure
from sechseck.strategy.models.plans import ActionPlan

LONGEST = timedelta(days=366)


class Status(models.TextChoices):
    """How a measure stands; computed from evidence and a day (engine ``status``)."""

    NOT_STARTED = "not_started", _("noch nicht begonnen")
    ON_TIME = "on_time", _("im Plan")
    LATE = "late", _("verspätet")
    STALE = "stale", _("ohne aktuellen Bericht")
    DONE = "done", _("abgeschlossen")
    STOPPED = "stopped", _("gestoppt")


class ProgressUpdate(models.Model):
    """What a unit reports about a measure; rows are never changed (database trigger)."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="updates")
    begins = models.DateField()
    ends = models.DateField()
    text = models.TextField()
    evidence = models.CharField(max_length=500, blank=True)
    claimed_state = models.CharField(max_length=11, choices=Status.choices, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["measure", "-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(begins__lte=F("ends")), name="a_report_covers_a_period"
            )
        ]
        indexes = [models.Index(fields=["measure", "-at"], name="update_of_measure")]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.ends}"


class StatusOverride(models.Model):
    """Somebody sets the status by hand, for a reason and for a time; never changed (trigger)."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="overrides")
    state = models.CharField(max_length=11, choices=Status.choices)
    reason = models.TextField()
    since = models.DateField()
    until = models.DateField()  # the last day it counts
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["measure", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("since")) & Q(until__lte=F("since") + LONGEST),
                name="an_override_ends_within_a_year",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="an_override_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.state} until {self.until}"


class ProgressReport(models.Model):
    """A plan's state as it was published; never changed (trigger), only corrected by another."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="reports")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    period = DateRangeField()
    day = models.DateField()  # for which the status was computed
    frozen = models.TextField()  # canonical JSON: all that its pages print
    sha256 = models.CharField(max_length=64)
    corrects = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    correction = models.CharField(max_length=500, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["plan", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="reports_are_numbered"),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True) | ~Q(correction=""),
                name="a_correction_says_what",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} report {self.number}"


class Evaluation(models.Model):
    """Whether a measure worked: before and after, against what, how sure."""

    class Verdict(models.TextChoices):
        """What came out; unclear is an answer."""

        WORKS = "works", _("wirkt")
        MIXED = "mixed", _("wirkt teilweise")
        NONE = "none", _("wirkt nicht")
        UNCLEAR = "unclear", _("unklar")

    class Method(models.TextChoices):
        """How values are compared; each needs more than the one after it."""

        NONE = "", _("keine Rechnung")
        SYNTHETIC = "synthetic", _("Nachbildung aus anderen Kommunen")
        DIFFERENCES = "differences", _("Änderung hier gegen Änderung anderswo")
        INTERRUPTED = "interrupted", _("Vorher und nachher am selben Ort")

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="evaluations")
    question = models.TextField()
    design = models.TextField()
    baseline = models.TextField(blank=True)
    comparison = models.ManyToManyField(Area, related_name="+", blank=True)
    result = models.TextField()
    uncertainty = models.TextField()
    verdict = models.CharField(max_length=7, choices=Verdict.choices)
    day = models.DateField()
    method = models.CharField(max_length=11, choices=Method.choices, blank=True)
    indicator = models.ForeignKey(
        Indicator, null=True, on_delete=models.PROTECT, related_name="evaluations"
    )
    treated = models.ManyToManyField(Area, related_name="+", blank=True)
    begins = models.DateField(null=True)  # of the measure there; else where it began at all
    is_indexed = models.BooleanField(default=False)  # each municipality in percent of before
    reckoned = models.TextField(blank=True)  # canonical JSON: values and what came out of them
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["measure", "-day"]
        constraints = [
            models.CheckConstraint(
                condition=Q(method="", indicator__isnull=True, reckoned="")
                | (~Q(method="") & Q(indicator__isnull=False) & ~Q(reckoned="")),
                name="a_reckoning_says_of_what",
            )
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.verdict}"
