# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compute the ways of a person over a ground: complete, or not at all."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction

from sechseck.engines.reach.profile import profiles
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.places.models import Area
from sechseck.reach.keeping import Land, keep_minutes, land_of
from sechseck.reach.measuring import Figures, figures_of
from sechseck.reach.models import AreaResult, Ground, Run
from sechseck.reach.queries.runs import file_of
from sechseck.reach.solving import ENGINE, LIMIT_MIN, minutes_of_homes


def compute_run(ground: Ground, profile: str, *, by: User) -> Run:
    """Compute and keep what a ground means for a person; what is known is not computed again."""
    require(by, "reach.compute_run")
    known = Run.objects.filter(ground=ground, profile=profile, engine=ENGINE).first()
    if known is not None:
        return known
    land = land_of(ground.sha256)
    found = minutes_of_homes(land, profile)
    checksum = keep_minutes(ground.sha256, file_of(profile, ENGINE), found)
    figures = figures_of(land, found, profiles()[profile].kmh)
    return _keep(ground, profile, land, checksum, figures, by)


@transaction.atomic
def _keep(
    ground: Ground, profile: str, land: Land, checksum: str, figures: dict[str, Figures], by: User
) -> Run:
    told = {"limit_min": LIMIT_MIN, "categories": list(land.places.categories)}
    run, is_new = Run.objects.get_or_create(  # somebody else may have computed it meanwhile
        ground=ground,
        profile=profile,
        engine=ENGINE,
        defaults=told | {"result_sha256": checksum},
    )
    if is_new:
        areas = {area.ags: area for area in Area.objects.filter(ags__in=figures)}
        AreaResult.objects.bulk_create(
            [
                AreaResult(run=run, area=areas.get(key), **asdict(one))
                for key, one in figures.items()
                if key in areas or not key
            ]
        )
        record("reach-run-computed", by=by, run=run.pk, profile=profile)
    return run
