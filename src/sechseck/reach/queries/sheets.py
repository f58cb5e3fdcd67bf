# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All needs of one municipality, for every person."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from sechseck.engines.reach.taxonomy import Preset, everyday, presets
from sechseck.kernel.permissions import Actor
from sechseck.kernel.wording import number
from sechseck.places.models import Area
from sechseck.places.queries import visible_municipalities
from sechseck.reach.models import AreaResult
from sechseck.reach.queries.shown import Shown
from sechseck.reach.wording import need, needs_by_group


@dataclass(frozen=True, slots=True)
class Line:
    """A need: the share near it for each person, and minutes of the chosen one."""

    slug: str
    label: str
    shares: list[float | None]
    minutes: float | None
    region: float | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a municipality reaches."""

    area: Area
    result: AreaResult
    persons: list[str]
    groups: list[tuple[str | Promise, list[Line]]]
    chosen: list[tuple[str, str, dict[str, float], dict[str, float]]]


def sheet_of(shown: Shown, ags: str, viewer: Actor) -> Sheet | None:
    """Return the sheet of a municipality the viewer may see."""
    area = visible_municipalities(viewer).filter(ags=ags).first()
    if area is None:
        return None
    runs = list(shown.runs.values())
    rows = AreaResult.objects.filter(run__in=runs).select_related("run")
    found = {one.run.profile: one for one in rows.filter(area=area)}
    own = {name: found[name] for name in shown.runs if name in found}
    whole = rows.get(run=shown.run, area=None)
    mine = own.get(shown.person)
    if mine is None:
        return None
    groups = [
        (label, [_line(slug, name, own, whole, shown) for slug, name in needs])
        for label, needs in needs_by_group(shown.run.categories)
    ]
    chosen = [
        (preset.label, _made_of(preset), mine.scores[name], whole.scores[name])
        for name, preset in presets().items()
        if name in mine.scores and name in whole.scores
    ]
    return Sheet(area, mine, list(own), groups, chosen)


def _line(
    slug: str, label: str, own: dict[str, AreaResult], whole: AreaResult, shown: Shown
) -> Line:
    shares = [one.within.get(slug) for one in own.values()]
    mine = own[shown.person]
    return Line(slug, label, shares, mine.minutes.get(slug), whole.within.get(slug))


def _made_of(preset: Preset) -> str:
    """Return what a choice of needs holds, in the language of the region."""
    if preset.categories == everyday():
        return f"alle {len(preset.categories)} Bedarfe"
    far = f", bis {number(preset.limit_m)} Meter" if preset.limit_m is not None else ""
    return f"{', '.join(need(slug) for slug in preset.categories)}{far}"
