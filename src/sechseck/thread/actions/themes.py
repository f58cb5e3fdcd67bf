# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the region's themes and its lexicon into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.lexicon import write_lexicon
from sechseck.thread.models import LexiconDifference, LexiconRevision, Theme
from sechseck.thread.queries.lexicon import Key, Lexicon, Value, of_rows, present_lexicon

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
    """Bring what the pack changed into the lexicon; return how many entries that were.

    An entry that somebody changed here stays; what the pack says of it waits to be taken or
    left.
    """
    require(by, "kernel.load_pack")
    pack: Lexicon = {
        (row["theme"], row["pattern"], row["match"]): (float(row["weight"]), row["not_near"])
        for row in rows
    }
    present = present_lexicon()
    base = _last_pack(present)
    if pack == base and LexiconRevision.objects.exists():
        return 0
    after = dict(present)
    for key in pack.keys() | base.keys():
        if pack.get(key) == base.get(key):
            continue
        if present.get(key) in (base.get(key), pack.get(key)):
            _put(after, key, pack.get(key))
            _settle(key)
        else:
            _differ(key, pack.get(key))
    changed = {key for key in present.keys() | after.keys() if present.get(key) != after.get(key)}
    write_lexicon(after, why="Regionspaket", pack=pack, by=by)
    return len(changed)


def _last_pack(present: Lexicon) -> Lexicon:
    """Return what the pack said when it was last loaded; before revisions that was all."""
    last = LexiconRevision.objects.exclude(pack=None).order_by("-number").first()
    return of_rows(last.pack or []) if last else present


def _put(lexicon: Lexicon, key: Key, value: Value | None) -> None:
    lexicon.pop(key, None)
    if value is not None:
        lexicon[key] = value


def _settle(key: Key) -> None:
    _undecided(key).delete()


def _undecided(key: Key) -> QuerySet[LexiconDifference]:
    theme, pattern, match = key
    return LexiconDifference.objects.filter(
        theme__slug=theme, pattern=pattern, match=match, state=LexiconDifference.State.OPEN
    )


def _differ(key: Key, value: Value | None) -> None:
    """Keep what the pack says about an entry that somebody changed here, to take or to leave."""
    _settle(key)
    theme, pattern, match = key
    weight, near = value if value is not None else (None, "")
    LexiconDifference.objects.create(
        theme=Theme.objects.get(slug=theme),
        pattern=pattern,
        match=match,
        weight=weight,
        not_near=near,
    )


def _theme(row: Row) -> NodeRow:
    return NodeRow(
        kind=Node.Kind.THEME,
        title=row["title"],
        path=f"/thema/{row['slug']}/",
        text=f"{row['title']} {row['sentence']}",
        fields={name: row[name] for name in FIELDS},
    )
