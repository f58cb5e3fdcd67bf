# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The overall strategy, its versions, and the futures it describes."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models import Text
from sechseck.kernel.models import Node
from sechseck.strategy.models.horizon import Horizon
from sechseck.strategy.models.publishing import TwoPeople, published_by_another
from sechseck.thread.models import ResolutionRecord, Theme


class Strategy(TwoPeople):
    """What the region wants as a whole; a newer one supersedes the one before."""

    class Kind(models.TextChoices):
        """What it steers."""

        TRANSFORMATION = "transformation", _("Transformation")
        SUSTAINABILITY = "sustainability", _("Nachhaltigkeit")

    class State(models.TextChoices):
        """Where it stands."""

        DRAFT = "draft", _("Entwurf")
        ADOPTED = "adopted", _("beschlossen")
        SUPERSEDED = "superseded", _("abgelöst")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="strategy")
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=14, choices=Kind.choices)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    focus = models.TextField(blank=True)  # Zuspitzung: what comes first, in a few sentences
    number = models.PositiveIntegerField(default=1)  # of the version
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    supersedes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    text = models.ForeignKey(Text, null=True, on_delete=models.PROTECT, related_name="strategies")
    resolution = models.ForeignKey(
        ResolutionRecord, null=True, on_delete=models.PROTECT, related_name="strategies"
    )
    adopted_on = models.DateField(null=True)

    class Meta:
        ordering = ["kind", "-number"]
        constraints = [
            published_by_another("a_second_person_publishes_a_strategy"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(resolution__isnull=False, adopted_on__isnull=False),
                name="a_strategy_is_adopted_by_resolution",
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="a_strategy_does_not_supersede_itself",
            ),
            models.UniqueConstraint(fields=["kind", "number"], name="strategy_versions_numbered"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/strategie/{self.slug}/"


class FutureVision(models.Model):
    """A future that the strategy describes (Zukunftsentwurf)."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="visions")
    title = models.CharField(max_length=200)
    horizon = models.CharField(max_length=5, choices=Horizon.choices)
    narrative = models.TextField()
    themes = models.ManyToManyField(Theme, related_name="visions", blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["strategy", "order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["strategy", "title"], name="a_future_has_one_title")
        ]

    def __str__(self) -> str:
        return self.title


class StrategyEdition(models.Model):
    """A strategy with its futures and goals as it was adopted; never changed (trigger)."""

    strategy = models.ForeignKey(Strategy, on_delete=models.PROTECT, related_name="editions")
    day = models.DateField()
    frozen = models.TextField()  # canonical JSON
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["strategy", "-id"]

    def __str__(self) -> str:
        return f"{self.strategy_id} {self.day}"
