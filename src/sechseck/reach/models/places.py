# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places an operator brings; the protected among them have no point, here and nowhere."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from sechseck.kernel.models import Source
from sechseck.places.models import Area


class OwnPlace(models.Model):
    """A place of the operator's own list."""

    category = models.SlugField(max_length=60)
    name = models.CharField(max_length=200)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    capacity = models.FloatField(default=1)
    is_confidential = models.BooleanField(default=False)  # a refuge: only its municipality
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["category", "name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    is_confidential=True,
                    longitude__isnull=True,
                    latitude__isnull=True,
                    area__isnull=False,
                )
                | Q(is_confidential=False, longitude__isnull=False, latitude__isnull=False),
                name="a_protected_place_has_no_point",
            ),
            models.CheckConstraint(condition=Q(capacity__gt=0), name="a_place_has_room"),
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.pk}" if self.is_confidential else self.name
