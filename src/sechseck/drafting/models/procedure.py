# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the office recommends about an amendment, and what its initiators answer."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models.amendments import Amendment


class ProposedProcedure(models.Model):
    """A recommendation, with other words if it wants them."""

    class Recommendation(models.TextChoices):
        """What shall become of the amendment."""

        ACCEPT = "accept", _("annehmen")
        MODIFIED = "modified", _("verändert annehmen")
        REJECT = "reject", _("ablehnen")
        REFER = "refer", _("überweisen")
        HANDLED = "handled", _("durch einen anderen Antrag erledigt")
        VOTE = "vote", _("abstimmen")

    class Audience(models.TextChoices):
        """Who reads it."""

        OFFICE = "office", _("nur die Geschäftsstelle")
        INITIATORS = "initiators", _("auch wer den Änderungsantrag stellt")
        PUBLIC = "public", _("alle")

    class Answer(models.TextChoices):
        """What the initiators say."""

        OPEN = "open", _("noch keine Antwort")
        AGREED = "agreed", _("einverstanden")
        DECLINED = "declined", _("nicht einverstanden")
        OTHERWISE = "other", _("schlägt etwas anderes vor")

    amendment = models.OneToOneField(Amendment, on_delete=models.PROTECT, related_name="procedure")
    recommendation = models.CharField(max_length=8, choices=Recommendation.choices)
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.OFFICE)
    hunks = models.JSONField(default=list)  # the other words, on the amendment's own base
    note = models.CharField(max_length=1000, blank=True)
    handled_by = models.ForeignKey(
        Amendment, null=True, on_delete=models.PROTECT, related_name="+"
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(default=timezone.now)
    answer = models.CharField(max_length=8, choices=Answer.choices, default=Answer.OPEN)
    answer_note = models.CharField(max_length=1000, blank=True)
    answer_hunks = models.JSONField(default=list)  # what the initiators could agree to
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="open") | Q(answered_by__isnull=False),
                name="a_procedure_is_answered_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return f"{self.amendment_id}: {self.recommendation}"
