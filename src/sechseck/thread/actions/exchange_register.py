# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write the nodes of an import: areas, actors, themes, documents, and those of statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from sechseck.engines.german.terms import terms
from sechseck.kernel.models import Audience, Node, User
from sechseck.kernel.permissions import require
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.thread.models import Document, LexiconEntry, Theme

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
Ids = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class NodeRows:
    """How the rows of a table become nodes."""

    kind: str
    key: str
    path: str
    title: str
    words: tuple[str, ...]

    def text(self, row: Row) -> str:
        """Return what search finds a row by."""
        found = [row[name] for name in self.words]
        return " ".join(" ".join(one) if isinstance(one, list) else one for one in found)

    def node(self, row: Row) -> Node:
        """Return the node of a row, not yet written."""
        return Node(
            kind=self.kind,
            title=row[self.title][:500],
            path=self.path.format(row[self.key]),
            visibility=row["visibility"],
            terms=" ".join(terms(self.text(row))),
        )


KIND = Node.Kind
NODE_ROWS = {
    "areas": NodeRows(KIND.AREA, "ags", "/kommune/{}/", "name", ("name", "variants")),
    "actors": NodeRows(
        KIND.ACTOR, "slug", "/beteiligte/{}/", "name", ("name", "variants", "sentence")
    ),
    "themes": NodeRows(KIND.THEME, "slug", "/thema/{}/", "label", ("label", "definition")),
    "documents": NodeRows(KIND.DOCUMENT, "slug", "/dokument/{}/", "title", ("title", "author")),
    "statements": NodeRows(KIND.STATEMENT, "ref", "/aussage/{}/", "text", ("text",)),
}
LABELS = {
    f"{ours}{end}": f"{theirs}{end}"
    for ours, theirs in (("label", "title"), ("definition", "sentence"))
    for end in ("", "_en", "_simple")
}


@transaction.atomic
def import_register(tables: Tables, *, by: User) -> Ids:
    """Write all nodes and the objects of all but statements; return their numbers by key."""
    require(by, "kernel.load_pack")
    ids: Ids = {}
    for name, how in NODE_ROWS.items():
        nodes = Node.objects.bulk_create([how.node(row) for row in tables[name]], batch_size=2000)
        keys = [row[how.key] for row in tables[name]]
        ids[f"{name[:-1]} nodes"] = dict(zip(keys, (one.pk for one in nodes), strict=True))
    _add(Area, tables["areas"], ids["area nodes"], "ags")
    _add(Actor, tables["actors"], ids["actor nodes"], "slug", leave=("parent",))
    _add(Theme, tables["themes"], ids["theme nodes"], "slug", renamed=LABELS)
    ids["documents"] = _add(Document, tables["documents"], ids["document nodes"], "slug")
    _join_parents(tables["actors"])
    _add_lexicon(tables["lexicon"])
    _add_audiences(tables["audiences"], ids)
    return ids


def _add(
    model: type[models.Model],
    rows: Sequence[Row],
    nodes: Mapping[str, int],
    key: str,
    *,
    leave: Sequence[str] = (),
    renamed: Mapping[str, str] | None = None,
) -> dict[str, int]:
    names = renamed or {}
    made = [
        model(
            node_id=nodes[row[key]],
            **{
                names.get(name, name): value
                for name, value in row.items()
                if name not in (*leave, "visibility")
            },
        )
        for row in rows
    ]
    found = model._default_manager.bulk_create(made)
    return dict(zip((row[key] for row in rows), (one.pk for one in found), strict=True))


def _join_parents(rows: Sequence[Row]) -> None:
    actors = {one.slug: one for one in Actor.objects.all()}
    parts = [row for row in rows if row["parent"]]
    for row in parts:
        actors[row["slug"]].parent = actors[row["parent"]]
    Actor.objects.bulk_update([actors[row["slug"]] for row in parts], ["parent"])


def _add_lexicon(rows: Sequence[Row]) -> None:
    themes = dict(Theme.objects.values_list("slug", "pk"))
    LexiconEntry.objects.bulk_create(
        [
            LexiconEntry(
                theme_id=themes[row["theme"]],
                **{name: value for name, value in row.items() if name != "theme"},
            )
            for row in rows
        ]
    )


def _add_audiences(rows: Sequence[Row], ids: Ids) -> None:
    about: dict[str, Callable[[str], int]] = {
        name: ids[f"{name} nodes"].__getitem__
        for name in ("area", "actor", "theme", "document", "statement")
    }
    committees = ids["actor nodes"]
    Audience.objects.bulk_create(
        [
            Audience(
                node_id=next(find(row[name]) for name, find in about.items() if row[name]),
                committee_id=committees[row["committee"]] if row["committee"] else None,
                role=row["role"],
            )
            for row in rows
        ]
    )
