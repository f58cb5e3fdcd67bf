# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that people amend, their versions, and the motion that puts one to a decision."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from sechseck.drafting.models.status import Status
from sechseck.engines.redline import Version, version_from_json
from sechseck.kernel.models import Comment, Node
from sechseck.thread.models import Document
from sechseck.thread.models import Version as DocumentVersion


class Text(models.Model):
    """A text of any kind; its versions hold the words."""

    class Kind(models.TextChoices):
        """What it becomes when it is adopted."""

        MOTION = "motion", _("Antrag")
        ACTION_PLAN = "action_plan", _("Aktionsplan")
        STRATEGY = "strategy", _("Strategie")
        PROGRAMME = "programme", _("Programm")
        RULES = "rules", _("Geschäftsordnung")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="text")
    slug = models.SlugField(max_length=70, unique=True)
    kind = models.CharField(max_length=11, choices=Kind.choices)
    title = models.CharField(max_length=300)
    document = models.OneToOneField(  # what the thread reads of it, from its publication on
        Document, null=True, on_delete=models.PROTECT, related_name="text"
    )
    standing = models.CharField(  # what moderation made of it; who brought it sees it always
        max_length=7, choices=Comment.Standing.choices, default=Comment.Standing.SHOWN
    )
    seen_before = models.CharField(max_length=10, blank=True)  # its visibility while hidden
    caution = models.CharField(max_length=120, blank=True)  # words of moderation above it
    version = models.PositiveIntegerField(default=1)  # counts changes, so that none is lost

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_shown(self) -> bool:
        """Whether moderation hid it from nobody."""
        return self.standing == Comment.Standing.SHOWN

    @property
    def is_erased(self) -> bool:
        """Whether only its tombstone is left; no other name has two dashes in a row."""
        return self.slug == f"geloescht--{self.pk}"

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/antrag/{self.slug}/"


class Motion(models.Model):
    """A text put to a decision: who proposes it, where it stands, until when it is open."""

    class Numbering(models.TextChoices):
        """How its amendments are called."""

        PER_MOTION = "per_motion", _("Ä1, Ä2 … in diesem Text")
        GLOBAL = "global", _("Ä1, Ä2 … über alle Texte einer Sitzung")
        BY_LINE = "by_line", _("nach Kürzel und Zeile, wie A2-009")

    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="motion")
    status = models.CharField(max_length=11, choices=Status.choices, default=Status.DRAFT)
    prefix = models.CharField(max_length=20, blank=True)  # such as A3
    chapter = models.CharField(max_length=200, blank=True)
    proposers = models.CharField(max_length=300)
    author_kind = models.CharField(max_length=12, choices=Document.AuthorKind.choices)
    event = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    resolved_on = models.DateField(null=True)  # by those who propose it
    adopted_on = models.DateField(null=True)
    amendments_until = models.DateField(null=True)
    text_supporters_wanted = models.PositiveSmallIntegerField(default=0)  # for the text itself
    support_until = models.DateField(null=True)  # that is how long people can stand behind it
    supporters_wanted = models.PositiveSmallIntegerField(default=0)  # for each amendment
    numbering = models.CharField(  # of its amendments, from the next one on
        max_length=10, choices=Numbering.choices, default=Numbering.PER_MOTION
    )
    consultation_until = models.DateField(null=True)  # residents may propose changes until then
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["prefix", "id"]

    def __str__(self) -> str:
        return f"{self.prefix} {self.status}"

    def is_late(self, today: date) -> bool:
        """Say whether the deadline for amendments is over; its day belongs to it."""
        return self.amendments_until is not None and self.amendments_until < today

    def is_support_over(self, today: date) -> bool:
        """Say whether nobody can stand behind the text any more."""
        return self.support_until is not None and self.support_until < today

    def is_over(self, today: date) -> bool:
        """Say whether residents may propose no more."""
        return self.consultation_until is not None and self.consultation_until < today


class TextVersion(models.Model):
    """The blocks of a text at one time; once frozen they never change (database trigger)."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="next")
    title = models.CharField(max_length=300, blank=True)
    title_from = models.CharField(max_length=300, blank=True)  # labels of those who changed it
    content = models.JSONField()  # the engine's row: blocks, and origins of a merged version
    sha256 = models.CharField(max_length=64)
    line_rule = models.CharField(max_length=20, default="ag80")
    reason = models.CharField(max_length=500, blank=True)  # what changed and why
    created_at = models.DateTimeField(default=timezone.now)
    frozen_at = models.DateTimeField(null=True)
    in_force_since = models.DateField(null=True)
    document_version = models.ForeignKey(  # equal words of two versions are one there
        DocumentVersion, null=True, on_delete=models.PROTECT, related_name="text_versions"
    )

    class Meta:
        ordering = ["text", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["text", "number"], name="text_version_has_a_number"),
            models.UniqueConstraint(
                fields=["text"],
                condition=Q(in_force_since__isnull=False),
                name="one_version_in_force",
            ),
            models.CheckConstraint(
                condition=Q(in_force_since__isnull=True) | Q(frozen_at__isnull=False),
                name="what_is_in_force_is_frozen",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="text_version_is_not_its_own_parent",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text_id} v{self.number}"

    @cached_property
    def words(self) -> Version:
        """The blocks as the engine knows them."""
        return version_from_json(self.content)
