# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strategies, plans, goals, measures and resolutions: open, internal, hidden, and who edits."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.timezone import now

from sechseck.kernel.models import Node, User
from sechseck.people.models import Actor, Membership
from sechseck.places.models import Area
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.evidence import an_indicator
from sechseck.site.drills.world import HIDDEN, INTERNAL, OPEN, World, put
from sechseck.strategy.actions.goals import add_goal
from sechseck.strategy.actions.measures import add_measure
from sechseck.strategy.actions.plans import add_plan
from sechseck.strategy.actions.strategies import describe_future, write_strategy
from sechseck.strategy.models import (
    ActionPlan,
    FutureVision,
    Goal,
    Measure,
    SignOff,
    Strategy,
)
from sechseck.strategy.models import StrategyEdition as Edition
from sechseck.thread.actions.resolutions import record_resolution
from sechseck.thread.models import ResolutionRecord, Theme

DESK = (User.Role.OFFICE, User.Role.UNIT)
SEEN = (OPEN, INTERNAL, HIDDEN)
EDITED = ("own", "foreign", HIDDEN)
DAY = date(2026, 5, 1)
Thing = Strategy | ActionPlan | Goal | Measure


def _author(world: World, role: str, case: str) -> User:
    return world.writer(role, case, DESK) or world.others["office"]


def _shown(thing: Thing, case: str, world: World) -> None:
    """Publish it where everybody may see it; else only desk or shelter do."""
    if case == OPEN:
        by = world.others["admin"]
        type(thing)._default_manager.filter(pk=thing.pk).update(
            published_by=by, published_at=now()
        )
        Node.objects.filter(pk=thing.node_id).update(visibility=Node.Visibility.PUBLIC)
    put(thing.node, case, world)


def a_strategy(world: World, role: str, case: str) -> Strategy:
    """Return a strategy with a future and an edition."""
    number = Strategy.objects.count() + 7
    told = {"title": f"Übung {number}", "kind": "sustainability", "number": number}
    made = write_strategy(told, by=world.others["office"])
    future = {"title": "Übung", "horizon": "long", "narrative": "Gut."}
    describe_future(made, future, version=1, by=world.others["office"])
    Edition.objects.create(strategy=made, day=DAY, frozen='{"futures":[],"goals":[]}', sha256="0")
    _shown(made, case, world)
    return Strategy.objects.get(pk=made.pk)


def a_plan(world: World, role: str, case: str) -> ActionPlan:
    """Return a plan."""
    theme = Theme.objects.filter(kind="theme")[0]
    told = {"title": "Übungsplan", "main_theme": theme}
    made = add_plan(told, by=_author(world, role, case))
    _shown(made, case, world)
    return ActionPlan.objects.get(pk=made.pk)


def a_goal(world: World, role: str, case: str) -> Goal:
    """Return a goal."""
    made = add_goal({"title": "Übung", "horizon": "mid"}, by=_author(world, role, case))
    _shown(made, case, world)
    return Goal.objects.get(pk=made.pk)


def a_measure(world: World, role: str, case: str, identifier: str = "Ü1") -> Measure:
    """Return a measure of an open plan."""
    plan = a_plan(world, role, OPEN)
    told = {"plan": plan, "identifier": identifier, "title": "Übung"}
    made = add_measure(told, by=_author(world, role, case))
    _shown(made, case, world)
    return Measure.objects.get(pk=made.pk)


def a_resolution(world: World, role: str, case: str) -> ResolutionRecord:
    """Return a resolution that nobody confirmed, but for an open one."""
    number = f"Ü{ResolutionRecord.objects.count()}"
    told = {"committee": world.committee, "number": number, "day": DAY, "wording": "Ja."}
    made = record_resolution(told, by=_author(world, role, case))
    put(made.node, case, world)
    if case == OPEN:
        Node.objects.filter(pk=made.node_id).update(visibility=Node.Visibility.PUBLIC)
    return made


@specimen("strategie/neu/")
def strategy_new(_world: World, _role: str) -> Asked:
    """Begin a strategy."""
    number = 90 + Strategy.objects.count()
    form = {"title": "Neu", "kind": "sustainability", "number": number, "version": 0}
    return Asked(form=form)


@specimen("strategie/<slug:slug>/", *SEEN)
def strategy(world: World, role: str, case: str) -> Asked:
    """Read a strategy."""
    return Asked({"slug": a_strategy(world, role, case).slug})


@specimen("strategie/<slug:slug>/bearbeiten/", *EDITED)
def strategy_edit(world: World, role: str, case: str) -> Asked:
    """Change a strategy."""
    found = a_strategy(world, role, case)
    form = {"title": "Neu", "kind": found.kind, "number": found.number, "version": found.version}
    return Asked({"slug": found.slug}, form)


@specimen("strategie/<slug:slug>/schritt/", OPEN, HIDDEN)
def strategy_step(world: World, role: str, case: str) -> Asked:
    """Note that a strategy was adopted."""
    found = a_strategy(world, role, case)
    resolution = _confirmed(world, role)
    form = {"step": "adopt", "resolution": resolution.pk, "version": found.version}
    return Asked({"slug": found.slug}, form)


def _confirmed(world: World, role: str) -> ResolutionRecord:
    found = a_resolution(world, role, OPEN)
    ResolutionRecord.objects.filter(pk=found.pk).update(
        confirmed_by=world.others["admin"], confirmed_at=now()
    )
    return found


@specimen("strategie/<slug:slug>/zukunft/<int:pk>/", OPEN, HIDDEN)
def future(world: World, role: str, case: str) -> Asked:
    """Describe a future."""
    found = a_strategy(world, role, case)
    form = {"title": "Neu", "horizon": "mid", "narrative": "Gut.", "order": 1}
    return Asked(
        {"slug": found.slug, "pk": found.visions.get().pk}, form | {"version": found.version}
    )


@specimen("strategie/<slug:slug>/zukunft/<int:pk>/entfernen/", OPEN, HIDDEN)
def future_remove(world: World, role: str, case: str) -> Asked:
    """Take a future out."""
    found = FutureVision.objects.get(strategy=a_strategy(world, role, case))
    parts = {"slug": found.strategy.slug, "pk": found.pk}
    return Asked(parts, {"version": found.strategy.version})


@specimen("strategie/<slug:slug>/fassungen/<int:first>/<int:second>/", *SEEN)
def editions(world: World, role: str, case: str) -> Asked:
    """Compare two editions."""
    found = a_strategy(world, role, case)
    frozen = '{"futures":[],"goals":[],"title":"Neu"}'
    later = Edition.objects.create(strategy=found, day=DAY, frozen=frozen, sha256="1")
    first = found.editions.exclude(pk=later.pk).get()
    return Asked({"slug": found.slug, "first": first.pk, "second": later.pk})


@specimen("ziel/neu/")
def goal_new(_world: World, _role: str) -> Asked:
    """Write a goal."""
    return Asked(form={"title": "Neu", "horizon": "mid", "weight": 1, "version": 0})


@specimen("ziel/<int:pk>/", *SEEN)
def goal(world: World, role: str, case: str) -> Asked:
    """Read a goal."""
    return Asked({"pk": a_goal(world, role, case).pk})


@specimen("ziel/<int:pk>/bearbeiten/", *EDITED)
def goal_edit(world: World, role: str, case: str) -> Asked:
    """Change a goal."""
    form = {"title": "Neu", "horizon": "mid", "weight": 1, "version": 1}
    return Asked({"pk": a_goal(world, role, case).pk}, form)


@specimen("ziel/<int:pk>/schritt/", OPEN, HIDDEN)
def goal_step(world: World, role: str, case: str) -> Asked:
    """Give a goal up."""
    form = {"step": "drop", "reason": "Übung", "version": 1}
    return Asked({"pk": a_goal(world, role, case).pk}, form)


@specimen("ziel/<int:pk>/teil/<slug:part>/", *EDITED)
def goal_part(world: World, role: str, case: str) -> Asked:
    """Say which indicator shows the goal."""
    shown = an_indicator(world, role, OPEN)
    area = Area.objects.order_by("pk")[0]
    form = {"indicator": shown.pk, "area": area.pk, "version": 0}
    return Asked({"pk": a_goal(world, role, case).pk, "part": "kennzahlen"}, form)


@specimen("aktionsplan/neu/")
def plan_new(_world: World, _role: str) -> Asked:
    """Begin a plan."""
    theme = Theme.objects.filter(kind="theme")[0]
    return Asked(form={"title": "Neu", "main_theme": theme.pk, "version": 0})


@specimen("aktionsplan/<slug:slug>/", *SEEN)
def plan(world: World, role: str, case: str) -> Asked:
    """Read a plan."""
    return Asked({"slug": a_plan(world, role, case).slug})


@specimen("aktionsplan/<slug:slug>/bearbeiten/", *EDITED)
def plan_edit(world: World, role: str, case: str) -> Asked:
    """Change a plan."""
    found = a_plan(world, role, case)
    form = {"title": "Neu", "main_theme": found.main_theme_id, "version": 1}
    return Asked({"slug": found.slug}, form)


@specimen("aktionsplan/<slug:slug>/schritt/", OPEN, HIDDEN)
def plan_step(world: World, role: str, case: str) -> Asked:
    """End a plan."""
    form = {"step": "close", "reason": "Übung", "version": 1}
    return Asked({"slug": a_plan(world, role, case).slug}, form)


@specimen("massnahme/neu/")
def measure_new(world: World, role: str) -> Asked:
    """Write a measure."""
    form = {"plan": a_plan(world, role, OPEN).pk, "identifier": "Ü9", "title": "Neu"}
    return Asked(form=form | {"version": 0})


@specimen("massnahme/<int:pk>/", *SEEN)
def measure(world: World, role: str, case: str) -> Asked:
    """Read a measure."""
    return Asked({"pk": a_measure(world, role, case).pk})


@specimen("massnahme/<int:pk>/bearbeiten/", *EDITED)
def measure_edit(world: World, role: str, case: str) -> Asked:
    """Change a measure."""
    found = a_measure(world, role, case)
    form = {"plan": found.plan_id, "identifier": "Ü1", "title": "Neu", "version": 1}
    return Asked({"pk": found.pk}, form)


@specimen("massnahme/<int:pk>/schritt/", *EDITED)
def measure_step(world: World, role: str, case: str) -> Asked:
    """Propose a measure."""
    form = {"step": "propose", "version": 1}
    return Asked({"pk": a_measure(world, role, case).pk}, form)


@specimen("massnahme/<int:pk>/teil/<slug:part>/", *EDITED)
def measure_part(world: World, role: str, case: str) -> Asked:
    """Add a milestone."""
    form = {"title": "Schritt", "due": "2027-01-01", "weight": 1, "version": 0}
    return Asked({"pk": a_measure(world, role, case).pk, "part": "meilensteine"}, form)


@specimen("massnahme/<int:pk>/mittragen/<int:number>/", "own", "foreign", HIDDEN)
def measure_sign(world: World, role: str, case: str) -> Asked:
    """Answer for one's unit, or for another."""
    found = a_measure(world, role, case if case == HIDDEN else OPEN)
    unit = Actor.objects.get(pk=world.left.pk)
    asking = world.asking(role) if case == "own" else None
    if asking is not None:
        since = DAY.replace(year=2020)
        Membership.objects.filter(user=asking, committee=unit).delete()
        Membership.objects.create(user=asking, committee=unit, since=since)
    asked = SignOff.objects.create(measure=found, unit=unit, day=DAY, by=world.others["office"])
    return Asked({"pk": found.pk, "number": asked.pk}, {"state": "agreed", "version": 0})


@specimen("massnahme/<int:pk>/zusammenlegen/", OPEN, HIDDEN)
def measure_merge(world: World, role: str, case: str) -> Asked:
    """Merge a measure into another."""
    found, other = (a_measure(world, role, one) for one in (case, OPEN))
    return Asked({"pk": found.pk}, {"other": other.pk, "version": 1})


@specimen("massnahme/<int:pk>/abloesen/", OPEN, HIDDEN)
def measure_supersede(world: World, role: str, case: str) -> Asked:
    """Say what takes the place of a measure that was stopped."""
    found, other = (a_measure(world, role, one) for one in (case, OPEN))
    Measure.objects.filter(pk=found.pk).update(state="stopped", stop_reason="Übung")
    return Asked({"pk": found.pk}, {"other": other.pk, "version": 1})


@specimen("freigeben/<int:node>/", *EDITED)
def release(world: World, role: str, case: str) -> Asked:
    """Publish a goal as the second person."""
    return Asked({"node": a_goal(world, role, case).node_id}, {"version": 1})


@specimen("beschluss/neu/")
def resolution_new(world: World, _role: str) -> Asked:
    """Record a resolution."""
    return Asked(form=_resolution(world))


def _resolution(world: World) -> dict[str, Any]:
    number = f"Ü-neu-{ResolutionRecord.objects.count()}"
    told = {"committee": Actor.objects.get(pk=world.committee.pk).pk, "number": number}
    return told | {"day": "2026-05-01", "wording": "Ja.", "version": 0}


@specimen("beschluss/<int:pk>/", *SEEN)
def resolution(world: World, role: str, case: str) -> Asked:
    """Read a resolution."""
    return Asked({"pk": a_resolution(world, role, case).pk})


@specimen("beschluss/<int:pk>/bearbeiten/", *EDITED)
def resolution_edit(world: World, role: str, case: str) -> Asked:
    """Correct a resolution."""
    form = _resolution(world) | {"version": 1}
    return Asked({"pk": a_resolution(world, role, case).pk}, form)


@specimen("beschluss/<int:pk>/bestaetigen/", *EDITED)
def resolution_confirm(world: World, role: str, case: str) -> Asked:
    """Confirm a resolution as the second person."""
    return Asked({"pk": a_resolution(world, role, case).pk}, {"version": 1})
