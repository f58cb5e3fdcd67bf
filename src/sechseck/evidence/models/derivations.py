# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Derivations: why findings ask for a goal."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models.findings import Finding
from sechseck.kernel.models import Node


class Derivation(models.Model):
    """From findings to what should be: the reasoning, what allows it, what speaks against it."""

    class Confidence(models.TextChoices):
        """How sure its author is."""

        HIGH = "high", _("hoch")
        MEDIUM = "medium", _("mittel")
        LOW = "low", _("niedrig")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="derivation")
    title = models.CharField(max_length=200)
    pack_key = models.SlugField(max_length=60, null=True, unique=True)  # noqa: DJ001  # of a pack
    reasoning = models.TextField()
    warrant = models.TextField(blank=True)  # why the findings allow the conclusion
    counter_evidence = models.TextField(blank=True)
    confidence = models.CharField(max_length=6, choices=Confidence.choices)
    findings: models.ManyToManyField[Finding, DerivationFinding] = models.ManyToManyField(
        Finding, through="DerivationFinding", related_name="derivations"
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    adopted_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(adopted_by__isnull=True, adopted_at__isnull=True)
                | (Q(adopted_at__isnull=False) & ~Q(adopted_by=F("proposed_by"))),
                name="a_second_person_adopts_a_derivation",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/ableitung/{self.pk}/"


class DerivationFinding(models.Model):
    """A finding that a derivation starts from, or that speaks against it."""

    class Side(models.TextChoices):
        """For or against."""

        FOR = "for", _("spricht dafür")
        AGAINST = "against", _("spricht dagegen")

    derivation = models.ForeignKey(Derivation, on_delete=models.CASCADE, related_name="sides")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="sides")
    side = models.CharField(max_length=7, choices=Side.choices, default=Side.FOR)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["derivation", "finding"], name="a_finding_stands_on_one_side"
            )
        ]

    def __str__(self) -> str:
        return f"{self.derivation_id} {self.side} {self.finding_id}"
