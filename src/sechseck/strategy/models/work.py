# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work that is not finished: drafts of forms, and lists of measures to bring in."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.strategy.models.plans import ActionPlan


class SavedDraft(models.Model):
    """What somebody typed into a form and did not send yet; only they see it."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_drafts"
    )
    form = models.CharField(max_length=100)  # the address of the form
    fields = models.JSONField()
    version = models.PositiveIntegerField(default=0)  # of the object the draft began with
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "form"], name="one_draft_per_form")
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.form}"


class MeasuresList(models.Model):
    """An uploaded list of measures: its rows, what its columns mean, what came of it."""

    class State(models.TextChoices):
        """Where it stands."""

        MAPPING = "mapping", _("Spalten zuordnen")
        TRIED = "tried", _("geprüft")
        TAKEN = "taken", _("übernommen")

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="lists")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    headings = models.JSONField()
    rows = models.JSONField()
    mapping = models.JSONField(default=dict)
    outcome = models.JSONField(default=dict)  # what the last trial, or the taking, found
    state = models.CharField(max_length=7, choices=State.choices, default=State.MAPPING)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.file_name} {self.state}"

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/massnahmenliste/{self.pk}/"


class ColumnMeaning(models.Model):
    """Which column meant what in a list with these headings, so that nobody maps it twice."""

    headings = models.CharField(max_length=64, unique=True)  # hash of the row of headings
    mapping = models.JSONField()
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.headings[:12]
