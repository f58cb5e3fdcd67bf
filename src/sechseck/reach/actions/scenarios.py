# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Seal what was tried out: from then on it never changes."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.reach.models import Run, Scenario
from sechseck.reach.queries.trials import sealed_steps
from sechseck.reach.steps import Step
from sechseck.reach.trying import Tried


@transaction.atomic
def seal_scenario(
    run: Run, need: str, title: str, tried: Tried, steps: Sequence[Step], *, by: User
) -> Scenario:
    """Keep steps and what they change; whoever has the link may read it."""
    require(by, "reach.seal_scenario")
    title = " ".join(title.split())[:200]
    if not title:
        raise Invalid(_("Bitte geben Sie dem Szenario einen Titel."))
    if not steps:
        raise Invalid(_("Noch kommt kein Ort dazu und keiner fällt weg."))
    before, after = tried.figures()
    change = tried.change
    made = Scenario.objects.create(
        token=secrets.token_urlsafe(16),
        title=title,
        run=run,
        category=need,
        steps=sealed_steps(tried.land, steps),
        before=before,
        after=after
        | {
            "change": {
                "winners": round(float(change.winners[0])),
                "losers": round(float(change.losers[0])),
                "newly": round(float(change.newly[0])),
                "no_longer": round(float(change.no_longer[0])),
                "is_pareto": change.is_pareto,
            }
        },
        result_sha256=sha256(tried.after.tobytes()).hexdigest(),
        by=by,
    )
    record("reach-scenario-sealed", by=by, scenario=made.pk)
    return made
