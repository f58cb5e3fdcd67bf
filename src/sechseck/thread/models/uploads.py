# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that people bring."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Job
from sechseck.thread.models.documents import Document, Version


class Upload(models.Model):
    """One file as somebody brought it; its bytes lie under their checksum until it is read.

    Nothing that failed is lost: it can be read again, or taken back by its owner.
    """

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("wird gelesen")
        COLUMNS = "columns", _("wartet auf Ihre Spalte")
        HELD = "held", _("wartet auf eine zweite Person")
        READ = "read", _("gelesen")
        KNOWN = "known", _("schon bekannt")
        REFUSED = "refused", _("nicht lesbar")
        WITHDRAWN = "withdrawn", _("zurückgezogen")

    uuid = models.UUIDField(unique=True, default=uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="uploads"
    )
    at = models.DateTimeField(auto_now_add=True)
    file_name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    title = models.CharField(max_length=300, blank=True)  # empty: as the file calls itself
    author = models.CharField(max_length=200, blank=True)
    author_kind = models.CharField(max_length=12, choices=Document.AuthorKind.choices)
    standing = models.CharField(max_length=10, choices=Document.Standing.choices)
    dated = models.CharField(max_length=10, blank=True)
    is_for_public = models.BooleanField(default=False)  # once a second person agrees
    target = models.ForeignKey(  # the document of which this is a new version
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    columns = models.JSONField(default=list)  # of a table whose text nobody recognised
    text_column = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    is_released = models.BooleanField(default=False)  # a second person let it into the public
    problem = models.CharField(max_length=500, blank=True)
    job = models.ForeignKey(Job, null=True, on_delete=models.SET_NULL, related_name="+")
    document = models.ForeignKey(
        Document, null=True, on_delete=models.PROTECT, related_name="uploads"
    )
    version = models.ForeignKey(Version, null=True, on_delete=models.PROTECT, related_name="+")
    set_aside = models.JSONField(default=list)  # [line, page, reason, text]
    before = models.JSONField(null=True)  # gaps and contradictions as the owner saw them
    after = models.JSONField(null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["owner", "-id"], name="upload_of_owner"),
            models.Index(fields=["sha256"], name="upload_bytes"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="read") | Q(version__isnull=False, document__isnull=False),
                name="what_is_read_has_a_version",
            )
        ]

    def __str__(self) -> str:
        return self.file_name
