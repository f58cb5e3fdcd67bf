# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided, event by event; these tables only grow (database triggers).

A link, or the labels of a statement, stand as their events say. Nothing is taken back by
deleting: to undo is an event, too.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.thread.models.links import StatementLink

REASON = 300


class Decision(models.Model):
    """One event in the life of a link: who did what to it, and what it was before.

    The ends of a link are named by their numbers, the smaller one first: so a change of
    direction is a change of one word, and each end keeps its hash.
    """

    class Verb(models.TextChoices):
        """What happened."""

        PROPOSE = "propose", _("vorgeschlagen")
        CONFIRM = "confirm", _("bestätigt")
        DECLINE = "decline", _("zurückgegeben")
        REJECT = "reject", _("verworfen")
        DEFER = "defer", _("zurückgestellt")
        UNDO = "undo", _("rückgängig gemacht")
        DOUBT = "doubt", _("durch eine neue Fassung fraglich")
        SUGGEST = "suggest", _("wieder vorgelegt")
        WITHDRAW = "withdraw", _("zurückgenommen")

    class Direction(models.TextChoices):
        """Which end is the source of a directed link."""

        FORTH = "forth", _("von der ersten zur zweiten")
        BACK = "back", _("von der zweiten zur ersten")

    link = models.ForeignKey(StatementLink, on_delete=models.PROTECT, related_name="decisions")
    verb = models.CharField(max_length=10, choices=Verb.choices)
    from_state = models.CharField(max_length=10, choices=StatementLink.State.choices)
    to_state = models.CharField(max_length=10, choices=StatementLink.State.choices)
    from_type = models.CharField(max_length=12, choices=StatementLink.Type.choices)
    from_direction = models.CharField(max_length=5, choices=Direction.choices, blank=True)
    type = models.CharField(max_length=12, choices=StatementLink.Type.choices)
    direction = models.CharField(max_length=5, choices=Direction.choices, blank=True)
    low_hash = models.CharField(max_length=64, blank=True)
    high_hash = models.CharField(max_length=64, blank=True)
    suspect = models.CharField(
        max_length=12, choices=StatementLink.Suspect.choices, blank=True
    )  # what a new version did to an end
    until = models.DateField(null=True)
    reason = models.CharField(max_length=REASON, blank=True)
    generator = models.CharField(max_length=40, default="engine")  # who had suggested it
    band = models.CharField(max_length=6, choices=StatementLink.Band.choices, blank=True)
    undoes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="undone_by"
    )
    batch = models.UUIDField(null=True)  # decided in one go, undone in one go
    dated = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["link", "id"], name="decision_of_link"),
            models.Index(fields=["by", "-id"], name="decision_of_person"),
            models.Index(
                fields=["batch"], condition=Q(batch__isnull=False), name="decision_batch"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(verb="undo") ^ Q(undoes__isnull=True), name="an_undo_undoes_something"
            ),
            models.CheckConstraint(
                condition=~Q(verb="defer") | Q(until__isnull=False), name="deferred_to_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(verb__in=["propose", "confirm"])
                | (~Q(low_hash="") & ~Q(high_hash="")),
                name="agreed_on_two_texts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.link_id} {self.verb}"
