# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring objects and their nodes in step with rows from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models, transaction

from sechseck.engines.german.terms import terms
from sechseck.kernel.models import Node, User, Word

Object = TypeVar("Object", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Mirrored:
    """How many objects are new, changed and as before."""

    created: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True)
class NodeRow:
    """The wanted state of a node and of the fields of its object."""

    kind: str
    title: str
    path: str
    text: str  # what search finds it by
    fields: Mapping[str, Any]


@transaction.atomic
def mirror_rows(
    model: type[Object], key: str, rows: Mapping[str, NodeRow], *, by: User
) -> Mirrored:
    """Create what is missing and update what differs; equal rows cost no write."""
    manager = model._default_manager
    found = {
        getattr(item, key): item
        for item in manager.select_related("node").filter(**{f"{key}__in": list(rows)})
    }
    new = [(name, row) for name, row in rows.items() if name not in found]
    nodes = Node.objects.bulk_create([_node(row) for _, row in new])
    manager.bulk_create(
        [
            model(**{key: name}, node=node, **row.fields)
            for (name, row), node in zip(new, nodes, strict=True)
        ]
    )
    changed = sum(_update(item, rows[name]) for name, item in found.items())
    if new or changed:
        learn_words([row.text for row in rows.values()], by=by)
    return Mirrored(len(new), changed, len(found) - changed)


def _node(row: NodeRow) -> Node:
    return Node(
        kind=row.kind, title=row.title[:500], path=row.path, terms=" ".join(terms(row.text))
    )


def _update(item: models.Model, row: NodeRow) -> bool:
    wanted = _node(row)
    node: Node = item.node  # type: ignore[attr-defined]
    node_fields = [
        name for name in ("title", "path", "terms") if getattr(node, name) != getattr(wanted, name)
    ]
    fields = [name for name, value in row.fields.items() if getattr(item, name) != value]
    for name in node_fields:
        setattr(node, name, getattr(wanted, name))
    for name in fields:
        setattr(item, name, row.fields[name])
    if node_fields:
        node.save(update_fields=[*node_fields, "changed_at"])
    if fields:
        item.save(update_fields=fields)
    return bool(node_fields or fields)


@transaction.atomic
def learn_words(texts: list[str], *, by: User) -> None:
    """Add the terms of the texts to the vocabulary that repairs typing mistakes."""
    found = {term for text in texts for term in terms(text) if len(term) <= 100}
    Word.objects.bulk_create([Word(term=term) for term in sorted(found)], ignore_conflicts=True)
