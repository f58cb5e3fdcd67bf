# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a figure or a fact comes from."""

from __future__ import annotations

from django.db import models


class Source(models.Model):
    """A publication with its licence; no number without one."""

    key = models.SlugField(unique=True)
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    url = models.URLField(blank=True)
    licence = models.CharField(max_length=200)
    attribution = models.CharField(max_length=300, blank=True)
    published = models.CharField(max_length=10, blank=True)  # ISO date, month or year
    retrieved = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """Where it stands in the web; a text that is no such address is no link."""
        return self.url if self.url.startswith(("https://", "http://")) else ""
