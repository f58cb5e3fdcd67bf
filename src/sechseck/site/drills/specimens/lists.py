# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From text to object, lists of measures, changes of many: all of it work of the desk."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from sechseck.kernel.models import User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.strategy import DESK, a_measure, a_plan
from sechseck.site.drills.world import HIDDEN, INTERNAL, OPEN, World, put
from sechseck.strategy.actions.bulk import change_many
from sechseck.strategy.actions.from_text import goal_from_statement
from sechseck.strategy.actions.lists import keep_list, try_list
from sechseck.strategy.lists import Table
from sechseck.strategy.models import BulkChange, MeasuresList
from sechseck.strategy.queries.bulk import Wish
from sechseck.strategy.queries.from_text import not_yet_taken
from sechseck.thread.models import Statement

LIST = "Kennung;Titel\nÜ7;Übung\n"


def a_statement(kind: str, world: World, case: str) -> Statement:
    """Return a statement that nothing was made of."""
    rows = not_yet_taken(Statement.objects.filter(kind=kind, is_gone=False))
    rows = rows.filter(document__node__visibility="public").select_related("document__node")
    found = rows.order_by("document__slug", "line_start", "ref")[0]
    put(found.document.node, case, world)
    return found


@specimen("uebernehmen/")
def take_many(world: World, _role: str) -> Asked:
    """Make drafts of many statements."""
    return Asked(form={"statement": a_statement("goal", world, OPEN).pk, "version": 0},
                 query="art=goal")  # fmt: skip


@specimen("uebernehmen/<str:ref>/ziel/", OPEN, HIDDEN)
def take_goal(world: World, _role: str, case: str) -> Asked:
    """Make a goal of a statement."""
    ref = a_statement("goal", world, case).ref
    form = {"title": "Übung", "horizon": "mid", "weight": 1, "version": 0}
    return Asked({"ref": ref}, form)


@specimen("uebernehmen/<str:ref>/massnahme/", OPEN, HIDDEN)
def take_measure(world: World, role: str, case: str) -> Asked:
    """Make a measure of a statement."""
    ref = a_statement("measure", world, case).ref
    return Asked(
        {"ref": ref}, {"plan": a_plan(world, role, OPEN).pk, "title": "Übung", "version": 0}
    )


@specimen("uebernehmen/<str:ref>/zusammenlegen/", OPEN, HIDDEN)
def join(world: World, role: str, case: str) -> Asked:
    """Put a statement together with a goal of the same title."""
    found = a_statement("goal", world, OPEN)
    asking = world.asking(role)
    by = asking if asking is not None and asking.role in DESK else world.others["office"]
    told = {"title": found.text[:200], "horizon": "mid"}
    twin = goal_from_statement(found, told, by=by)
    twin.statement = None
    twin.save(update_fields=["statement"])
    put(found.document.node, case, world)
    return Asked({"ref": found.ref}, {"twin": f"goal-{twin.pk}"})


@specimen("aktionsplan/<slug:slug>/liste/", OPEN, INTERNAL, HIDDEN)
def bring(world: World, role: str, case: str) -> Asked:
    """Bring a list of measures."""
    file = SimpleUploadedFile("liste.csv", LIST.encode())
    return Asked({"slug": a_plan(world, role, case).slug}, {"attachment": file})


@specimen("aktionsplan/<slug:slug>/massnahmen.<str:ending>", OPEN, INTERNAL, HIDDEN)
def plan_file(world: World, role: str, case: str) -> Asked:
    """Take the measures of a plan along."""
    return Asked({"slug": a_plan(world, role, case).slug, "ending": "xlsx"})


def a_list(world: World, role: str, case: str) -> MeasuresList:
    """Return a list that was tried, of who asks or of somebody else."""
    by = _desk(world, role, case)
    table = Table(("Kennung", "Titel"), [[2, ["Ü7", "Übung"], {}]])
    plan = a_plan(world, role, OPEN)
    made = keep_list(plan, table, file_name="liste.csv", content_sha256="0" * 64, by=by)
    return try_list(made, {0: "identifier", 1: "title"}, by=by)


def _desk(world: World, role: str, case: str) -> User:
    return world.writer(role, case, DESK) or world.others["office"]


@specimen("massnahmenliste/<int:pk>/", "own", "foreign")
def take_list(world: World, role: str, case: str) -> Asked:
    """Take what a list says."""
    found = a_list(world, role, case)
    form = {"take": "1", "fingerprint": found.outcome["fingerprint"]}
    return Asked({"pk": found.pk}, form)


@specimen("massnahmenliste/<int:pk>/abgelehnt.csv", "own", "foreign")
def refused(world: World, role: str, case: str) -> Asked:
    """Read what a list could not say."""
    return Asked({"pk": a_list(world, role, case).pk})


@specimen("massnahmen-aendern/")
def change(world: World, role: str) -> Asked:
    """Look at what a change of many would do."""
    found = a_measure(world, role, "own")
    return Asked(form={"measure": f"{found.pk}:{found.version}", "what": "shift", "days": 1})


def a_change(world: World, role: str, case: str) -> BulkChange:
    """Return a change of many, of who asks or of somebody else."""
    theme = a_plan(world, role, OPEN).main_theme
    found = a_measure(world, role, OPEN)
    return change_many({found.pk: found.version}, Wish("theme", theme), by=world.others["office"])


@specimen("massnahmen-aendern/<int:pk>/", "foreign")
@specimen("massnahmen-aendern/<int:pk>/zurueck/", "foreign")
def changed(world: World, role: str, case: str) -> Asked:
    """Read a change of many, or take it back."""
    return Asked({"pk": a_change(world, role, case).pk})
