# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One thing that a gap lists, as people work on it: by its name in an address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from django.db.models import Model, Q

from sechseck.kernel.gap_kinds import GapKind, Viewer
from sechseck.kernel.models import User
from sechseck.thread.models import Contradiction, Document, Statement, Theme
from sechseck.thread.queries.links import visible_contradictions
from sechseck.thread.queries.seen import seen_nodes

WHOLE = "alle"  # the name of a gap's whole list
NAMES = {"statement": "ref", "document": "slug", "theme": "slug", "contradiction": "key"}


@runtime_checkable
class Placed(Protocol):
    """A thing with a node and a page of its own, known by its number."""

    pk: int
    node_id: int
    path: str


@dataclass(frozen=True, slots=True)
class GapItem:
    """A gap of one thing, or a whole gap if it names neither node nor contradiction."""

    kind: GapKind
    name: str
    title: str
    url: str
    node: int | None = None
    contradiction: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it stands for the whole list."""
        return self.node is None and self.contradiction is None

    @property
    def about(self) -> Q:
        """The condition for rows of ours that are about this."""
        return Q(code=self.kind.code, node=self.node, contradiction=self.contradiction)

    @property
    def work_url(self) -> str:
        """The page on which people say who closes it."""
        return work_url(self.kind.code, self.name)


def work_url(code: str, name: str) -> str:
    """Return the address of the page on which people work on one gap."""
    return f"/luecken/{code}/punkt/{name}/"


def gap_item(kind: GapKind, name: str, viewer: Viewer) -> GapItem | None:
    """Return what an address names, if the viewer may see it; whether it is missing or not."""
    if name == WHOLE:
        return GapItem(kind, WHOLE, str(kind.title), f"/luecken/{kind.code}/")
    column = NAMES.get(kind.subject, "pk")
    if column == "pk" and not (name.isdecimal() and len(name) < 10):
        return None
    row = kind.rows(viewer).filter(kind.among, **{column: name}).first()
    return None if row is None else item_of(kind, row)


def item_of(kind: GapKind, row: Model) -> GapItem:
    """Return one row of a gap's list."""
    if isinstance(row, Contradiction):
        url = f"/widerspruch/{row.key}/"
        return GapItem(kind, row.key, row.topic, url, contradiction=row.key)
    if isinstance(row, Statement):
        return GapItem(kind, row.ref, row.text, f"/aussage/{row.ref}/", node=row.node_id)
    if isinstance(row, Document):
        return GapItem(kind, row.slug, row.title, f"/dokument/{row.slug}/", node=row.node_id)
    if isinstance(row, Theme):
        return GapItem(kind, row.slug, row.label, f"/thema/{row.slug}/", node=row.node_id)
    if isinstance(row, Placed):  # of a room above
        return GapItem(kind, str(row.pk), str(row), row.path, node=row.node_id)
    raise TypeError(type(row))


def is_missing(item: GapItem, viewer: Viewer) -> bool:
    """Say whether the gap is there, left open on purpose or not."""
    rows: Any = item.kind.find_all(viewer)
    if item.contradiction is not None:
        rows = rows.filter(key=item.contradiction)
    elif item.node is not None:
        rows = rows.filter(node=item.node)
    return bool(rows.exists())


def is_seen_by(user: User, node: int | None, contradiction: str | None) -> bool:
    """Say whether somebody may see what a task is about."""
    if contradiction is not None:
        return visible_contradictions(user).filter(key=contradiction).exists()
    return node is None or seen_nodes(user).filter(pk=node).exists()
