# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Findings: what is so, and what shows it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models.indicators import Indicator
from sechseck.evidence.models.observations import Observation
from sechseck.kernel.models import Node
from sechseck.thread.models import Statement, Theme


class Finding(models.Model):
    """Something the region knows about itself; a statement of a document may be its origin."""

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="finding")
    statement = models.OneToOneField(
        Statement, null=True, on_delete=models.PROTECT, related_name="finding"
    )
    text = models.TextField()
    pack_key = models.SlugField(max_length=60, null=True, unique=True)  # noqa: DJ001  # of a pack
    themes = models.ManyToManyField(Theme, related_name="findings", blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_by__isnull=True) | ~Q(published_by=F("proposed_by")),
                name="a_second_person_publishes_a_finding",
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/befund/{self.pk}/"


class Citation(models.Model):
    """What a finding rests on: a statement, a measured value, a cell, or a chart that is lost."""

    class Kind(models.TextChoices):
        """What is cited."""

        STATEMENT = "statement", _("Aussage")
        OBSERVATION = "observation", _("Messwert")
        CELL = "cell", _("Zelle einer Tabelle")
        LOST_CHART = "lost_chart", _("Diagramm ohne Werte")

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="citations")
    kind = models.CharField(max_length=11, choices=Kind.choices)
    statement = models.ForeignKey(
        Statement, null=True, on_delete=models.PROTECT, related_name="cited_by"
    )
    observation = models.ForeignKey(
        Observation, null=True, on_delete=models.PROTECT, related_name="cited_by"
    )
    indicator = models.ForeignKey(Indicator, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=500, blank=True)  # quote, cell, title of the chart

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="statement", statement__isnull=False, observation__isnull=True)
                | Q(kind="observation", statement__isnull=True, observation__isnull=False)
                | (
                    Q(kind__in=["cell", "lost_chart"])
                    & Q(statement__isnull=True, observation__isnull=True)
                    & ~Q(words="")
                ),
                name="a_citation_cites_one_thing",
            ),
            models.UniqueConstraint(
                fields=["finding", "statement", "observation", "words"],
                nulls_distinct=False,
                name="cited_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.kind}"
