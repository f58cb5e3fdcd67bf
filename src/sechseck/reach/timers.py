# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work that the clock starts: what is new is computed without anybody waiting for it."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.reach.actions.runs import compute_run
from sechseck.reach.keeping import Missing
from sechseck.reach.queries.runs import COMPUTED, latest_ground, missing_persons
from sechseck.reach.solving import ENGINE, rehearse

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
    except Missing:
        log.warning("reach: the files of ground %s are not on this machine", ground.sha256)
        return 0
    return done
