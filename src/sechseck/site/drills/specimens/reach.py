# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ways: the map, municipalities, gaps, what was tried out."""

from __future__ import annotations

import secrets

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import Node, User
from sechseck.reach.models import Gap, GapFinding, Ground, Run, Scenario
from sechseck.reach.models.scenarios import path_of
from sechseck.reach.timers import compute_run
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.world import World

ROOT = "erreichbarkeit"


def a_run() -> Run:
    """Return the ways of adults; what is computed on this machine is taken from its files."""
    return compute_run(Ground.objects.all()[0], "adult", by=enlist_program("wege"))


@specimen(f"{ROOT}/")
@specimen(f"{ROOT}/karte.json")
@specimen(f"{ROOT}/karte.geojson")
@specimen(f"{ROOT}/karte.svg")
@specimen(f"{ROOT}/karte.png")
@specimen(f"{ROOT}/minuten.json")
@specimen(f"{ROOT}/kommunen/")
@specimen(f"{ROOT}/kommunen.csv")
def looked_at(_world: World, _role: str) -> Asked:
    """Look at the map, or at its list."""
    a_run()
    return Asked()


@specimen(f"{ROOT}/daten/")
def looked_into(_world: World, _role: str) -> Asked:
    """Look at what the data lack."""
    a_run()
    return Asked()


@specimen(f"{ROOT}/kommunen/werte/")
def taking_values(_world: World, _role: str) -> Asked:
    """Take the shares as values of an indicator."""
    a_run()
    return Asked(form={"bedarf": "pharmacy", "wer": "adult"})


@specimen(f"{ROOT}/kommune/<slug:ags>/")
def of_one(_world: World, _role: str) -> Asked:
    """Look at one municipality."""
    a_run()
    return Asked({"ags": "99901001"})


@specimen(f"{ROOT}/lauf/<int:number>/")
def of_run(_world: World, _role: str) -> Asked:
    """Look at a run."""
    return Asked({"number": a_run().pk})


def a_gap() -> Gap:
    """Return where most people live too far from a pharmacy."""
    taken = GapFinding.objects.values("gap")  # of one gap there is one finding
    rows = a_run().gaps.filter(category="pharmacy").exclude(pk__in=taken)
    return rows.order_by("number")[0]


def a_step() -> str:
    """Return the word of a place at the best site of a gap."""
    gap = a_gap()
    return f"+{gap.site_longitude:.5f},{gap.site_latitude:.5f}"


@specimen(f"{ROOT}/luecken/")
@specimen(f"{ROOT}/szenarien/")
@specimen(f"{ROOT}/standort/")
@specimen(f"{ROOT}/was-waere-wenn/")
@specimen(f"{ROOT}/was-waere-wenn.json")
def thought(_world: World, _role: str) -> Asked:
    """Look at gaps, scenarios and forms."""
    a_run()
    return Asked()


@specimen(f"{ROOT}/luecke/<int:number>/")
@specimen(f"{ROOT}/luecke/<int:number>/befund/")
def of_gap(_world: World, _role: str) -> Asked:
    """Look at a gap; make a finding of it."""
    return Asked({"number": a_gap().pk}, {"text": "Hier fehlt eine Apotheke."})


@specimen(f"{ROOT}/was-waere-wenn/festhalten/")
def sealing(_world: World, _role: str) -> Asked:
    """Keep a trial."""
    return Asked(form={"title": "Neue Apotheke", "schritt": a_step()}, query="bedarf=pharmacy")


def a_scenario(world: World, title: str = "Neue Apotheke", *, by: User | None = None) -> Scenario:
    """Return a scenario somebody sealed, of the office or not; figures without computing."""
    told = {"": [0.5, 12.0], "99901001": [0.6, 11.0]}
    change = {"winners": 10, "losers": 0, "newly": 10, "no_longer": 0, "is_pareto": True}
    token = secrets.token_urlsafe(16)
    told_by = {"kind": Node.Kind.SCENARIO, "title": title, "path": path_of(token)}
    return Scenario.objects.create(
        token=token,
        node=Node.objects.create(**told_by),
        run=a_run(),
        category="pharmacy",
        steps=[{"kind": "add", "lon": 4.5, "lat": 55.4, "word": "+4.50000,55.40000"}],
        before=told,
        after=told | {"change": change},
        result_sha256="0" * 64,
        by=by or world.others["office"],
    )


@specimen(f"{ROOT}/szenario/<str:token>/")
@specimen(f"{ROOT}/szenario/<str:token>/befund/")
def sealed(world: World, _role: str) -> Asked:
    """Look at a scenario; make a finding of it."""
    return Asked({"token": a_scenario(world).token}, {"text": "Hier hilft eine Apotheke."})


@specimen(f"{ROOT}/vergleich/")
def compared(world: World, _role: str) -> Asked:
    """Compare two scenarios."""
    one, other = a_scenario(world), a_scenario(world)
    return Asked(query=f"eins={one.token}&zwei={other.token}")
