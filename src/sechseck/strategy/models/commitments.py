# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments and announcements: what a text promises, and what became of it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.people.models import Actor
from sechseck.strategy.models.goals import Goal
from sechseck.strategy.models.measures import Measure
from sechseck.strategy.models.publishing import TwoPeople, published_by_another
from sechseck.thread.models import Anchor, Document, Statement, Version


class Commitment(TwoPeople):
    """A promise of an adopted text, or an announcement of any other; its quote never changes.

    ``quote_sha256`` is the hash of the anchored words (database trigger). A statement told in
    our own words has no anchor: then the quote is the statement's text and no more.
    """

    class Kind(models.TextChoices):
        """What it is worth."""

        COMMITMENT = "commitment", _("Zusage")
        ANNOUNCEMENT = "announcement", _("Ankündigung")

    class State(models.TextChoices):
        """What sourced updates say; nobody sets it by hand."""

        OPEN = "open", _("offen")
        STARTED = "started", _("begonnen")
        PARTLY = "partly", _("teilweise gehalten")
        KEPT = "kept", _("gehalten")
        BROKEN = "broken", _("gebrochen")
        DROPPED = "dropped", _("aufgegeben")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="commitment")
    statement = models.OneToOneField(
        Statement, on_delete=models.PROTECT, related_name="commitment"
    )
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="commitments")
    text_version = models.ForeignKey(
        Version, null=True, on_delete=models.PROTECT, related_name="commitments"
    )
    anchor = models.ForeignKey(
        Anchor, null=True, on_delete=models.PROTECT, related_name="commitments"
    )
    kind = models.CharField(max_length=12, choices=Kind.choices)
    line_from = models.PositiveIntegerField()
    line_to = models.PositiveIntegerField()
    quote = models.TextField()
    quote_sha256 = models.CharField(max_length=64)
    title = models.CharField(max_length=200)  # what is promised, in short plain words
    actor = models.ForeignKey(
        Actor, null=True, on_delete=models.PROTECT, related_name="commitments"
    )
    verifiability = models.PositiveSmallIntegerField()
    reasons = ArrayField(models.CharField(max_length=200), default=list)  # of the grade
    weight = models.PositiveSmallIntegerField(default=1)
    due = models.DateField(null=True)
    state = models.CharField(max_length=7, choices=State.choices, default=State.OPEN)
    goals = models.ManyToManyField(Goal, related_name="commitments", blank=True)
    measures = models.ManyToManyField(Measure, related_name="commitments", blank=True)
    merged_into = models.ForeignKey(  # says the same and is followed there
        "self", null=True, on_delete=models.PROTECT, related_name="merged_from"
    )

    class Meta:
        ordering = ["document", "line_from", "id"]
        constraints = [
            published_by_another("a_second_person_publishes_a_commitment"),
            models.CheckConstraint(
                condition=Q(verifiability__lte=3), name="verifiability_from_0_to_3"
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=1, weight__lte=3), name="a_weight_from_1_to_3"
            ),
            models.CheckConstraint(
                condition=Q(line_from__lte=F("line_to")), name="lines_run_forward"
            ),
            models.CheckConstraint(  # the administration never rates a party's announcement
                condition=Q(kind="commitment") | ~Q(state__in=["kept", "broken"]),
                name="an_announcement_is_never_rated",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="a_commitment_is_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/zusage/{self.pk}/"


class CommitmentUpdate(models.Model):
    """What became of it, with a day and a source; rows only grow (database trigger).

    A disputed state (kept, broken, dropped) counts once a second editor agreed.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="updates")
    day = models.DateField()
    state = models.CharField(max_length=7, choices=Commitment.State.choices)
    source = models.CharField(max_length=300)
    url = models.URLField(max_length=500, blank=True)
    note = models.TextField(blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    second_editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True)
    declined = models.CharField(max_length=300, blank=True)  # why the second editor said no
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["commitment", "day", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(source=""), name="an_update_has_a_source"),
            models.CheckConstraint(
                condition=Q(second_editor__isnull=True) | ~Q(second_editor=F("proposed_by")),
                name="a_second_editor_is_another_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment_id} {self.state} {self.day}"
