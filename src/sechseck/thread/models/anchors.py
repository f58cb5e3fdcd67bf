# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where in a version something stands: quoted exactly, or a line that names an entry."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.thread.models.documents import Document, Version


class Anchor(models.Model):
    """A span of a version's text; ``text[start:end]`` equals ``exact`` (database trigger)."""

    class Severity(models.TextChoices):
        """What a new version did to the span."""

        COSMETIC = "cosmetic", _("nur Form")
        EDITORIAL = "editorial", _("redaktionell")
        SUBSTANTIVE = "substantive", _("inhaltlich")
        GONE = "gone", _("entfallen")

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="anchors")
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    severity = models.CharField(max_length=12, choices=Severity.choices, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    page = models.PositiveIntegerField(null=True)
    line_start = models.PositiveIntegerField()
    line_end = models.PositiveIntegerField()
    canonical_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="anchor_has_text")
        ]

    def __str__(self) -> str:
        return f"{self.version_id}[{self.start}:{self.end}]"


class NamedIn(models.Model):
    """A register entry is named in a document, at a line."""

    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="named_in")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="names")
    line = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["node", "document", "line"], name="named_once_per_line"
            )
        ]

    def __str__(self) -> str:
        return f"{self.node_id} in {self.document_id}:{self.line}"
