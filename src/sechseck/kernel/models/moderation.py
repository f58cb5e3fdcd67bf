# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Notices about what people wrote, and decisions with their reasons.

The words are those of the Digital Services Act: notice (Article 16), statement of reasons
(Article 17), complaint within six months decided by somebody else (Article 20).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.comments import Comment
from sechseck.kernel.models.nodes import Node

USER = settings.AUTH_USER_MODEL


class Notice(models.Model):
    """Somebody, perhaps without an account, says that a text is unlawful or breaks a rule."""

    class Category(models.TextChoices):
        """Why."""

        CHILDREN = "children", _("Sexueller Missbrauch von Kindern")
        THREAT = "threat", _("Drohung oder Aufruf zu Gewalt")
        HATE = "hate", _("Volksverhetzung oder Hetze gegen Gruppen")
        INSULT = "insult", _("Beleidigung oder üble Nachrede")
        PRIVACY = "privacy", _("Persönliche Angaben ohne Erlaubnis")
        COPYRIGHT = "copyright", _("Verletzung von Urheberrechten")
        UNLAWFUL = "unlawful", _("Anderer Verstoß gegen ein Gesetz")
        RULES = "rules", _("Verstoß gegen die Hausregeln")

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("offen")
        DECIDED = "decided", _("entschieden")

    reference = models.CharField(max_length=40, unique=True)
    comment = models.ForeignKey(
        Comment, null=True, on_delete=models.PROTECT, related_name="notices"
    )
    node = models.ForeignKey(  # what is reported, if it is no comment
        Node, null=True, on_delete=models.PROTECT, related_name="notices"
    )
    place = models.CharField(max_length=300)
    category = models.CharField(max_length=9, choices=Category.choices)
    explanation = models.TextField(max_length=4000)
    name = models.CharField(max_length=150, blank=True)
    address = models.EmailField(blank=True)
    owner = models.ForeignKey(USER, null=True, on_delete=models.SET_NULL, related_name="notices")
    good_faith = models.BooleanField()
    state = models.CharField(max_length=7, choices=State.choices, default=State.OPEN)
    at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due_at", "id"]
        indexes = [models.Index(fields=["due_at"], condition=Q(state="open"), name="notice_open")]
        constraints = [
            models.CheckConstraint(condition=Q(good_faith=True), name="notice_in_good_faith"),
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True)
                | Q(state="decided", decided_at__isnull=False),
                name="notice_decided_knows_when",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class Decision(models.Model):
    """What a moderator did about a text, and why."""

    class Measure(models.TextChoices):
        """What was done."""

        NONE = "none", _("Nichts unternommen")
        LABEL = "label", _("Mit einem Hinweis versehen")
        HIDE = "hide", _("Ausgeblendet")
        REMOVE = "remove", _("Entfernt")
        SUSPEND = "suspend", _("Ausgeblendet und Kommentieren ausgesetzt")

    class Ground(models.TextChoices):
        """What it rests on."""

        LAW = "law", _("Gesetz")
        RULES = "rules", _("Hausregeln")
        NONE = "none", _("Kein Verstoß")

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="decisions")
    comment = models.ForeignKey(
        Comment, null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    node = models.ForeignKey(Node, null=True, on_delete=models.PROTECT, related_name="decisions")
    measure = models.CharField(max_length=7, choices=Measure.choices)
    ground = models.CharField(max_length=5, choices=Ground.choices)
    provision = models.CharField(max_length=200, blank=True)  # which law, which rule
    facts = models.TextField(max_length=2000)
    label = models.CharField(max_length=120, blank=True)
    suspended_until = models.DateTimeField(null=True)
    is_automated = models.BooleanField(default=False)
    decided_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    overturned_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["notice"],
                condition=Q(overturned_at__isnull=True),
                name="one_decision_counts",
            ),
            models.CheckConstraint(
                condition=Q(measure="none")
                | (~Q(ground="none") & (Q(comment__isnull=False) | Q(node__isnull=False))),
                name="a_measure_has_a_ground_and_a_text",
            ),
            models.CheckConstraint(
                condition=Q(ground="none") | ~Q(provision=""), name="a_ground_names_its_provision"
            ),
            models.CheckConstraint(
                condition=Q(measure="label") ^ Q(label=""), name="a_label_has_words"
            ),
            models.CheckConstraint(
                condition=Q(measure="suspend") ^ Q(suspended_until__isnull=True),
                name="a_suspension_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.notice_id} {self.measure}"
