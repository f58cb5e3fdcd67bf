# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of evidence, strategy and drafting grow by copies of what the example region has."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

from django.db.models import Model
from django.db.models.base import ModelState

from sechseck.drafting.models import Motion, Text
from sechseck.evidence.models import Derivation, Finding, Indicator
from sechseck.kernel.models import Node, User
from sechseck.site.drills.asked import Asked
from sechseck.site.drills.world import World
from sechseck.strategy.models import ActionPlan, Goal, Measure
from sechseck.thread.models import ResolutionRecord

VARIED = ("identifier", "number")  # unique within something
Sow = Callable[[World, User, int], object]


def several(model: type[Model], **changed: object) -> Sow:
    """Return what copies a public row of a table so often."""

    def sow(_world: World, _me: User, number: int) -> None:
        first = model._default_manager.filter(node__visibility="public").order_by("pk")[0]
        copies(first, number, **changed)

    return sow


def copies(first: Any, number: int, **changed: object) -> list[Any]:
    """Copy a row with its node; what is to be different in each is."""
    made = []
    for at in range(number):
        one = _another(first, f"uebung-{at}")
        if hasattr(one, "node_id"):
            title, path = f"{first.node.title} {at}", f"/uebung/{first.node_id}-{at}/"
            told = {"kind": first.node.kind, "visibility": first.node.visibility}
            one.node = Node.objects.create(title=title, path=path, **told)
        for name, value in changed.items():
            setattr(one, name, value)
        made.append(one)
    kept: list[Any] = type(first)._default_manager.bulk_create(made)
    return kept


def _another(first: Any, name: str) -> Any:
    one = copy(first)
    one._state = ModelState()
    for field in first._meta.concrete_fields:
        if field.primary_key or (field.unique and field.null):
            setattr(one, field.attname, None)
        elif (field.unique and not field.is_relation) or field.name in VARIED:
            setattr(one, field.attname, name)
    return one


def of_one_plan(_world: World, _me: User, number: int) -> Asked:
    """Give one plan many measures."""
    first = Measure.objects.filter(node__visibility="public").order_by("pk")[0]
    copies(first, number)
    return Asked({"slug": first.plan.slug})


def motions(_world: World, _me: User, number: int) -> None:
    """Publish many texts."""
    rows = Motion.objects.filter(text__node__visibility="public").select_related("text__node")
    first = rows.order_by("pk")[0]
    texts: list[Text] = copies(first.text, number)
    for text, motion in zip(texts, [_another(first, "") for _text in texts], strict=True):
        motion.text = text
        motion.save(force_insert=True)


DRAFT = {"state": Goal.State.DRAFT, "published_at": None, "published_by": None}
MORE: dict[str, tuple[str, Sow]] = {
    "massnahmen/": ("office", several(Measure)),
    "lage/": ("unit", several(Measure)),
    "zeitplan/": ("member", several(Measure)),
    "aktionsplan/<slug:slug>/": ("office", of_one_plan),
    "freigeben/": ("office", several(Goal, **DRAFT)),
    "ziele/": ("office", several(Goal)),
    "strategie/": ("resident", several(Goal)),
    "aktionsplaene/": ("unit", several(ActionPlan)),
    "beschluesse/": ("office", several(ResolutionRecord)),
    "kennzahlen/": ("resident", several(Indicator)),
    "befunde/": ("office", several(Finding)),
    "ableitungen/": ("office", several(Derivation)),
    "texte/": ("member", motions),
}
