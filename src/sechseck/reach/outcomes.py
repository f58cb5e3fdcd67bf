# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a run gives, as files beside its ground: computed once on a machine."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import Any

from sechseck.reach.keeping import folder_of, keep_minutes, land_of
from sechseck.reach.measuring import figures_of
from sechseck.reach.persons import profile_of
from sechseck.reach.queries.runs import file_of
from sechseck.reach.solving import ENGINE, solve


@dataclass(frozen=True, slots=True)
class Outcome:
    """Figures by municipality, gaps by need, and the checksum of the minutes."""

    checksum: str
    categories: list[str]
    figures: dict[str, dict[str, Any]]
    gaps: dict[str, list[dict[str, Any]]]
    timetable: dict[str, Any]  # of ways by bus: the day and hour they hold for


def outcome_of(ground: str, profile: str) -> Outcome:
    """Return what the ways of a person over a ground give.

    Raises
    ------
    Missing
        If the files of the ground are not on this machine.
    """
    land = land_of(ground)
    name = file_of(profile, ENGINE)
    path = folder_of(ground) / f"{name}.json"
    if path.exists():  # written last: then everything is there
        return Outcome(**json.loads(path.read_text(encoding="utf-8")))
    found, told = solve(land, profile)
    figures = {
        key: asdict(one) for key, one in figures_of(land, found, profile_of(profile).kmh).items()
    }
    for key, one in figures.items():
        one["scores"]["intervals"] = told["intervals"].get(key, {})
    checksum = keep_minutes(ground, name, found)
    kinds = list(land.places.categories)
    made = Outcome(checksum, kinds, figures, told["gaps"], told.get("timetable", {}))
    half = path.with_suffix(f".{os.getpid()}")
    half.write_text(json.dumps(asdict(made)), encoding="utf-8")
    half.replace(path)
    return made
