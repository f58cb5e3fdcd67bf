# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The merging workspace: what is decided about each place of a text."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models.amendments import Amendment
from sechseck.drafting.models.texts import TextVersion


class MergeDraft(models.Model):
    """A merge in the making; finished, it has made a new version."""

    base = models.OneToOneField(TextVersion, on_delete=models.PROTECT, related_name="merge")
    result = models.OneToOneField(
        TextVersion, null=True, on_delete=models.PROTECT, related_name="made_by"
    )
    whole = models.ForeignKey(  # the alternative that is taken instead of deciding by places
        Amendment, null=True, on_delete=models.PROTECT, related_name="+"
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(result__isnull=True, finished_at__isnull=True)
                | Q(result__isnull=False, finished_at__isnull=False),
                name="a_finished_merge_has_a_result",
            )
        ]

    def __str__(self) -> str:
        return f"merge of {self.base_id}"


class HunkDecision(models.Model):
    """What is decided about the proposals that collide at one place, or about a single one."""

    class Choice(models.TextChoices):
        """At most one proposal is taken, or other words are typed."""

        TAKE = "take", _("übernehmen")
        ALL = "all", _("alle nacheinander")  # where they only insert at one point
        REJECT = "reject", _("nichts ändern")
        REPLACE = "replace", _("andere Worte")

    merge = models.ForeignKey(MergeDraft, on_delete=models.CASCADE, related_name="decisions")
    place = models.CharField(max_length=64)  # digest of the proposals that collide there
    choice = models.CharField(max_length=7, choices=Choice.choices)
    taken = models.CharField(max_length=64, blank=True)  # digest of the proposal
    words = models.TextField(blank=True)  # that are typed instead
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["merge", "place"], name="one_decision_per_place"),
            models.CheckConstraint(
                condition=~Q(choice="take") | ~Q(taken=""), name="what_is_taken_is_named"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.merge_id} {self.place[:8]} {self.choice}"
