# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Seal what was tried out: from then on it never changes."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.german.terms import terms
from sechseck.evidence.actions.findings import cite, write_finding
from sechseck.evidence.models import Citation, Finding
from sechseck.evidence.queries.cited import Target
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.reach.models import Run, Scenario
from sechseck.reach.models.scenarios import path_of
from sechseck.reach.queries.scenario_words import findings_on, provenance_of_scenario
from sechseck.reach.queries.trials import sealed_steps
from sechseck.reach.steps import Step
from sechseck.reach.trying import Tried


@transaction.atomic
def seal_scenario(
    run: Run, need: str, title: str, tried: Tried, steps: Sequence[Step], *, by: User
) -> Scenario:
    """Keep steps and what they change; everybody may read it."""
    require(by, "reach.seal_scenario")
    title = " ".join(title.split())[:200]
    if not title:
        raise Invalid(_("Bitte geben Sie dem Szenario einen Titel."))
    if not steps:
        raise Invalid(_("Noch kommt kein Ort dazu und keiner fällt weg."))
    before, after = tried.figures()
    change = tried.change
    token = secrets.token_urlsafe(16)
    made = Scenario.objects.create(
        token=token,
        node=_node(token, title, by),
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
    record("reach-scenario-sealed", made.node, by=by, scenario=made.pk)
    return made


@transaction.atomic
def take_scenario(scenario: Scenario, text: str, *, by: User) -> Finding:
    """Write what a scenario says as a finding that names it; goals and measures may follow."""
    require(by, "reach.take_scenario")
    node = Node.objects.select_for_update().get(pk=scenario.node_id)  # two at once meet here
    if findings_on(scenario).exists():
        raise Conflict(_("Aus diesem Szenario ist schon ein Befund geworden."))
    finding = write_finding({"text": text}, statement=None, by=by)
    cite(finding, Citation.Kind.CELL, Target(), provenance_of_scenario(scenario), by=by)
    record("reach-scenario-taken", node, by=by, finding=finding.pk)
    return finding


def _node(token: str, title: str, by: User) -> Node:
    """Return the node of a new scenario: by its words people find it."""
    words = " ".join(terms(title))
    learn_words([title], by=by)
    kind = Node.Kind.SCENARIO
    return Node.objects.create(kind=kind, title=title, path=path_of(token), terms=words)
