# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities and other areas, with the time they were valid."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node, Source


class Area(models.Model):
    """A region or one of its municipalities, as it was from one day to another."""

    class Kind(models.TextChoices):
        """What the area is."""

        REGION = "region", _("Region")
        MUNICIPALITY = "municipality", _("Kommune")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="area")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    ags = models.CharField(max_length=8, unique=True)
    ars = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=100)
    official_name = models.CharField(max_length=150)
    type = models.CharField(max_length=40, blank=True)  # Stadt, Gemeinde, Flecken
    variants = ArrayField(models.CharField(max_length=100), default=list)
    sort_key = models.CharField(max_length=120)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    hex_column = models.SmallIntegerField(null=True)
    hex_row = models.SmallIntegerField(null=True)

    class Meta:
        ordering = ["sort_key"]
        constraints = [
            models.UniqueConstraint(fields=["hex_column", "hex_row"], name="one_area_per_tile"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lt=F("valid_to")),
                name="area_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AreaFigure(models.Model):
    """One official figure of an area, with its day, basis and source."""

    class Subject(models.TextChoices):
        """What is counted or measured."""

        POPULATION = "population", _("Einwohnerinnen und Einwohner")
        AREA = "area_km2", _("Fläche in km²")

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="figures")
    subject = models.CharField(max_length=12, choices=Subject.choices)
    value = models.DecimalField(max_digits=12, decimal_places=2)
    day = models.DateField()
    basis = models.CharField(max_length=100, blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT)

    class Meta:
        ordering = ["area", "subject", "-day"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "subject", "day", "basis"], name="one_figure_per_day_and_basis"
            ),
            models.CheckConstraint(condition=Q(value__gte=0), name="figure_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.day}: {self.value}"


class AreaChange(models.Model):
    """A key that an area had before a reform."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="changes")
    former_key = models.CharField(max_length=12)
    change = models.CharField(max_length=200)
    day = models.DateField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["area", "former_key"], name="one_change_per_key")
        ]

    def __str__(self) -> str:
        return f"{self.former_key} → {self.area_id}"


class Boundary(models.Model):
    """The ground an area covers, as polygons of degrees (WGS 84)."""

    area = models.OneToOneField(Area, on_delete=models.CASCADE, related_name="boundary")
    polygons = models.JSONField()  # rings of [longitude, latitude], the outer one first
    sha256 = models.CharField(max_length=64)  # of the polygons
    source = models.ForeignKey(Source, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return f"{self.area_id} {self.sha256[:12]}"
