# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The region's taxonomy: corners of the hexagon, its foundation, and the bucket for the rest."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node


class Theme(models.Model):
    """A theme, an element of the foundation, or the cross-cutting bucket."""

    class Kind(models.TextChoices):
        """Where the theme stands in the figure."""

        THEME = "theme", _("Thema")
        FOUNDATION = "foundation", _("Fundament")
        CROSS_CUTTING = "cross_cutting", _("Querschnitt")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="theme")
    slug = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=14, choices=Kind.choices)
    title = models.CharField(max_length=80)
    title_en = models.CharField(max_length=80, blank=True)
    title_simple = models.CharField(max_length=80, blank=True)
    sentence = models.CharField(max_length=300, blank=True)
    sentence_en = models.CharField(max_length=300, blank=True)
    sentence_simple = models.CharField(max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["kind", "order", "slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(kind="cross_cutting"),
                name="one_cross_cutting_bucket",
            )
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The title in the visitor's language."""
        words = {"en": self.title_en, "de-simple": self.title_simple}
        return words.get(get_language() or "de") or self.title

    @property
    def purpose(self) -> str:
        """What belongs to the theme, in the visitor's language."""
        words = {"en": self.sentence_en, "de-simple": self.sentence_simple}
        return words.get(get_language() or "de") or self.sentence


class LexiconEntry(models.Model):
    """One word or phrase that speaks for a theme; a negative weight speaks against it."""

    class Match(models.TextChoices):
        """How the pattern is compared."""

        STEM = "stem", _("Wortanfang")
        WORD = "word", _("ganzes Wort")
        PHRASE = "phrase", _("Wortfolge")
        ENDING = "ending", _("Wortende")

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="lexicon")
    pattern = models.CharField(max_length=80)
    weight = models.FloatField()
    match = models.CharField(max_length=6, choices=Match.choices, default=Match.STEM)
    not_near = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["theme", "pattern"]
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "pattern", "match"], name="one_entry_per_pattern"
            )
        ]

    def __str__(self) -> str:
        return self.pattern
