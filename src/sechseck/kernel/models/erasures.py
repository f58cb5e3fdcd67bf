# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The wish to have somebody or something forgotten."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.nodes import Node


class Erasure(models.Model):
    """The wish to have a person or a document forgotten, and what became of it.

    It holds no text: the ground is one of few, and two people stand behind what is done.
    """

    class Ground(models.TextChoices):
        """Why."""

        WISH = "wish", _("Die Person wünscht es.")
        MISTAKE = "mistake", _("Es hätte nie hierher gehört.")
        LAW = "law", _("Ein Gesetz oder Gericht verlangt es.")
        LICENCE = "licence", _("Das Recht, es zu zeigen, fehlt oder ist erloschen.")

    class State(models.TextChoices):
        """How far it is."""

        ASKED = "asked", _("beantragt")
        CONFIRMED = "confirmed", _("bestätigt")
        DONE = "done", _("ausgeführt")
        DECLINED = "declined", _("abgelehnt")

    class Words(models.TextChoices):
        """What becomes of the words other people wrote about a document: they may quote it."""

        ERASE = "erase", _("Auch löschen, was andere dazu geschrieben haben")
        KEEP = "keep", _("Behalten, was andere dazu geschrieben haben")

    node = models.ForeignKey(Node, null=True, on_delete=models.PROTECT, related_name="erasures")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="erasures"
    )
    ground = models.CharField(max_length=8, choices=Ground.choices)
    state = models.CharField(max_length=9, choices=State.choices, default=State.ASKED)
    words = models.CharField(max_length=5, choices=Words.choices, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(node__isnull=False, person__isnull=True)
                | Q(node__isnull=True, person__isnull=False),
                name="erasure_of_a_person_or_of_a_node",
            ),
            models.CheckConstraint(
                condition=Q(node__isnull=True) ^ Q(words__in=["erase", "keep"]),
                name="erasure_of_a_node_says_what_becomes_of_words",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["asked", "declined"])
                | (Q(decided_by__isnull=False) & ~Q(decided_by=models.F("proposed_by"))),
                name="erasure_has_four_eyes",
            ),
            models.UniqueConstraint(
                fields=["node", "person"],
                condition=Q(state="asked"),
                name="one_open_erasure",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.node_id or self.person_id} {self.state}"
