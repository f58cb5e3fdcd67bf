# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements: what a document says, in the smallest spans, with their labels."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.thread.models.anchors import Anchor
from sechseck.thread.models.documents import Document


class Statement(models.Model):
    """One thing a document says.

    A statement without anchor is told in our own words (``own_words``): the original is not
    ours to ship. When an operator reads the original, the anchor is set to the true span.
    """

    class Kind(models.TextChoices):
        """What the statement does."""

        FINDING = "finding", _("Befund")
        GOAL = "goal", _("Ziel")
        MEASURE = "measure", _("Maßnahme")
        ACTOR = "actor", _("Beteiligte")
        PROCESS = "process", _("Verfahren")
        EVENT = "event", _("Ereignis")
        OTHER = "other", _("Sonstiges")

    class Commits(models.TextChoices):
        """How far it binds its author."""

        NONE = "none", _("bindet nicht")
        ANNOUNCEMENT = "announcement", _("Ankündigung")
        COMMITMENT = "commitment", _("Zusage")

    class LabelSource(models.TextChoices):
        """Who said what kind it is, which themes it touches and how far it binds."""

        ENGINE = "engine", _("Programm")
        PACK = "pack", _("Redaktion des Regionspakets")
        PERSON = "person", _("jemand in der Anwendung")  # nothing writes over this

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="statement")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="statements")
    anchor = models.OneToOneField(
        Anchor, null=True, on_delete=models.PROTECT, related_name="statement"
    )
    ref = models.CharField(max_length=110, unique=True)  # <document slug>:<line>.<n>
    text = models.TextField()
    own_words = models.BooleanField(default=False)
    is_gone = models.BooleanField(default=False)  # the newest version no longer says it
    line_start = models.PositiveIntegerField()
    line_end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True)  # also slide, sheet
    row = models.PositiveIntegerField(null=True)  # of a sheet
    block = models.CharField(max_length=12, default="paragraph")  # what it is on the page
    heading = ArrayField(models.CharField(max_length=300), default=list)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    kind_share = models.FloatField()
    second_kind = models.CharField(max_length=8, choices=Kind.choices, blank=True)
    second_share = models.FloatField(default=0)
    kind_reason = models.CharField(max_length=200, blank=True)
    bindingness = models.PositiveSmallIntegerField(default=0)
    slots = models.JSONField(default=dict)
    open_ends = ArrayField(models.CharField(max_length=40), default=list)  # gap codes
    commits = models.CharField(max_length=12, choices=Commits.choices, default=Commits.NONE)
    canonical_hash = models.CharField(max_length=64)
    label_source = models.CharField(
        max_length=6, choices=LabelSource.choices, default=LabelSource.ENGINE
    )
    version = models.PositiveIntegerField(default=1)  # of its labels

    class Meta:
        ordering = ["document", "line_start", "ref"]
        indexes = [
            models.Index(fields=["kind", "document"], name="statement_kind_document"),
            GinIndex(fields=["open_ends"], name="statement_open_ends"),
            models.Index(fields=["id"], condition=Q(is_gone=True), name="statement_gone"),
            models.Index(  # lists are read and counted from here alone
                fields=["document", "line_start", "ref"],
                include=["node", "id", "kind"],
                condition=Q(is_gone=False),
                name="statement_said_in_order",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(bindingness__gte=0, bindingness__lte=7), name="bindingness_0_to_7"
            ),
            models.CheckConstraint(
                condition=Q(commits="none") | Q(kind__in=["goal", "measure"]),
                name="only_goals_and_measures_commit",
            ),
            models.CheckConstraint(
                condition=Q(own_words=True) | Q(anchor__isnull=False),
                name="statement_has_a_span_or_is_our_own_words",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
