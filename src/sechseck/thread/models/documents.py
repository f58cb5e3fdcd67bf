# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents and their immutable versions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node


class Document(models.Model):
    """A document of the region; its standing says whether it may commit anyone."""

    class AuthorKind(models.TextChoices):
        """Who speaks."""

        OFFICE = "office", _("Verwaltung")
        PARTY = "party", _("Partei")
        COMMITTEE = "committee", _("Gremium")
        ASSOCIATION = "association", _("Verband")
        PRESS = "press", _("Presse")

    class Standing(models.TextChoices):
        """What the text is worth; only an adopted text commits."""

        DRAFT = "draft", _("Entwurf")
        SUBMITTED = "submitted", _("eingereicht")
        ADOPTED = "adopted", _("beschlossen")
        EXPIRED = "expired", _("abgelaufen")
        UNKNOWN = "unknown", _("kein Beschluss bekannt")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="document")
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    author = models.CharField(max_length=200)
    author_kind = models.CharField(max_length=12, choices=AuthorKind.choices)
    standing = models.CharField(max_length=10, choices=Standing.choices)
    dated = models.CharField(max_length=10, blank=True)  # ISO day, month or year
    horizon_end = models.CharField(max_length=10, blank=True)
    retrieved = models.CharField(max_length=10, blank=True)
    url = models.URLField(max_length=500, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    original_sha256 = models.CharField(max_length=64, blank=True)  # of a file we may not ship
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """The bytes and the text of a document at one time; never changed (database trigger)."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    file_name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    retrieved_at = models.DateTimeField()
    licence = models.CharField(max_length=200, blank=True)
    reader = models.CharField(max_length=20)
    reader_version = models.CharField(max_length=20)
    segmenter_version = models.CharField(max_length=20)
    text = models.TextField()
    blocks = models.JSONField(default=list)  # [kind, start, end, line, page, depth]
    warnings = models.JSONField(default=list)

    class Meta:
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="one_version_per_number"),
            models.UniqueConstraint(fields=["document", "sha256"], name="equal_bytes_are_one"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} v{self.number}"
