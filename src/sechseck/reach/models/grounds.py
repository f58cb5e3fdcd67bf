# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is computed on: streets, places and people, named by their checksums."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Ground(models.Model):
    """One state of streets, places and people; never changed (database trigger).

    The arrays lie as files in the folder named by ``sha256``, which is made of the three
    others: the same data are the same ground.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    network_sha256 = models.CharField(max_length=64)
    places_sha256 = models.CharField(max_length=64)
    population_sha256 = models.CharField(max_length=64)
    day = models.DateField()  # of the data, as their publisher says
    origins = models.JSONField()  # title, licence, attribution and address of each source
    counts = models.JSONField()  # nodes, pieces, places, cells, people
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.day} {self.sha256[:12]}"
