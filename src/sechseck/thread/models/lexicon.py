# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicon as it was, and what a region's pack says differently."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.thread.models.themes import LexiconEntry, Theme


class LexiconRevision(models.Model):
    """The whole lexicon after one change; rows are never changed (database trigger).

    ``pack`` holds the pack's own rows where the change came from there: what it says later is
    compared with them.
    """

    number = models.PositiveIntegerField(unique=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=300)
    entries = models.JSONField()  # [theme, pattern, match, weight, not_near], in this order
    pack = models.JSONField(null=True)

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.number}: {self.why}"


class LexiconDifference(models.Model):
    """An entry that both the pack and a person changed: the pack's words wait for a decision."""

    class State(models.TextChoices):
        """What somebody decided."""

        OPEN = "open", _("offen")
        TAKEN = "taken", _("übernommen")
        LEFT = "left", _("nicht übernommen")

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="+")
    pattern = models.CharField(max_length=80)
    match = models.CharField(max_length=6, choices=LexiconEntry.Match.choices)
    weight = models.FloatField(null=True)  # none: the pack no longer has the entry
    not_near = models.CharField(max_length=1000, blank=True)
    state = models.CharField(max_length=5, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "pattern", "match"],
                condition=Q(state="open"),
                name="one_open_difference_per_entry",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pattern} {self.state}"
