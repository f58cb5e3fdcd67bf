# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Money: what is planned and spent for a measure, year by year."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.strategy.models.measures import Measure


class BudgetPosition(models.Model):
    """An amount in euros and cents for one year from one kind of source."""

    class Kind(models.TextChoices):
        """Planned or spent."""

        PLAN = "plan", _("geplant")
        ACTUAL = "actual", _("ausgegeben")

    class Source(models.TextChoices):
        """Whose money."""

        OWN = "own", _("eigene Mittel")
        GRANT = "grant", _("Förderung")
        THIRD = "third", _("Dritte")

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="budget")
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=6, choices=Kind.choices)
    source = models.CharField(max_length=5, choices=Source.choices)
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    note = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["measure", "year", "kind", "source"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "year", "kind", "source"], name="one_amount_per_position"
            ),
            models.CheckConstraint(
                condition=Q(year__gte=1990, year__lte=2100), name="a_budget_year_is_a_year"
            ),
            models.CheckConstraint(condition=Q(amount__gte=0), name="an_amount_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.year} {self.kind}: {self.amount}"
