# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work that the clock starts: what is new is computed without anybody waiting for it."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.reach.actions.runs import keep_run
from sechseck.reach.keeping import Missing
from sechseck.reach.models import Ground, Run
from sechseck.reach.outcomes import outcome_of
from sechseck.reach.queries.runs import COMPUTED, latest_ground, missing_persons
from sechseck.reach.ready import rehearse
from sechseck.reach.siting import rehearse_sites
from sechseck.reach.solving import ENGINE

log = logging.getLogger(__name__)


@app.periodic(cron="* * * * *")
@app.task(name="sechseck.reach.timers.compute", queueing_lock="reach", lock="reach")
def compute(timestamp: int) -> None:
    """Compute the ways of all persons over the newest streets."""
    compute_missing()


def compute_missing() -> int:
    """Compute what is not computed yet; return how many runs that was."""
    ground = latest_ground()
    names = missing_persons(ground, ENGINE) if ground else []
    if ground is None or not names:
        return 0
    by = enlist_program("wege")
    try:
        done = len([compute_run(ground, name, by=by) for name in names])
        rehearse(ground.sha256, COMPUTED[0])
        rehearse_sites(ground.sha256, COMPUTED[0])
    except Missing:
        log.warning("reach: the files of ground %s are not on this machine", ground.sha256)
        return 0
    return done


def compute_run(ground: Ground, profile: str, *, by: User) -> Run:
    """Compute what a ground means for a person unless it is known.

    Many seconds pass: no transaction is open meanwhile.
    """
    require(by, "reach.compute_run")
    known = Run.objects.filter(ground=ground, profile=profile, engine=ENGINE).first()
    return known or keep_run(ground, profile, outcome_of(ground.sha256, profile), by=by)
