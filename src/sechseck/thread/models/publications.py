# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The wish to show something to everybody, and what a second person said."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.thread.models.documents import Document
from sechseck.thread.models.uploads import Upload


class Publication(models.Model):
    """The wish to make a document, or a new version of a public one, public."""

    class State(models.TextChoices):
        """What a second person decided."""

        WAITING = "waiting", _("wartet")
        PUBLISHED = "published", _("veröffentlicht")
        DECLINED = "declined", _("abgelehnt")

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="publications")
    upload = models.ForeignKey(  # the new version that waits; none: the document as it is
        Upload, null=True, on_delete=models.CASCADE, related_name="publications"
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "upload"],
                condition=Q(state="waiting"),
                name="proposed_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(state="waiting") ^ Q(decided_by__isnull=False),
                name="a_decision_has_a_person",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=models.F("proposed_by")),
                name="published_by_a_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.state}"
