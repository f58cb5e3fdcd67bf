# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where values come from: one edition of a publication."""

from __future__ import annotations

from django.db import models

from sechseck.kernel.models import Source


class Dataset(models.Model):
    """One edition of a source: its day, its bytes; no value without one."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="datasets")
    edition = models.CharField(max_length=100)
    retrieved = models.DateField()
    sha256 = models.CharField(max_length=64, blank=True)
    path = models.CharField(max_length=200, blank=True)  # here, of what was computed here

    class Meta:
        ordering = ["source", "-retrieved"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "edition", "sha256"], name="one_dataset_per_edition"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.edition}"
