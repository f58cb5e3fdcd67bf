# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the region's themes and its lexicon into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.models import LexiconEntry, Theme

Row = Mapping[str, Any]
FIELDS = (
    "kind",
    "title",
    "title_en",
    "title_simple",
    "sentence",
    "sentence_en",
    "sentence_simple",
    "order",
)


@transaction.atomic
def load_themes(rows: Iterable[Row], *, by: User) -> Mirrored:
    """Bring the themes in step with the rows of a pack."""
    require(by, "kernel.load_pack")
    return mirror_rows(Theme, "slug", {row["slug"]: _theme(row) for row in rows}, by=by)


@transaction.atomic
def load_lexicon(rows: Iterable[Row], *, by: User) -> int:
    """Replace the lexicon by the rows of a pack if it differs; return what changed."""
    require(by, "kernel.load_pack")
    themes = {theme.slug: theme for theme in Theme.objects.all()}
    wanted = {
        (row["theme"], row["pattern"], row["match"]): (float(row["weight"]), row["not_near"])
        for row in rows
    }
    present = {
        (entry.theme.slug, entry.pattern, entry.match): (entry.weight, entry.not_near)
        for entry in LexiconEntry.objects.select_related("theme")
    }
    if wanted == present:
        return 0
    LexiconEntry.objects.all().delete()
    LexiconEntry.objects.bulk_create(
        [
            LexiconEntry(
                theme=themes[theme], pattern=pattern, match=match, weight=weight, not_near=near
            )
            for (theme, pattern, match), (weight, near) in wanted.items()
        ]
    )
    return len(set(wanted.items()) ^ set(present.items()))


def _theme(row: Row) -> NodeRow:
    return NodeRow(
        kind=Node.Kind.THEME,
        title=row["title"],
        path=f"/thema/{row['slug']}/",
        text=f"{row['title']} {row['sentence']}",
        fields={name: row[name] for name in FIELDS},
    )
