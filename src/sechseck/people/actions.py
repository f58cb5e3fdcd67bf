# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the register of actors into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.models import Node, User
from sechseck.kernel.ordering import sort_key
from sechseck.kernel.permissions import require
from sechseck.people.models import Actor

Row = Mapping[str, Any]


@transaction.atomic
def load_actors(rows: Iterable[Row], *, by: User) -> Mirrored:
    """Bring the actors in step with the rows of a pack, parents included."""
    require(by, "kernel.load_pack")
    rows = list(rows)
    mirrored = mirror_rows(Actor, "slug", {row["slug"]: _actor(row) for row in rows}, by=by)
    actors = {actor.slug: actor for actor in Actor.objects.all()}
    for row in rows:
        actor, parent = actors[row["slug"]], actors.get(row["parent"])
        if actor.parent_id != (parent.pk if parent else None):
            actor.parent = parent
            actor.save(update_fields=["parent"])
    return mirrored


def _actor(row: Row) -> NodeRow:
    return NodeRow(
        kind=Node.Kind.ACTOR,
        title=row["name"],
        path=f"/beteiligte/{row['slug']}/",
        text=" ".join([row["name"], *row["variants"], row["sentence"]]),
        fields={
            "kind": row["kind"],
            "sector": row["sector"],
            "name": row["name"],
            "variants": list(row["variants"]),
            "sort_key": sort_key(row["name"]),
            "sentence": row["sentence"],
        },
    )
