# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which runs there are."""

from __future__ import annotations

from sechseck.reach.models import Ground, Run
from sechseck.reach.persons import PERSONS, TRANSIT

COMPUTED = tuple(one for one in PERSONS if one != TRANSIT)  # wherever there are streets


def latest_ground() -> Ground | None:
    """Return what is computed on today."""
    return Ground.objects.first()


def run_of(number: int) -> Run | None:
    """Return a run by its number."""
    return Run.objects.select_related("ground").filter(pk=number).first()


def runs_of(ground: Ground) -> dict[str, Run]:
    """Return the newest run of each person over a ground, in the order people choose from."""
    rows = {run.profile: run for run in ground.runs.order_by("pk").select_related("ground")}
    return {name: rows[name] for name in PERSONS if name in rows}


def is_older(run: Run) -> bool:
    """Tell whether there is something newer for the same person."""
    ground = latest_ground()
    return ground is not None and runs_of(ground).get(run.profile) != run


def missing_persons(ground: Ground, engine: str) -> list[str]:
    """Return for whom nothing is computed yet."""
    known = set(ground.runs.filter(engine=engine).values_list("profile", flat=True))
    return [name for name in computed(ground) if name not in known]


def computed(ground: Ground) -> tuple[str, ...]:
    """Return for whom ways are computed: buses only where a timetable is known."""
    return (*COMPUTED, TRANSIT) if ground.counts.get("rides") else COMPUTED


def file_of(profile: str, engine: str) -> str:
    """Return the name of the file with the minutes of a run."""
    return f"minutes-{profile}-{engine}"
