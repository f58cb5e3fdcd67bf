# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What pages ask first: the ground, the runs, and what somebody wants to see of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.reach.hours import Hour, hour_of
from sechseck.reach.keeping import Land, land_of, minutes_of
from sechseck.reach.models import Ground, Run
from sechseck.reach.persons import TRANSIT
from sechseck.reach.queries.runs import file_of, latest_ground, runs_of
from sechseck.reach.steps import first_rows, name_of


@dataclass(frozen=True, slots=True)
class Shown:
    """One need of one person over a ground."""

    ground: Ground
    runs: dict[str, Run]
    run: Run
    need: str

    @property
    def person(self) -> str:
        """Return whose ways these are."""
        return self.run.profile

    @property
    def land(self) -> Land:
        """Return streets, places and people."""
        return land_of(self.ground.sha256)

    @property
    def times(self) -> NDArray[np.uint16]:
        """Return deciseconds of each home."""
        whole = minutes_of(self.ground.sha256, file_of(self.run.profile, self.run.engine))
        column: NDArray[np.uint16] = np.asarray(whole[:, self.run.categories.index(self.need)])
        return column

    @property
    def hour(self) -> Hour | None:
        """Return when minutes by bus hold."""
        return hour_of(self.run)

    @property
    def hour_by_bus(self) -> Hour | None:
        """Return when the minutes of those who take the bus hold, whoever is chosen."""
        run = self.runs.get(TRANSIT)
        return hour_of(run) if run else None

    @property
    def query(self) -> str:
        """Return what stands in addresses."""
        return f"bedarf={self.need}&wer={self.run.profile}"

    def own_places(self) -> list[dict[str, Any]]:
        """Return the places of the need: number, name and where; a park with gates is one."""
        places = self.land.places
        return [
            {
                "number": row,
                "name": name_of(self.land, row),
                "lon": round(float(places.lon[row]), 5),
                "lat": round(float(places.lat[row]), 5),
            }
            for row in first_rows(self.land, self.need)
        ]


def ground_and_runs() -> tuple[Ground | None, dict[str, Run]]:
    """Return what is computed on today, and for whom it is done."""
    ground = latest_ground()
    return ground, runs_of(ground) if ground else {}
