# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a merge makes of each amendment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sechseck.drafting.models import HunkDecision, Status
from sechseck.drafting.queries.places import Place, digest
from sechseck.engines.redline import Hunk

Choice = HunkDecision.Choice


@dataclass
class Outcome:
    """How its hunks fared."""

    taken: int = 0
    replaced: int = 0
    rejected: int = 0
    is_title_open: bool = False
    open_hunks: list[Hunk] = field(default_factory=list)

    @property
    def status(self) -> Status | None:
        """What is decided about it; nothing while a hunk is open."""
        if self.open_hunks or self.is_title_open:
            return None
        if self.rejected == 0 and self.replaced == 0:
            return Status.ACCEPTED
        return Status.MODIFIED if self.taken or self.replaced else Status.REJECTED


def outcomes(at: Sequence[Place], decided: Mapping[str, HunkDecision]) -> dict[str, Outcome]:
    """Return the outcome for each amendment by its label."""
    found: dict[str, Outcome] = defaultdict(Outcome)
    for place in at:
        decision = decided.get(place.name)
        for proposal in place.component.proposals:
            for label in proposal.amendments:
                _count(found[label], proposal.hunk, decision)
    return dict(found)


def _count(outcome: Outcome, hunk: Hunk, decision: HunkDecision | None) -> None:
    if decision is None:
        outcome.open_hunks.append(hunk)
    elif decision.choice == Choice.REPLACE:
        outcome.replaced += 1
    elif decision.choice == Choice.ALL or digest(hunk) == decision.taken:
        outcome.taken += 1
    else:
        outcome.rejected += 1
