# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One node for each thing that can be linked, found, followed or hidden."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Node(models.Model):
    """The linkable side of an object.

    ``terms`` holds lemmas and compound parts in the order of the text, so that two parts
    that stand side by side are the parts of one compound.
    """

    class Kind(models.TextChoices):
        """What the node stands for."""

        AREA = "area", _("Kommune")
        ACTOR = "actor", _("Beteiligte")
        THEME = "theme", _("Thema")
        DOCUMENT = "document", _("Dokument")
        STATEMENT = "statement", _("Aussage")
        TEXT = "text", _("Text")
        AMENDMENT = "amendment", _("Änderungsantrag")
        RESOLUTION = "resolution", _("Beschluss")
        INDICATOR = "indicator", _("Kennzahl")
        FINDING = "finding", _("Befund")
        DERIVATION = "derivation", _("Ableitung")
        STRATEGY = "strategy", _("Strategie")
        PLAN = "plan", _("Aktionsplan")
        GOAL = "goal", _("Ziel")
        MEASURE = "measure", _("Maßnahme")
        COMMITMENT = "commitment", _("Zusage")
        SCENARIO = "scenario", _("Szenario")

    class Visibility(models.TextChoices):
        """Who may see it; a link is as visible as its less visible end."""

        PUBLIC = "public", _("öffentlich")
        MEMBERS = "members", _("Mitglieder")
        INTERNAL = "internal", _("intern")
        PROTECTED = "protected", _("geschützt")

    kind = models.CharField(max_length=12, choices=Kind.choices)
    title = models.CharField(max_length=500)
    path = models.CharField(max_length=200)
    visibility = models.CharField(
        max_length=10, choices=Visibility.choices, default=Visibility.PUBLIC
    )
    terms = models.TextField(blank=True)
    search = models.GeneratedField(
        expression=SearchVector("terms", config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [
            GinIndex(fields=["search"], name="node_search"),
            models.Index(fields=["kind", "visibility"], name="node_kind_visibility"),
        ]
        constraints = [
            models.CheckConstraint(  # queries name the levels that are hidden
                condition=models.Q(visibility__in=["public", "members", "internal", "protected"]),
                name="visibility_is_known",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A term of the vocabulary, so that a typing mistake finds its word."""

    term = models.CharField(max_length=100, unique=True)

    class Meta:
        indexes = [GinIndex(fields=["term"], opclasses=["gin_trgm_ops"], name="word_trigrams")]

    def __str__(self) -> str:
        return self.term
