# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What belongs to a measure: its goals, milestones, indicators, and what it waits for."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Indicator
from sechseck.places.models import Area
from sechseck.strategy.models.goals import Goal
from sechseck.strategy.models.measures import Measure


class MeasureGoal(models.Model):
    """What a measure does for a goal, and how much of it."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="goals")
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="measures")
    weight = models.DecimalField(max_digits=6, decimal_places=3, default=Decimal(1))

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "goal"], name="a_measure_serves_a_goal_once"
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="a_share_has_weight"),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} → {self.goal_id}"


class Milestone(models.Model):
    """A step on the way, with its day."""

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("offen")
        DONE = "done", _("erreicht")
        DROPPED = "dropped", _("entfallen")

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField(max_length=200)
    due = models.DateField()
    state = models.CharField(max_length=7, choices=State.choices, default=State.OPEN)
    done_on = models.DateField(null=True)
    weight = models.DecimalField(max_digits=6, decimal_places=3, default=Decimal(1))
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["measure", "due", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="done", done_on__isnull=False)
                | (~Q(state="done") & Q(done_on__isnull=True)),
                name="a_done_milestone_says_when",
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="a_milestone_has_weight"),
            models.UniqueConstraint(
                fields=["measure", "title", "due"], name="a_milestone_is_entered_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.due})"


class MeasureDependency(models.Model):
    """One measure waits for another; no circle (database trigger)."""

    class Kind(models.TextChoices):
        """What waits for what."""

        FINISH_START = "finish_start", _("beginnt nach dem Ende")
        START_START = "start_start", _("beginnt nach dem Beginn")

    before = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="needed_by")
    after = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="waits_for")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.FINISH_START)
    lag_days = models.SmallIntegerField(default=0)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["before", "after"], name="one_dependency_per_pair"),
            models.CheckConstraint(
                condition=~Q(before=F("after")), name="a_measure_never_waits_for_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.before_id} → {self.after_id}"


class MeasureIndicator(models.Model):
    """An indicator that a measure moves; some of them say how far it has come."""

    class Effect(models.TextChoices):
        """How it moves the indicator."""

        DIRECT = "direct", _("unmittelbar")
        INDIRECT = "indirect", _("mittelbar")

    class Confidence(models.TextChoices):
        """How sure it is that it does."""

        HIGH = "high", _("hoch")
        MEDIUM = "medium", _("mittel")
        LOW = "low", _("niedrig")

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="indicators")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="measures")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    effect = models.CharField(max_length=8, choices=Effect.choices, default=Effect.DIRECT)
    confidence = models.CharField(
        max_length=6, choices=Confidence.choices, default=Confidence.MEDIUM
    )
    is_progress = models.BooleanField(default=False)
    weight = models.DecimalField(max_digits=6, decimal_places=3, default=Decimal(1))

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "indicator", "area"], name="a_measure_moves_it_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.indicator_id}"
