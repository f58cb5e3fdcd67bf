# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Plans, goals and measures at every station of their way, made in one line."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.timezone import now

from sechseck.kernel.models import Node, User
from sechseck.people.models import Actor
from sechseck.strategy.models import ActionPlan, FoundationCheck, Goal, Measure
from sechseck.thread.models import ResolutionRecord, Theme

DAY = date(2026, 6, 1)
OPEN = Node.Visibility.PUBLIC
INTERNAL = Node.Visibility.INTERNAL


def node(kind: str, title: str, path: str, visibility: str = OPEN) -> Node:
    """Return a node."""
    return Node.objects.create(kind=kind, title=title, path=path, visibility=visibility)


def second(by: User) -> User:
    """Return somebody else of the office."""
    return User.objects.get_or_create(
        username=f"second-to-{by.username}", defaults={"role": User.Role.OFFICE}
    )[0]


def published(by: User, is_open: bool = True) -> dict[str, Any]:
    """Return the fields of four eyes."""
    if not is_open:
        return {"proposed_by": by}
    return {"proposed_by": by, "published_by": second(by), "published_at": now()}


def an_actor(name: str = "Planungsamt", kind: str = "department") -> Actor:
    """Return an actor."""
    slug = name.lower().replace(" ", "-")
    found = Actor.objects.filter(slug=slug).first()
    if found is not None:
        return found
    own = node("actor", name, f"/beteiligte/{slug}/")
    return Actor.objects.create(node=own, slug=slug, kind=kind, name=name, sort_key=slug)


def a_resolution(by: User, number: str = "12/2026", *, confirmed: bool = True) -> ResolutionRecord:
    """Return a resolution of the council."""
    told: dict[str, Any] = {"proposed_by": by}
    if confirmed:
        told |= {"confirmed_by": second(by), "confirmed_at": now()}
    made = ResolutionRecord.objects.create(
        node=node("resolution", number, "/beschluss/", OPEN if confirmed else INTERNAL),
        committee=an_actor("Rat", "committee"),
        number=number,
        day=DAY,
        wording="Der Rat beschließt den Plan.",
        **told,
    )
    Node.objects.filter(pk=made.node_id).update(path=made.path)
    return ResolutionRecord.objects.select_related("node").get(pk=made.pk)


def a_plan(
    by: User, slug: str = "wohnen-2030", *, is_open: bool = True, **more: Any
) -> ActionPlan:
    """Return a plan for the theme of housing."""
    visible = OPEN if is_open else INTERNAL
    return ActionPlan.objects.create(
        node=node("plan", slug, f"/aktionsplan/{slug}/", visible),
        slug=slug,
        title=more.pop("title", f"Plan {slug}"),
        main_theme=Theme.objects.get(slug="wohnen"),
        **published(by, is_open),
        **more,
    )


def a_goal(
    by: User, title: str = "Bezahlbar wohnen", *, is_open: bool = True, **more: Any
) -> Goal:
    """Return a goal."""
    if is_open:
        more.setdefault("state", "valid")
    made = Goal.objects.create(
        node=node("goal", title, "/ziel/", OPEN if is_open else INTERNAL),
        title=title,
        horizon=more.pop("horizon", "mid"),
        theme=more.pop("theme", None) or Theme.objects.get(slug="wohnen"),
        **published(by, is_open),
        **more,
    )
    Node.objects.filter(pk=made.node_id).update(path=made.path)
    return Goal.objects.select_related("node").get(pk=made.pk)


def a_measure(
    by: User, plan: ActionPlan, identifier: str = "M1", *, is_open: bool = True, **more: Any
) -> Measure:
    """Return a measure of a plan."""
    state = more.pop("state", "idea")
    ended = {name: more.pop(name) for name in ("merged_into", "done_on") if name in more}
    title = more.pop("title", f"Maßnahme {identifier}")
    made = Measure.objects.create(
        node=node("measure", title, "/massnahme/", OPEN if is_open else INTERNAL),
        plan=plan,
        identifier=identifier,
        title=title,
        theme=plan.main_theme,
        **published(by, is_open),
        **more,
    )
    Node.objects.filter(pk=made.node_id).update(path=made.path)
    if state in ("decided", "running", "done"):
        checked(made, by)
        made.resolution = made.resolution or a_resolution(by, f"{identifier}/2026")
    if state == "done":
        ended.setdefault("done_on", DAY)
    made.state = state
    for name, value in ended.items():
        setattr(made, name, value)
    made.save()
    return Measure.objects.select_related("node", "plan").get(pk=made.pk)


def checked(measure: Measure, by: User) -> None:
    """Check the measure against every element of the foundation."""
    for theme in Theme.objects.filter(kind="foundation"):
        FoundationCheck.objects.create(
            measure=measure, criterion=theme, answer="yes", argument="Passt.", by=by
        )
