# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators, findings and derivations: open ones, internal ones, one's own and foreign."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from sechseck.evidence.actions.derivations import write_derivation
from sechseck.evidence.actions.findings import cite, write_finding
from sechseck.evidence.actions.indicators import add_indicator
from sechseck.evidence.actions.loads import take_values
from sechseck.evidence.actions.observations import dataset_of
from sechseck.evidence.importing import Checked, Columns, Table, Waiting
from sechseck.evidence.models import Derivation, Finding, Indicator
from sechseck.evidence.queries.cited import Target
from sechseck.kernel.models import Source, User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.programs import CALLERS, LEVELS, OBJECTS, ROOT, headers
from sechseck.site.drills.world import HIDDEN, INTERNAL, OPEN, World, put

SEEN = (OPEN, INTERNAL, HIDDEN)
OWN, FOREIGN = "own", "foreign"
ONES = (OPEN, OWN, FOREIGN, HIDDEN)
INDICATOR: dict[str, Any] = {
    "title": "Bänke am Ufer",
    "definition": "Bänke, auf denen man ausruhen kann.",
    "unit": "Bänke",
    "decimals": 0,
    "direction": "up",
    "resolution": "year",
    "level": "municipality",
}
DERIVATION = {
    "title": "Mehr Bänke",
    "reasoning": "Wer ausruhen kann, geht weiter.",
    "warrant": "",
    "counter_evidence": "",
    "confidence": "low",
}
CODE = "kennzahl/<slug:code>"
ORIGIN = {"edition": "2026", "retrieved": "2026-01-02"}


def writer(world: World, role: str, case: str) -> User:
    """Return who wrote it: who asks if they could, else somebody of the office."""
    desk = (User.Role.OFFICE, User.Role.UNIT)
    return world.writer(role, case, desk) or world.others["office"]


def an_indicator(world: World, role: str, case: str) -> Indicator:
    """Return an indicator without values."""
    told = {**INDICATOR, "code": f"baenke-{uuid4().hex[:6]}"}
    found = add_indicator(told, by=writer(world, role, case))
    if case not in (OWN, FOREIGN, INTERNAL):
        put(found.node, HIDDEN if case == HIDDEN else INTERNAL, world)
    if case == OPEN:
        found.node.visibility = "public"
        found.node.save()
    return found


def a_finding(world: World, role: str, case: str) -> Finding:
    """Return a finding that rests on a chart nobody can read."""
    by = writer(world, role, case)
    found = write_finding({"text": "Es fehlen Bänke."}, statement=None, by=by)
    cite(found, "lost_chart", Target(), "Diagramm ohne Werte", by=by)
    if case == HIDDEN:
        put(found.node, HIDDEN, world)
    if case == OPEN:
        found.node.visibility = "public"
        found.node.save()
    return Finding.objects.get(pk=found.pk)


def a_derivation(world: World, role: str, case: str) -> Derivation:
    """Return a derivation nobody has adopted."""
    found = write_derivation(DERIVATION, by=writer(world, role, case))
    if case == HIDDEN:
        put(found.node, HIDDEN, world)
    if case == OPEN:
        found.node.visibility = "public"
        found.node.save()
    return found


@specimen("kennzahlen/")
@specimen("befunde/")
@specimen("ableitungen/")
def listed(_world: World, _role: str) -> Asked:
    """List them."""
    return Asked()


@specimen("kennzahlen/neu/")
def begin(_world: World, _role: str) -> Asked:
    """Add an indicator."""
    return Asked(form={**INDICATOR, "code": f"baenke-{uuid4().hex[:6]}"})


@specimen("befunde/neu/")
def find(_world: World, _role: str) -> Asked:
    """Write a finding."""
    return Asked(form={"text": "Es fehlen Bänke."})


@specimen("ableitungen/neu/")
def derive(_world: World, _role: str) -> Asked:
    """Write a derivation."""
    return Asked(form=DERIVATION)


@specimen(f"{CODE}/", *SEEN)
@specimen(f"{CODE}.csv", *SEEN)
@specimen(f"{CODE}.json", *SEEN)
@specimen(f"{CODE}.csv-metadata.json", *SEEN)
def read(world: World, role: str, case: str) -> Asked:
    """Read an indicator."""
    return Asked({"code": an_indicator(world, role, case).code})


@specimen(f"{CODE}/bearbeiten/", *ONES)
@specimen(f"{CODE}/veroeffentlichen/", *ONES)
def edit(world: World, role: str, case: str) -> Asked:
    """Say anew what an indicator measures; publish it."""
    found = an_indicator(world, role, case)
    return Asked({"code": found.code}, {**INDICATOR, "title": "Bänke", "version": 1})


@specimen(f"{CODE}/bruch/", *ONES)
def cut(world: World, role: str, case: str) -> Asked:
    """Note a break."""
    found = an_indicator(world, role, case)
    return Asked({"code": found.code}, {"day": "2024-01-01", "cause": "Neu gezählt"})


@specimen(f"{CODE}/werte/", *ONES)
def bring(world: World, role: str, case: str) -> Asked:
    """Bring a table."""
    found = an_indicator(world, role, case)
    words = {"words": "ags;jahr;wert\n99901001;2024;3\n", **ORIGIN}
    words |= {"title": "Zählung", "publisher": "Amt", "licence": "frei"}
    return Asked({"code": found.code}, words)


@specimen(f"{CODE}/werte/<int:number>/", *ONES)
def loaded(world: World, role: str, case: str) -> Asked:
    """Read what became of a file."""
    found = an_indicator(world, role, case)
    by = world.others["office"]
    source = Source.objects.order_by("pk")[0]
    day = date(2026, 1, 2)
    dataset = dataset_of(source, edition="Übung", retrieved=day, sha256="0" * 64, by=by)
    table, columns = Table(("ags", "wert"), ()), Columns(0, 1, always="2024")
    checked = Checked(waiting=[Waiting(2, ("1", "x"), "Kein Schlüssel.")])
    made = take_values(
        found, table, columns, checked, dataset=dataset, file_name="baenke.csv", by=by
    )
    return Asked({"code": found.code, "number": made.pk})


@specimen("befund/<int:number>/", *ONES)
@specimen("befund/<int:number>/bearbeiten/", *ONES)
@specimen("befund/<int:number>/veroeffentlichen/", *ONES)
def finding(world: World, role: str, case: str) -> Asked:
    """Read a finding; say it anew; publish it."""
    found = a_finding(world, role, case)
    words = {"text": "Am Ufer fehlen Bänke.", "version": found.version}
    return Asked({"number": found.pk}, words)


@specimen("befund/<int:number>/belege/", *ONES)
def evidence(world: World, role: str, case: str) -> Asked:
    """Say what a finding rests on."""
    found = a_finding(world, role, case)
    return Asked({"number": found.pk}, {"kind": "cell", "words": "Tabelle 1, Zeile 2"})


@specimen("ableitung/<int:number>/", *ONES)
@specimen("ableitung/<int:number>/bearbeiten/", *ONES)
@specimen("ableitung/<int:number>/annehmen/", *ONES)
def derivation(world: World, role: str, case: str) -> Asked:
    """Read a derivation; reason anew; adopt it."""
    found = a_derivation(world, role, case)
    return Asked({"number": found.pk}, {**DERIVATION, "version": found.version})


@specimen("ableitung/<int:number>/befunde/", *ONES)
def weigh(world: World, role: str, case: str) -> Asked:
    """Let a finding speak for it."""
    found = a_derivation(world, role, case)
    other = a_finding(world, role, OPEN)
    return Asked({"number": found.pk}, {"finding": other.pk, "side": "for"})


@specimen(f"{ROOT}kennzahlen", *CALLERS)
def told(world: World, role: str, case: str) -> Asked:
    """Ask for the indicators."""
    return Asked(headers=headers(world, role, case), body={})


@specimen(f"{ROOT}kennzahlen/<str:code>", *OBJECTS)
@specimen(f"{ROOT}kennzahlen/<str:code>/werte", *OBJECTS)
def told_of_one(world: World, role: str, case: str) -> Asked:
    """Ask for one indicator, or its values."""
    caller, level = case.split("-")
    assert level in LEVELS
    found = an_indicator(world, role, OPEN)
    put(found.node, level, world)
    return Asked({"code": found.code}, headers=headers(world, role, caller), body={})
