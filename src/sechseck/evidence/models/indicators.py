# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators: what is measured, in which unit, and which way is better."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.places.models import Area
from sechseck.thread.models import Theme


class Indicator(models.Model):
    """One thing that is measured again and again."""

    class Direction(models.TextChoices):
        """Which way is better."""

        UP = "up", _("höher ist besser")
        DOWN = "down", _("niedriger ist besser")
        RANGE = "range", _("gut ist ein Bereich")
        NONE = "none", _("weder noch")  # such as the area of a municipality

    class Resolution(models.TextChoices):
        """How often there is a new value."""

        YEAR = "year", _("jährlich")
        QUARTER = "quarter", _("vierteljährlich")
        MONTH = "month", _("monatlich")
        DAY = "day", _("an Stichtagen")

    class Level(models.TextChoices):
        """For which areas there are values."""

        MUNICIPALITY = "municipality", _("Kommunen")
        REGION = "region", _("Region")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="indicator")
    code = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    definition = models.TextField()
    unit = models.CharField(max_length=60)
    decimals = models.PositiveSmallIntegerField(default=0)
    direction = models.CharField(max_length=5, choices=Direction.choices)
    good_from = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    good_to = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    resolution = models.CharField(max_length=7, choices=Resolution.choices)
    level = models.CharField(max_length=12, choices=Level.choices)
    basis = models.CharField(max_length=200, blank=True)  # such as Zensus 2022, Bestand 31.12.
    normaliser = models.CharField(max_length=100, blank=True)  # such as je 1.000 Einwohner
    is_additive = models.BooleanField(default=False)  # the region is the sum of its parts
    themes = models.ManyToManyField(Theme, related_name="indicators", blank=True)
    proposed_by = models.ForeignKey(  # nobody: it came with the region
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_by__isnull=True) | ~Q(published_by=F("proposed_by")),
                name="a_second_person_publishes_an_indicator",
            ),
            models.CheckConstraint(
                condition=(
                    Q(direction="range", good_from__isnull=False, good_to__isnull=False)
                    & Q(good_from__lte=F("good_to"))
                )
                | (~Q(direction="range") & Q(good_from__isnull=True, good_to__isnull=True)),
                name="only_a_range_has_limits",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/kennzahl/{self.code}/"


class Break(models.Model):
    """From a day on the values are not comparable with those before it."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="breaks")
    day = models.DateField()  # the first day of the new way
    cause = models.CharField(max_length=300)
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["indicator", "day"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "day", "area"],
                nulls_distinct=False,
                name="one_break_per_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.day}"
