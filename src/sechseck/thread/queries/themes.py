# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine needs to know of the region, and the themes in their order."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from sechseck.engines.knowledge import Knowledge, RegisterEntry, ThemeKind
from sechseck.engines.knowledge import LexiconEntry as Entry
from sechseck.engines.knowledge import Theme as EngineTheme
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.thread.models import Document, LexiconEntry, Statement, Theme
from sechseck.thread.queries.document_rows import DocumentRow, document_row


def knowledge() -> Knowledge:
    """Return themes, lexicon and register as the engine takes them."""
    themes = tuple(
        EngineTheme(theme.slug, ThemeKind(theme.kind), theme.title)
        for theme in Theme.objects.all()
    )
    entries = LexiconEntry.objects.values_list(
        "theme__slug", "pattern", "weight", "match", "not_near"
    )
    return Knowledge(themes, tuple(Entry(*entry) for entry in entries), tuple(register()))


def register() -> list[RegisterEntry]:
    """Return the names of municipalities and actors."""
    areas = [
        RegisterEntry(area.ags, area.name, "place", tuple(area.variants))
        for area in Area.objects.all()
    ]
    actors = [
        RegisterEntry(actor.slug, actor.name, actor.kind, tuple(actor.variants))
        for actor in Actor.objects.all()
    ]
    return areas + actors


def register_nodes() -> dict[str, int]:
    """Return the node of each register entry by its name, as facts carry it."""
    areas = Area.objects.values_list("name", "node_id")
    actors = Actor.objects.values_list("name", "node_id")
    return dict([*areas, *actors])


@dataclass(frozen=True, slots=True)
class LexiconWord:
    """A word of the lexicon as the theme page shows it."""

    pattern: str
    weight: float
    match_label: str
    not_near: str


def lexicon_words(theme: Theme) -> list[LexiconWord]:
    """Return the words that speak for a theme, the heaviest first."""
    return [
        LexiconWord(row.pattern, row.weight, row.get_match_display(), row.not_near)
        for row in theme.lexicon.order_by("-weight", "pattern")
    ]


def documents_on(statements: QuerySet[Statement]) -> list[DocumentRow]:
    """Return the documents of some statements with the number of these statements."""
    counts = dict(
        statements.order_by().values_list("document").annotate(number=Count("pk", distinct=True))
    )
    rows = Document.objects.filter(pk__in=counts).order_by("-dated", "slug")
    return [document_row(row, counts[row.pk], own_words=False) for row in rows]
