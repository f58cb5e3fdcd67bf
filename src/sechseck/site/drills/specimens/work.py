# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contradictions to settle, gaps to close, impulses, tasks, the lexicon."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.utils.timezone import localdate

from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import Node, User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.reading import a_contradiction, a_theme
from sechseck.site.drills.world import HIDDEN, INTERNAL, OPEN, World, put
from sechseck.thread.actions.gap_work import waive_gap
from sechseck.thread.actions.settlements import propose_settlement
from sechseck.thread.actions.tasks_of_people import write_task
from sechseck.thread.models import (
    Contradiction,
    Impulse,
    ImpulseDecision,
    LexiconDifference,
    LexiconRevision,
    Settlement,
    Statement,
    Task,
)
from sechseck.thread.queries.gap_items import GapItem, item_of
from sechseck.thread.queries.lexicon import as_rows, present_lexicon

LEVELS = (OPEN, HIDDEN)
GAP = "measure-without-date"
SAID = {"verdict": "both", "reason": "Zwei Zeiträume.", "source": "Bericht 2026"}


def in_a_month() -> str:
    """Return a day as forms take it."""
    return (localdate() + timedelta(days=30)).isoformat()


@specimen("widerspruch/<slug:key>/klaeren/", OPEN, INTERNAL, HIDDEN)
def settle(world: World, _role: str, case: str) -> Asked:
    """Propose how to read a contradiction."""
    return Asked({"key": a_contradiction(world, case).key}, SAID)


def proposed(world: World, case: str, by: User) -> Settlement:
    """Return a settlement that waits for a second person."""
    found: Contradiction = a_contradiction(world, OPEN)
    told = {**SAID, "holds": None}
    made = propose_settlement(found, told=told, by=by)
    put(found.sides.order_by("pk")[0].statement.node, case, world)
    return made


@specimen("widerspruch/<slug:key>/klaerung/<int:number>/", "foreign", "own", HIDDEN, "other-key")
def confirm(world: World, role: str, case: str) -> Asked:
    """Agree to a settlement."""
    proposer = world.people["office"] if case == "own" else world.others["office"]
    made = proposed(world, HIDDEN if case == HIDDEN else OPEN, proposer)
    key = made.contradiction_id
    if case == "other-key":
        others = Contradiction.objects.exclude(key=key).order_by("key")
        key = others[0].key
    return Asked({"key": key, "number": made.pk}, {"version": made.version, "decision": "confirm"})


@specimen("impuls/<slug:key>/", *LEVELS)
def impulse(world: World, _role: str, case: str) -> Asked:
    """Keep an impulse."""
    return Asked({"key": an_impulse(world, case).key}, {"decision": "keep", "version": 0})


def an_impulse(world: World, case: str) -> Impulse:
    """Return an impulse, one voice of which is put on a level."""
    decided = ImpulseDecision.objects.values("key")
    found = Impulse.objects.exclude(key__in=decided).order_by("-score", "key").first()
    assert found is not None
    put(found.voices.order_by("pk")[0].statement.node, case, world)
    return found


@specimen("impuls/<slug:key>/aufgabe/", *LEVELS)
def impulse_task(world: World, _role: str, case: str) -> Asked:
    """Make a task of an impulse."""
    words = {"title": "Reden", "owner": world.people["unit"].username, "due": in_a_month()}
    return Asked({"key": an_impulse(world, case).key}, {**words, "version": 0})


def a_task(world: World, owner: User, case: str = OPEN) -> Task:
    """Return a task; what it is about may be put on a level."""
    told = {"title": "Anrufen", "text": "", "unit": None, "due": localdate()}
    task = write_task({**told, "owner": owner}, by=world.others["office"])
    if case == HIDDEN:
        found = Statement.objects.filter(is_gone=False).select_related("node").order_by("pk")[0]
        Task.objects.filter(pk=task.pk).update(node=put(found.node, HIDDEN, world))
    return task


def its_owner(world: World, role: str, case: str) -> User:
    """Return whose task it is: the asking person's, or another's of the same role."""
    asking = world.asking(role)
    return asking if case != "foreign" and asking else world.stranger(role)


def who_does_it(world: World, role: str, case: str) -> User:
    """Return whose task it is: only office and units take tasks on."""
    owner = its_owner(world, role, case)
    return owner if owner.role in (User.Role.OFFICE, User.Role.UNIT) else world.others["unit"]


@specimen("aufgabe/<int:number>/", "own", "foreign", HIDDEN)
def task(world: World, role: str, case: str) -> Asked:
    """Read a task."""
    return Asked({"number": a_task(world, who_does_it(world, role, case), case).pk})


@specimen("aufgabe/<int:number>/aendern/", "own", "foreign", HIDDEN)
def change(world: World, role: str, case: str) -> Asked:
    """Hand a task on."""
    found = a_task(world, who_does_it(world, role, case), case)
    words = {"title": "Schreiben", "owner": world.people["unit"].username, "due": in_a_month()}
    return Asked({"number": found.pk}, {**words, "version": found.version})


@specimen("aufgabe/<int:number>/beenden/", "own", "foreign", HIDDEN)
def finish(world: World, role: str, case: str) -> Asked:
    """Say that a task is done."""
    found = a_task(world, who_does_it(world, role, case), case)
    words = {"ending": "done", "result": "Erledigt.", "version": found.version}
    return Asked({"number": found.pk}, words)


def a_gap(world: World, case: str) -> GapItem:
    """Return a gap of a statement that is put on a level."""
    kind = gap_kind(GAP)
    assert kind is not None
    rows = kind.find(world.others["office"]).filter(node__tasks=None, node__waivers=None)
    row = rows.order_by("pk").first()
    assert isinstance(row, Statement)
    put(row.node, case, world)
    return item_of(kind, row)


@specimen("luecken/<slug:code>/punkt/<str:name>/", OPEN, INTERNAL, HIDDEN)
def gap_item(world: World, _role: str, case: str) -> Asked:
    """Say who closes a gap."""
    words = {"owner": world.people["unit"].username, "due": in_a_month(), "version": 0}
    return Asked({"code": GAP, "name": a_gap(world, case).name}, words)


@specimen("luecken/<slug:code>/punkt/<str:name>/offen-lassen/", *LEVELS)
def waive(world: World, _role: str, case: str) -> Asked:
    """Leave a gap open."""
    words = {"reason": "Folgt im Herbst.", "until": in_a_month(), "version": 0}
    return Asked({"code": GAP, "name": a_gap(world, case).name}, words)


@specimen("luecken/<slug:code>/punkt/<str:name>/wieder-zaehlen/", *LEVELS)
def count_again(world: World, _role: str, case: str) -> Asked:
    """Let a gap count again."""
    item = a_gap(world, OPEN)
    until = localdate() + timedelta(days=9)
    waive_gap(item, reason="So.", until=until, version=0, by=world.others["office"])
    put(Node.objects.get(pk=item.node or 0), case, world)
    return Asked({"code": GAP, "name": item.name}, {"reason": "Doch.", "version": 1})


def lexicon_version() -> int:
    """Return the newest revision."""
    newest = LexiconRevision.objects.order_by("-number").first()
    return newest.number if newest else 0


def entry_words(pattern: str) -> dict[str, object]:
    """Return what somebody says about an entry."""
    words = {"pattern": pattern, "match": "stem", "weight": "1", "not_near": ""}
    return {**words, "why": "Fehlte.", "version": lexicon_version()}


@specimen("lexikon/thema/<slug:slug>/", *LEVELS)
@specimen("lexikon/thema/<slug:slug>/vorschau/", *LEVELS)
def lexicon_theme(world: World, _role: str, case: str) -> Asked:
    """Add a word to a theme."""
    put(a_theme().node, case, world)
    return Asked({"slug": a_theme().slug}, entry_words(f"kranichhaus{uuid4().hex[:6]}"))


@specimen("lexikon/thema/<slug:slug>/eintrag/<int:number>/", OPEN, "foreign")
@specimen("lexikon/thema/<slug:slug>/eintrag/<int:number>/vorschau/", OPEN, "foreign")
def lexicon_entry(_world: World, _role: str, case: str) -> Asked:
    """Change a word, of the theme or of another one."""
    theme = a_theme(0 if case == OPEN else 1)
    stands = {"pattern": f"kranich{uuid4().hex[:6]}", "match": "stem", "weight": 1}
    found = theme.lexicon.create(**stands)  # one that no statement has, so that each time is alike
    words = entry_words(f"kranich{uuid4().hex[:6]}")
    return Asked({"slug": a_theme().slug, "number": found.pk}, words)


@specimen("lexikon/fassung/<int:number>/", OPEN)
def revision(world: World, _role: str, _case: str) -> Asked:
    """Make the lexicon what it was."""
    by = world.others["office"]
    newest = lexicon_version()
    fewer = as_rows(present_lexicon())[1:]
    LexiconRevision.objects.create(number=newest + 1, by=by, why="Übung", entries=fewer)
    return Asked({"number": newest + 1}, {"why": "Zurück.", "version": newest + 1})


@specimen("lexikon/unterschied/<int:number>/", OPEN)
def difference(_world: World, _role: str, _case: str) -> Asked:
    """Leave what the pack says."""
    told = {"pattern": "kranich", "match": "stem", "weight": 1}
    made = LexiconDifference.objects.create(theme=a_theme(), **told)
    return Asked({"number": made.pk}, {"decision": "leave", "version": lexicon_version()})
