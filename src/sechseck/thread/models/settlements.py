# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided about contradictions, with its history."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.thread.models.contradictions import Contradiction
from sechseck.thread.models.statements import Statement


class Settlement(models.Model):
    """How a contradiction is to be read: one person proposes it, a second one confirms.

    It names the contradiction by its key. A contradiction goes and comes with its texts; what
    people decided about it stays.
    """

    class Verdict(models.TextChoices):
        """What the region says to it."""

        VALUE = "value", _("Eine Angabe gilt")
        BOTH = "both", _("Beide gelten")
        NONE = "none", _("Kein Widerspruch")

    class State(models.TextChoices):
        """Where the decision stands."""

        PROPOSED = "proposed", _("vorgeschlagen")
        CONFIRMED = "confirmed", _("geklärt")
        DECLINED = "declined", _("abgelehnt")
        WITHDRAWN = "withdrawn", _("zurückgezogen")
        REOPENED = "reopened", _("wieder offen")

    contradiction = models.ForeignKey(
        Contradiction,
        to_field="key",
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="settlements",
    )
    verdict = models.CharField(max_length=5, choices=Verdict.choices)
    holds = models.ForeignKey(Statement, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=1000)
    source = models.CharField(max_length=300)
    state = models.CharField(max_length=9, choices=State.choices, default=State.PROPOSED)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_on = models.DateField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contradiction"],
                condition=Q(state__in=["proposed", "confirmed"]),
                name="one_settlement_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(verdict="value", holds__isnull=False)
                | (~Q(verdict="value") & Q(holds__isnull=True)),
                name="a_value_that_holds_has_its_statement",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["confirmed", "declined"])
                | (Q(decided_by__isnull=False, decided_on__isnull=False)),
                name="a_settlement_is_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="settled_by_a_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contradiction_id} {self.state}"


class SettlementSide(models.Model):
    """A statement as it read when the settlement was proposed."""

    settlement = models.ForeignKey(Settlement, on_delete=models.CASCADE, related_name="sides")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="settlements")
    canonical_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["settlement", "statement"], name="one_settled_side_per_statement"
            )
        ]

    def __str__(self) -> str:
        return f"{self.settlement_id}: {self.statement_id}"


class SettlementEvent(models.Model):
    """One step of a settlement; rows are never changed (database trigger)."""

    settlement = models.ForeignKey(Settlement, on_delete=models.PROTECT, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=Settlement.State.choices)
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.settlement_id} {self.state}"
