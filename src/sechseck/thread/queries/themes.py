# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine needs to know of the region, and the themes in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from sechseck.engines.knowledge import Knowledge, RegisterEntry, ThemeKind
from sechseck.engines.knowledge import LexiconEntry as Entry
from sechseck.engines.knowledge import Theme as EngineTheme
from sechseck.kernel.gap_kinds import Viewer
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.thread.models import Document, LexiconEntry, Theme
from sechseck.thread.queries.document_rows import DocumentRow, document_row
from sechseck.thread.queries.seen import seen_themes


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
        for area in Area.objects.filter(kind=Area.Kind.MUNICIPALITY)
    ]
    actors = [
        RegisterEntry(actor.slug, actor.name, actor.kind, tuple(actor.variants))
        for actor in Actor.objects.all()
    ]
    return areas + actors


def register_nodes() -> dict[str, int]:
    """Return the node of each register entry by its name, as facts carry it."""
    places = Area.objects.filter(kind=Area.Kind.MUNICIPALITY)
    areas = places.values_list("name", "node_id")
    actors = Actor.objects.values_list("name", "node_id")
    return dict([*areas, *actors])


@dataclass(frozen=True, slots=True)
class LexiconWord:
    """A word of the lexicon as the theme page shows it."""

    pattern: str
    weight: float
    match_label: str
    not_near: str


def themes_with_words(viewer: Viewer, slug: str) -> list[Theme]:
    """Return all themes in their order, the words of one of them in the same query."""
    words = LexiconEntry.objects.filter(theme=OuterRef("pk"), theme__slug=slug)
    entry = JSONObject(pattern="pattern", weight="weight", match="match", not_near="not_near")
    told = words.order_by("-weight", "pattern").values(entry=entry)
    rows = seen_themes(viewer).select_related("node").annotate(words=ArraySubquery(told))
    return list(rows.order_by("order"))


def lexicon_words(theme: Theme) -> list[LexiconWord]:
    """Return the words that speak for a theme, the heaviest first."""
    entries: list[dict[str, Any]] = theme.words  # type: ignore[attr-defined]
    labels = dict(LexiconEntry.Match.choices)
    return [
        LexiconWord(one["pattern"], one["weight"], str(labels[one["match"]]), one["not_near"])
        for one in entries
    ]


def documents_on(numbers: Mapping[int, int]) -> list[DocumentRow]:
    """Return documents as rows, each with a number of statements."""
    rows = Document.objects.filter(pk__in=list(numbers)).order_by("-dated", "slug")
    return [document_row(row, numbers[row.pk], own_words=False) for row in rows]
