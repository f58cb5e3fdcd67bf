# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What two people take back, and what two people change of an indicator."""

from __future__ import annotations

from sechseck.evidence.models import IndicatorChange
from sechseck.kernel.models import User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.evidence import an_indicator
from sechseck.site.drills.specimens.strategy import a_goal
from sechseck.site.drills.world import HIDDEN, OPEN, World
from sechseck.strategy.models import Withdrawal

DESK = (User.Role.OFFICE, User.Role.UNIT)


def _wisher(world: World, role: str, case: str) -> User:
    return world.writer(role, case, DESK) or world.others["office"]


@specimen("zurueckziehen/")
def withdrawals(_world: World, _role: str) -> Asked:
    """List what others wish to take back."""
    return Asked()


@specimen("zurueckziehen/<int:node>/", OPEN, HIDDEN)
def propose(world: World, role: str, case: str) -> Asked:
    """Wish to take a goal back."""
    return Asked({"node": a_goal(world, role, case).node_id}, {"reason": "Übung"})


@specimen("zurueckziehen/<int:node>/", "own", "foreign")
def agree(world: World, role: str, case: str) -> Asked:
    """Agree that a goal is taken back."""
    found = a_goal(world, role, OPEN)
    by = _wisher(world, role, case)
    Withdrawal.objects.create(node=found.node, reason="Übung", proposed_by=by)
    return Asked({"node": found.node_id}, {"do": "agree"})


@specimen("kennzahl/<slug:code>/aenderung/", "own", "foreign")
def change(world: World, role: str, case: str) -> Asked:
    """Agree that an indicator changes."""
    found = an_indicator(world, role, OPEN)
    IndicatorChange.objects.create(
        indicator=found,
        fields={"title": "Neu"},
        began_with=found.version,
        proposed_by=_wisher(world, role, case),
    )
    return Asked({"code": found.code}, {"do": "agree"})
