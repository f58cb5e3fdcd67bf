# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The newest values of one area, for its page."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.evidence.models import Observation
from sechseck.evidence.queries.series import latest
from sechseck.evidence.wording import period, shown
from sechseck.kernel.models import Node
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by


@dataclass(frozen=True, slots=True)
class AreaValue:
    """One indicator with its newest value in words."""

    title: str
    words: str
    url: str


def area_values(viewer: Actor, node: Node) -> list[AreaValue]:
    """Return the newest value of each indicator for an area; one question."""
    rows = Observation.objects.filter(
        seen_by(viewer, "indicator__node__"), area__node=node, dimension=""
    )
    newest: dict[int, Observation] = {}
    for one in latest(rows).select_related("indicator"):
        before = newest.get(one.indicator_id)
        if before is None or (before.ends, before.begins) < (one.ends, one.begins):
            newest[one.indicator_id] = one
    found = sorted(newest.values(), key=lambda one: one.indicator.title)
    return [
        AreaValue(
            one.indicator.title,
            f"{_value(one)} ({period(one.begins, one.ends)})",
            one.indicator.path,
        )
        for one in found
    ]


def _value(one: Observation) -> str:
    said = shown(one, one.indicator)
    why = f", {one.get_quality_display()}" if one.value is None else ""
    return f"{said} {one.indicator.unit}{why}"
