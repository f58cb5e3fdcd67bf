# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A sealed scenario in a sentence, where it comes from, and the findings that rest on it."""

from __future__ import annotations

from django.db.models import QuerySet

from sechseck.evidence.models import Finding
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.kernel.wording import number
from sechseck.reach.models import Scenario
from sechseck.reach.wording import PERSONS, need


def sentence_of_scenario(scenario: Scenario) -> str:
    """Return what a scenario says, in the language of the region's documents."""
    before, after = (100 * told[""][0] for told in (scenario.before, scenario.after))
    won, lost = (_people(scenario.after["change"][one]) for one in ("winners", "losers"))
    who = str(PERSONS.get(scenario.run.profile, scenario.run.profile))
    return (
        f"{_steps(scenario)}: „{need(scenario.category)}“ hätten dann {number(after, 1)} statt "
        f"{number(before, 1)} Prozent der Menschen in 15 Minuten ({who}). "
        f"Für {won} würde der Weg kürzer, für {lost} länger."
    )


def provenance_of_scenario(scenario: Scenario) -> str:
    """Return where the sentence comes from, so that somebody can compute it again."""
    run = scenario.run
    return (
        f"Erreichbarkeit, Szenario {scenario.path} ({scenario.result_sha256[:16]}), "
        f"Lauf {run.pk} ({run.result_sha256[:16]}), Stand {run.ground.day:%d.%m.%Y}"
    )


def findings_on(scenario: Scenario) -> QuerySet[Finding]:
    """Return the findings that name the scenario as what they rest on."""
    return Finding.objects.filter(citations__words__contains=scenario.path).distinct()


def findings_seen_on(scenario: Scenario, viewer: Actor) -> QuerySet[Finding]:
    """Return those the viewer may see."""
    return findings_on(scenario).filter(seen_by(viewer)).select_related("node")


def _steps(scenario: Scenario) -> str:
    new = [one for one in scenario.steps if one["kind"] == "add"]
    gone = [str(one["name"]) for one in scenario.steps if one["kind"] != "add"]
    where = sorted({one["area"] for one in new if one.get("area")})
    told = []
    if new:
        many = "ein neuer Ort" if len(new) == 1 else f"{len(new)} neue Orte"
        told.append(many + (f" in {', '.join(where)}" if where else ""))
    if gone:
        told.append(f"ohne {', '.join(gone)}")
    return f"Angenommen, {' und '.join(told)}"[:600]


def _people(many: float) -> str:
    return "niemanden" if not many else "wenige" if many < 10 else f"{number(many)} Menschen"
