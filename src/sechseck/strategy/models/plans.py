# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Action plans: an official text, and the measures that live beside it."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models import Text, TextVersion
from sechseck.kernel.models import Node
from sechseck.people.models import Actor
from sechseck.strategy.models.publishing import TwoPeople, published_by_another
from sechseck.strategy.models.strategies import Strategy
from sechseck.thread.models import ResolutionRecord, Theme


class ActionPlan(TwoPeople):
    """What is to be done for one theme, in which years."""

    class State(models.TextChoices):
        """Where it stands; adopted only by a resolution."""

        DRAFT = "draft", _("Entwurf")
        CONSULTATION = "consultation", _("in Beteiligung")
        PROPOSED = "proposed", _("vorgeschlagen")
        ADOPTED = "adopted", _("beschlossen")
        IN_FORCE = "in_force", _("in Kraft")
        EVALUATED = "evaluated", _("ausgewertet")
        SUPERSEDED = "superseded", _("abgelöst")
        CLOSED = "closed", _("beendet")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="plan")
    slug = models.SlugField(max_length=80, unique=True)
    strategy = models.ForeignKey(
        Strategy, null=True, on_delete=models.PROTECT, related_name="plans"
    )
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    main_theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="main_plans")
    themes = models.ManyToManyField(Theme, related_name="plans", blank=True)
    unit = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="plans")
    text = models.ForeignKey(Text, null=True, on_delete=models.PROTECT, related_name="plans")
    official = models.ForeignKey(  # the frozen words that were adopted
        TextVersion, null=True, on_delete=models.PROTECT, related_name="plans"
    )
    valid = DateRangeField(null=True)
    supersedes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    resolution = models.ForeignKey(
        ResolutionRecord, null=True, on_delete=models.PROTECT, related_name="plans"
    )

    class Meta:
        ordering = ["main_theme__order", "title"]
        constraints = [
            published_by_another("a_second_person_publishes_a_plan"),
            models.CheckConstraint(
                condition=Q(resolution__isnull=False)
                | ~Q(state__in=["adopted", "in_force", "evaluated", "superseded"]),
                name="a_plan_is_adopted_by_resolution",
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="a_plan_does_not_supersede_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def first_day(self) -> date | None:
        """The first day on which it holds."""
        return self.valid.lower if self.valid else None

    @property
    def last_day(self) -> date | None:
        """The last day on which it holds; the range itself ends the day after."""
        return self.valid.upper - timedelta(days=1) if self.valid and self.valid.upper else None

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/aktionsplan/{self.slug}/"
