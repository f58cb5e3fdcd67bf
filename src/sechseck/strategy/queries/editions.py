# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a strategy said when it was adopted, and what changed from one edition to another."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sechseck.strategy.labels import label_of
from sechseck.strategy.models import Goal, Strategy, StrategyEdition

Row = dict[str, Any]


def frozen_words(strategy: Strategy) -> str:
    """Return strategy, futures and published goals as canonical JSON."""
    told = {name: getattr(strategy, name) for name in ("title", "kind", "summary", "focus")}
    told |= {"number": strategy.number, "resolution": str(strategy.resolution or "")}
    told |= {"futures": _futures(strategy), "goals": _goals(strategy)}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _futures(strategy: Strategy) -> list[Row]:
    rows = strategy.visions.prefetch_related("themes").order_by("order", "pk")
    return [
        {
            "id": one.pk,
            "title": one.title,
            "horizon": one.horizon,
            "narrative": one.narrative,
            "themes": sorted(theme.slug for theme in one.themes.all()),
        }
        for one in rows
    ]


def _goals(strategy: Strategy) -> list[Row]:
    rows = Goal.objects.filter(strategy=strategy, state=Goal.State.VALID)
    return [
        {
            "id": one.pk,
            "title": one.title,
            "text": one.text,
            "theme": one.theme.slug if one.theme else "",
            "horizon": one.horizon,
            "target_day": one.target_day.isoformat() if one.target_day else "",
            "parent": one.parent_id,
            "success_criterion": one.success_criterion,
            "weight": str(one.weight),
        }
        for one in rows.select_related("theme").order_by("pk")
    ]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that reads otherwise."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one future or goal: new, gone, or some fields read otherwise."""

    kind: str  # strategy, future, goal
    title: str
    what: str  # new, gone, changed
    fields: tuple[FieldChange, ...] = ()


def changes_between(older: StrategyEdition, newer: StrategyEdition) -> list[Change]:
    """Return what reads otherwise in the newer edition; futures first, then goals."""
    before, after = json.loads(older.frozen), json.loads(newer.frozen)
    own = _changed(_plain(before), _plain(after))
    found = [Change("strategy", after["title"], "changed", own)] if own else []
    for kind, name in (("future", "futures"), ("goal", "goals")):
        found += _of_lists(kind, before[name], after[name])
    return found


def _plain(told: Row) -> Row:
    return {name: value for name, value in told.items() if name not in ("futures", "goals")}


def _of_lists(kind: str, before: list[Row], after: list[Row]) -> list[Change]:
    old, new = ({row["id"]: row for row in rows} for rows in (before, after))
    found = [Change(kind, row["title"], "gone") for key, row in old.items() if key not in new]
    for key, row in new.items():
        if key not in old:
            found.append(Change(kind, row["title"], "new"))
            continue
        fields = _changed(old[key], row)
        if fields:
            found.append(Change(kind, row["title"], "changed", fields))
    return found


def _changed(before: Row, after: Row) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(label_of(name), _shown(before.get(name)), _shown(after.get(name)))
        for name in after
        if name != "id" and before.get(name) != after.get(name)
    )


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)
