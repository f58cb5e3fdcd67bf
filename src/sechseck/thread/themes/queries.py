# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine needs to know of the region, and the themes in their order."""

from __future__ import annotations

from django.db.models import QuerySet

from sechseck.engines.knowledge import Knowledge, RegisterEntry, ThemeKind
from sechseck.engines.knowledge import LexiconEntry as Entry
from sechseck.engines.knowledge import Theme as EngineTheme
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.thread.models import LexiconEntry, Theme


def themes_of_kind(kind: str) -> QuerySet[Theme]:
    """Return the themes of one kind in the order of the figure."""
    return Theme.objects.filter(kind=kind).select_related("node")


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
    """Return the node of each register entry by its slug."""
    areas = Area.objects.values_list("ags", "node_id")
    actors = Actor.objects.values_list("slug", "node_id")
    return dict([*areas, *actors])
