# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who disagrees with a decision is heard by somebody else (Digital Services Act, Article 20)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.moderation import USER, Decision


class Appeal(models.Model):
    """The author, or who sent the notice, disagrees; another moderator decides."""

    class Side(models.TextChoices):
        """Who disagrees."""

        AUTHOR = "author", _("Verfasserin oder Verfasser")
        NOTIFIER = "notifier", _("wer gemeldet hat")

    class State(models.TextChoices):
        """What came of it."""

        OPEN = "open", _("offen")
        UPHELD = "upheld", _("Entscheidung bleibt")
        OVERTURNED = "overturned", _("Entscheidung aufgehoben")

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="appeals")
    side = models.CharField(max_length=8, choices=Side.choices)
    owner = models.ForeignKey(USER, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField(max_length=4000)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField()
    proposed_by = models.ForeignKey(  # who decided first, and never decides this
        USER, on_delete=models.PROTECT, related_name="+"
    )
    decided_by = models.ForeignKey(USER, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ["due_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "side"], name="one_appeal_a_side"),
            models.CheckConstraint(
                condition=Q(
                    state="open", decided_by__isnull=True, decided_at__isnull=True, reason=""
                )
                | (
                    Q(state__in=["upheld", "overturned"])
                    & Q(decided_by__isnull=False, decided_at__isnull=False)
                    & ~Q(reason="")
                ),
                name="appeal_decided_says_by_whom_and_why",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="appeal_has_four_eyes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_id} {self.side} {self.state}"
