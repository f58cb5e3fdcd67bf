# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Goals: what should be so, by when, and why."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Derivation, Indicator
from sechseck.kernel.models import Node
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.models.horizon import Horizon
from sechseck.strategy.models.plans import ActionPlan
from sechseck.strategy.models.publishing import TwoPeople, published_by_another
from sechseck.strategy.models.strategies import Strategy
from sechseck.thread.models import Statement, Theme


class Goal(TwoPeople):
    """Something that should be so; goals form a tree (database trigger keeps it one)."""

    class State(models.TextChoices):
        """Where it stands."""

        DRAFT = "draft", _("Entwurf")
        VALID = "valid", _("gilt")
        DROPPED = "dropped", _("aufgegeben")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="goal")
    strategy = models.ForeignKey(
        Strategy, null=True, on_delete=models.PROTECT, related_name="goals"
    )
    plan = models.ForeignKey(ActionPlan, null=True, on_delete=models.PROTECT, related_name="goals")
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="children"
    )
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    theme = models.ForeignKey(Theme, null=True, on_delete=models.PROTECT, related_name="goals")
    horizon = models.CharField(max_length=5, choices=Horizon.choices)
    target_day = models.DateField(null=True)
    unit = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="goals")
    success_criterion = models.TextField(blank=True)
    weight = models.DecimalField(max_digits=6, decimal_places=3, default=Decimal(1))
    state = models.CharField(max_length=7, choices=State.choices, default=State.DRAFT)
    statement = models.ForeignKey(  # what a document said, if it began there
        Statement, null=True, on_delete=models.PROTECT, related_name="goals"
    )
    derivations = models.ManyToManyField(Derivation, related_name="goals", blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="merged_from"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            published_by_another("a_second_person_publishes_a_goal"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="a_goal_is_not_its_own_parent",
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="a_goal_has_weight"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | Q(state="dropped"),
                name="a_merged_goal_is_dropped",
            ),
            models.CheckConstraint(
                condition=~Q(state="valid") | Q(published_at__isnull=False),
                name="a_valid_goal_is_published",
            ),
        ]
        indexes = [models.Index(fields=["theme", "state"], name="goal_by_theme")]

    def __str__(self) -> str:
        return self.title

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/ziel/{self.pk}/"


class GoalIndicator(models.Model):
    """An indicator that shows whether a goal is reached."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="indicators")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="goals")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "indicator", "area"], name="an_indicator_shows_a_goal_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.goal_id} {self.indicator_id}"


class TargetPoint(models.Model):
    """Where an indicator should stand on a day; between two points the path is a line."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="targets")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    value = models.DecimalField(max_digits=20, decimal_places=6)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["indicator", "area", "day"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "area", "day"], name="one_target_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.day}: {self.value}"
