# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write strategies, plans, goals and measures: what all of them have in common.

Whoever calls these asked before whether the person may.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.german.terms import terms
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Node, User
from sechseck.strategy.models import ActionPlan, Goal, Measure, Strategy
from sechseck.strategy.queries.locked import check_version, free_slug
from sechseck.strategy.refusals import told_in_words
from sechseck.strategy.shapes import Shape

Thing = TypeVar("Thing", Strategy, ActionPlan, Goal, Measure)


@transaction.atomic
def write_new(model: type[Thing], shape: Shape, told: Mapping[str, Any], *, by: User) -> Thing:
    """Write a thing that only office and units see until a second person publishes it."""
    title = _title(told)
    node = Node.objects.create(
        kind=shape.kind, title=title, path="/", visibility=Node.Visibility.INTERNAL
    )
    found = model(node=node, proposed_by=by)
    _tell(found, shape, {**told, "title": title})
    if isinstance(found, (Strategy, ActionPlan)):
        found.slug = free_slug(model, title)
    with told_in_words():
        found.save()
    _tell_many(found, shape, told)
    name_node(found, shape, by=by)
    record(f"{shape.kind}-written", node, by=by)
    return found


@transaction.atomic
def write_again(
    found: Thing, shape: Shape, told: Mapping[str, Any], *, version: int, by: User
) -> Thing:
    """Change what is told of a locked thing; two editors see both versions."""
    names = (*shape.fields, *shape.many)
    check_version(found, version, {name: told[name] for name in names if name in told})
    if "title" in told:
        told = {**told, "title": _title(told)}
    _tell(found, shape, told)
    found.version += 1
    with told_in_words():
        found.save()
    _tell_many(found, shape, told)
    name_node(found, shape, by=by)
    record(f"{shape.kind}-edited", found.node, by=by)
    return found


@transaction.atomic
def name_node(found: Thing, shape: Shape, *, by: User) -> None:
    """Tell search and links what the thing is called now."""
    words = " ".join(str(getattr(found, name) or "") for name in shape.words)
    node = found.node
    node.title, node.path, node.terms = found.title[:500], found.path, " ".join(terms(words))
    node.save(update_fields=["title", "path", "terms", "changed_at"])
    learn_words([words], by=by)


def _title(told: Mapping[str, Any]) -> str:
    title = " ".join(str(told.get("title", "")).split())[:200]
    if not title:
        raise Invalid(_("Bitte geben Sie einen Titel an."))
    return title


def _tell(found: Thing, shape: Shape, told: Mapping[str, Any]) -> None:
    for name in shape.fields:
        if name in told:
            setattr(found, name, told[name])


def _tell_many(found: Thing, shape: Shape, told: Mapping[str, Any]) -> None:
    for name in shape.many:
        if name in told:
            getattr(found, name).set(told[name])
