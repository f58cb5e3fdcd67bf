# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How drills share the machine, and roles what is made for them."""

from __future__ import annotations

import pytest

from sechseck.kernel.models import User
from sechseck.people.models import Actor
from sechseck.site.drills import asked as asking
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.making import made_for
from sechseck.site.drills.result import Drill
from sechseck.site.drills.running import beside_each_other
from sechseck.site.drills.world import GUEST, ROLES, World

ROUTE = "uebung/<int:pk>/"


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(asking, "_specimens", dict(asking.specimens()))
    people = {role: User(username=role, role=role) for role in ROLES if role != GUEST}
    others = {role: User(username=f"other-{role}", role=role) for role in people}
    return World(people, others, Actor(), Actor())


def test_what_measures_or_builds_for_itself_runs_alone() -> None:
    copy, other = Drill("a", "A", "a"), Drill("b", "B", "b")
    measuring, own = Drill("c", "C", "c", alone=True), Drill("d", "D", "d", needs_scratch=False)

    found = list(beside_each_other([copy, other, measuring, copy, own, own]))

    assert found == [[copy, other], [measuring], [copy], [own], [own]]


def test_what_is_nobodys_is_made_once_for_all_roles(world: World) -> None:
    made: list[object] = []

    @specimen(ROUTE)
    def thing(_world: World, _role: str) -> Asked:
        made.append(1)
        return Asked({"pk": len(made)})

    assert {one.parts["pk"] for _role, one in made_for(world, ROUTE, "-", ROLES)} == {1}


@pytest.mark.parametrize("look", ["asking", "stranger"])
def test_what_belongs_to_somebody_is_made_for_each_role(world: World, look: str) -> None:
    @specimen(ROUTE)
    def thing(world: World, role: str) -> Asked:
        return Asked({"pk": getattr(world, look)(role)})

    found = {role: one.parts["pk"] for role, one in made_for(world, ROUTE, "-", ROLES)}

    assert found == {role: getattr(world, look)(role) for role in ROLES}
    assert len({str(one) for one in found.values()}) > 1


def test_a_specimen_that_compares_the_role_itself_is_made_for_each_role(world: World) -> None:
    @specimen(ROUTE)
    def thing(_world: World, role: str) -> Asked:
        return Asked({"pk": int(role == "office" or role in {"unit"})})

    found = [role for role, one in made_for(world, ROUTE, "-", ROLES) if one.parts["pk"]]

    assert sorted(found) == ["office", "unit"]
