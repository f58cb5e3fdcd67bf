# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What runs say of municipalities."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.kernel.permissions import Actor
from sechseck.places.models import Area
from sechseck.places.queries import visible_municipalities
from sechseck.reach.models import AreaResult, Run


@dataclass(frozen=True, slots=True)
class Row:
    """A municipality, or the region, with one figure of a run."""

    area: Area | None
    result: AreaResult
    need: str
    within: float | None
    minutes: float | None

    @property
    def interval(self) -> list[float | None] | None:
        """Return between which shares the true one lies if some places are missing."""
        found: list[float | None] | None = self.result.scores.get("intervals", {}).get(self.need)
        return found if found and None not in found else None

    @property
    def near(self) -> int:
        """Return how many people have it within 15 minutes."""
        return round(self.result.people * (self.within or 0))

    @property
    def far(self) -> int:
        """Return how many people do not."""
        return round(self.result.people) - self.near


def rows_of(run: Run, need: str, viewer: Actor) -> tuple[Row | None, list[Row]]:
    """Return the region and its municipalities, the least served first."""
    seen = set(visible_municipalities(viewer).values_list("pk", flat=True))
    whole, rows = None, []
    for one in run.areas.select_related("area"):
        row = Row(one.area, one, need, one.within.get(need), one.minutes.get(need))
        if one.area is None:
            whole = row
        elif one.area_id in seen:
            rows.append(row)
    rows.sort(key=lambda row: (row.within if row.within is not None else 2, row.area.sort_key))  # type: ignore[union-attr]
    return whole, rows
