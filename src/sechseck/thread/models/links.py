# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links between statements: suggested by the program, decided by people."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.thread.models.statements import Statement
from sechseck.thread.models.triples import ALLOWED_TRIPLES


class StatementLink(models.Model):
    """Two statements belong together; ``supports`` and ``implements`` have a direction.

    A suggestion becomes a link only when a person decides; both ends' hashes are stored then,
    so that a later change of either text shows.
    """

    class Type(models.TextChoices):
        """How they belong together."""

        SAME_TOPIC = "same_topic", _("gleiches Thema")
        SAME_AS = "same_as", _("sagt dasselbe")
        SUPPORTS = "supports", _("stützt")
        IMPLEMENTS = "implements", _("setzt um")
        CONTRADICTS = "contradicts", _("widerspricht")

    class State(models.TextChoices):
        """Where the decision stands."""

        SUGGESTED = "suggested", _("Vorschlag")
        CONFIRMED = "confirmed", _("bestätigt")
        REJECTED = "rejected", _("verworfen")
        LATER = "later", _("später")
        PROPOSED = "proposed", _("wartet auf eine zweite Person")
        WITHDRAWN = "withdrawn", _("zurückgenommen")  # kept for its history alone

    class Band(models.TextChoices):
        """How sure the suggestion is."""

        STRONG = "strong", _("stark")
        MEDIUM = "medium", _("mittel")
        WEAK = "weak", _("schwach")

    class Suspect(models.TextChoices):
        """What a new version did to an end since people agreed."""

        EDITORIAL = "editorial", _("redaktionell geändert")
        SUBSTANTIVE = "substantive", _("inhaltlich geändert")
        GONE = "gone", _("entfallen")

    source = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="links_out")
    target = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="links_in")
    type = models.CharField(max_length=12, choices=Type.choices)
    source_kind = models.CharField(max_length=8)
    target_kind = models.CharField(max_length=8)
    state = models.CharField(max_length=10, choices=State.choices, default=State.SUGGESTED)
    score = models.FloatField(default=0)
    band = models.CharField(max_length=6, choices=Band.choices, blank=True)
    reasons = ArrayField(models.CharField(max_length=300), default=list)
    source_hash = models.CharField(max_length=64, blank=True)
    target_hash = models.CharField(max_length=64, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_on = models.DateField(null=True)
    decision = models.CharField(max_length=300, blank=True)  # the reason a person gave
    proposed_by = models.ForeignKey(  # who asked for a second person
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    later_until = models.DateField(null=True)
    suspect = models.CharField(max_length=12, choices=Suspect.choices, blank=True)
    generator = models.CharField(max_length=40, default="engine")  # who suggested it

    class Meta:
        ordering = ["-score", "id"]
        indexes = [
            models.Index(fields=["source", "state", "-score"], name="link_source_score"),
            models.Index(fields=["target", "state", "-score"], name="link_target_score"),
            models.Index(fields=["state", "type", "band"], name="link_state_type_band"),
            models.Index(fields=["id"], condition=~Q(suspect=""), name="link_suspect"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "type"], name="one_link_per_type"),
            models.CheckConstraint(condition=~Q(source=F("target")), name="no_link_to_itself"),
            models.CheckConstraint(
                condition=Q(type__in=["supports", "implements"]) | Q(source__lt=F("target")),
                name="undirected_links_stand_once",
            ),
            models.CheckConstraint(
                condition=~Q(state="confirmed")
                | (Q(decided_by__isnull=False) & ~Q(source_hash="") & ~Q(target_hash="")),
                name="confirmed_by_a_person_with_both_hashes",
            ),
            models.CheckConstraint(condition=ALLOWED_TRIPLES, name="only_allowed_triples"),
            models.CheckConstraint(
                condition=~Q(state="proposed")
                | (Q(proposed_by__isnull=False) & ~Q(source_hash="") & ~Q(target_hash="")),
                name="proposed_by_a_person_with_both_hashes",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by__isnull=True)
                | Q(decided_by__isnull=True)
                | ~Q(decided_by=F("proposed_by")),
                name="confirmed_by_a_second_person",
            ),
            models.CheckConstraint(
                condition=~Q(state="later") | Q(later_until__isnull=False),
                name="later_is_a_day",
            ),
            models.CheckConstraint(
                condition=Q(suspect="") | Q(state="confirmed"),
                name="only_what_is_confirmed_is_suspect",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.type} {self.target_id}"
