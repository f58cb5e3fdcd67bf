# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the ways of a person over a ground: complete, or not at all."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area
from sechseck.reach.models import AreaResult, Gap, Ground, Run
from sechseck.reach.outcomes import Outcome
from sechseck.reach.solving import ENGINE, LIMIT_MIN


@transaction.atomic
def keep_run(ground: Ground, profile: str, outcome: Outcome, *, by: User) -> Run:
    """Keep what a ground means for a person; what is known stays as it is."""
    require(by, "reach.compute_run")
    told = {"limit_min": LIMIT_MIN, "categories": outcome.categories}
    run, is_new = Run.objects.get_or_create(  # somebody else may have computed it meanwhile
        ground=ground,
        profile=profile,
        engine=ENGINE,
        defaults=told | {"result_sha256": outcome.checksum, "timetable": outcome.timetable},
    )
    if is_new:
        areas = {area.ags: area for area in Area.objects.filter(ags__in=outcome.figures)}
        AreaResult.objects.bulk_create(
            [
                AreaResult(run=run, area=areas.get(key), **one)
                for key, one in outcome.figures.items()
                if key in areas or not key
            ]
        )
        Gap.objects.bulk_create(_gaps(run, outcome, areas))
        record("reach-run-computed", by=by, run=run.pk, profile=profile)
    return run


def _gaps(run: Run, outcome: Outcome, areas: Mapping[str, Area]) -> list[Gap]:
    return [
        Gap(run=run, category=slug, number=number, **one | {"area": areas.get(one["area"])})
        for slug, gaps in outcome.gaps.items()
        for number, one in enumerate(gaps, 1)
    ]
