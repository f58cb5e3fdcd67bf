# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments: what somebody wants changed, who stands behind it, where it went."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models.status import Status
from sechseck.drafting.models.texts import Text, TextVersion
from sechseck.engines.redline import Hunk, hunk_from_json
from sechseck.kernel.models import Comment, Node


class Amendment(models.Model):
    """Hunks on a frozen version; ``apply(hunks, version)`` always gives the amended text."""

    class Kind(models.TextChoices):
        """What it asks for."""

        CHANGE = "change", _("Änderung")
        ALTERNATIVE = "alternative", _("Alternative zum ganzen Text")
        EDITORIAL = "editorial", _("redaktionelle Änderung")
        REASON = "reason", _("nur die Begründung")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="amendment")
    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="amendments")
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=40, blank=True)  # given once, when it is submitted
    slug = models.SlugField(max_length=80, unique=True)
    base = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="amendments")
    parent = models.ForeignKey(  # it amends another amendment
        "self", null=True, on_delete=models.PROTECT, related_name="children"
    )
    kind = models.CharField(max_length=11, choices=Kind.choices, default=Kind.CHANGE)
    status = models.CharField(max_length=11, choices=Status.choices, default=Status.DRAFT)
    title = models.CharField(max_length=300, blank=True)  # wanted; empty: it stays
    hunks = models.JSONField(default=list)
    lost = models.JSONField(default=list)  # hunks that found no place in the newest version
    reason = models.TextField(blank=True)
    proposers = models.CharField(max_length=300, blank=True)
    late_reason = models.CharField(max_length=300, blank=True)  # why it counts after the deadline
    delta_eur = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    delta_date = models.DateField(null=True)
    delta_target = models.CharField(max_length=200, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.CharField(max_length=500, blank=True)  # why it was decided so
    standing = models.CharField(  # what moderation made of it; who wrote it sees it always
        max_length=7, choices=Comment.Standing.choices, default=Comment.Standing.SHOWN
    )
    seen_before = models.CharField(max_length=10, blank=True)  # its visibility while hidden
    caution = models.CharField(max_length=120, blank=True)  # words of moderation above it
    created_at = models.DateTimeField(default=timezone.now)
    submitted_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["text", "number"]
        constraints = [
            models.UniqueConstraint(fields=["text", "number"], name="amendment_has_a_number"),
            models.UniqueConstraint(
                fields=["text", "code"], condition=~Q(code=""), name="amendment_has_its_own_code"
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="amendment_does_not_amend_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """What it is called, as Ä2 or A2-009."""
        return self.code or f"Ä{self.number}"

    @property
    def is_shown(self) -> bool:
        """Whether moderation hid it from nobody."""
        return self.standing == Comment.Standing.SHOWN

    @property
    def supporter_count(self) -> int:
        """How many stand behind it besides those who initiated it."""
        return self.sponsors.filter(role=Sponsorship.Role.SUPPORTER).count()

    @property
    def changes(self) -> list[Hunk]:
        """The hunks as the engine knows them."""
        return [hunk_from_json(row) for row in self.hunks]

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/aenderung/{self.slug}/"


class Sponsorship(models.Model):
    """A person stands behind an amendment, once."""

    class Role(models.TextChoices):
        """How."""

        INITIATOR = "initiator", _("stellt den Änderungsantrag")
        SUPPORTER = "supporter", _("unterstützt")

    amendment = models.ForeignKey(Amendment, on_delete=models.CASCADE, related_name="sponsors")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sponsorships"
    )
    role = models.CharField(max_length=9, choices=Role.choices, default=Role.SUPPORTER)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["amendment", "person"], name="one_sponsorship_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} {self.amendment_id}"


class CarriedFrom(models.Model):
    """What an amendment asked for on the version before."""

    amendment = models.ForeignKey(Amendment, on_delete=models.CASCADE, related_name="earlier")
    base = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="+")
    hunks = models.JSONField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["amendment", "base"], name="carried_once_from_a_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.amendment_id} on {self.base_id}"
