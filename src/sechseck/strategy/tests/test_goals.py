# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Goals are written by the desk, published by a second person, and form a tree."""

from __future__ import annotations

from datetime import date

import pytest

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Node, Trace, User
from sechseck.strategy.actions.goals import add_goal, drop_goal, edit_goal
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.models import Goal
from sechseck.strategy.queries.seen import goals_seen_by
from sechseck.strategy.tests.made import a_goal

pytestmark = pytest.mark.usefixtures("region")
TOLD = {"title": "Wohnen ist bezahlbar", "horizon": "mid", "text": "Für alle."}


def test_a_goal_is_internal_until_a_second_person_publishes_it(
    anna: User, otto: User, clara: User
) -> None:
    goal = add_goal(TOLD, by=anna)
    assert not goals_seen_by(clara).exists()

    with pytest.raises(NotAllowed):
        publish_object(goal, version=1, by=anna)
    publish_object(goal, version=1, by=otto)

    found = goals_seen_by(clara).get()
    assert (found.state, found.path) == ("valid", f"/ziel/{goal.pk}/")
    assert Node.objects.get(goal=goal).path == found.path
    verbs = Trace.objects.filter(node=goal.node).order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["goal-written", "goal-published"]


def test_nobody_publishes_twice(anna: User, otto: User) -> None:
    goal = publish_object(add_goal(TOLD, by=anna), version=1, by=otto)

    with pytest.raises(Conflict):
        publish_object(goal, version=goal.version, by=otto)


def test_a_stranger_writes_no_goal(clara: User) -> None:
    with pytest.raises(NotAllowed):
        add_goal(TOLD, by=clara)


def test_a_goal_has_a_title(anna: User) -> None:
    with pytest.raises(Invalid):
        add_goal({**TOLD, "title": "  "}, by=anna)


def test_two_editors_see_both_versions(anna: User, otto: User) -> None:
    goal = add_goal(TOLD, by=anna)
    edit_goal(goal, {"text": "Für jede Familie."}, version=1, by=otto)

    with pytest.raises(Outdated) as refused:
        edit_goal(goal, {"text": "Für fast alle."}, version=1, by=anna)

    (difference,) = refused.value.differences
    assert (difference.yours, difference.theirs) == ("Für fast alle.", "Für jede Familie.")


def test_a_unit_edits_only_its_own_goals(anna: User, uta: User) -> None:
    with pytest.raises(NotAllowed):
        edit_goal(a_goal(anna), {"text": "x"}, version=1, by=uta)


def test_a_child_never_ends_later_than_its_parent(anna: User) -> None:
    parent = a_goal(anna, horizon="mid", target_day=date(2030, 1, 1))

    for told in ({"horizon": "long"}, {"target_day": date(2031, 1, 1)}):
        with pytest.raises(Invalid, match="nicht später"):
            add_goal({**TOLD, "parent": parent, **told}, by=anna)

    child = add_goal({**TOLD, "parent": parent, "target_day": date(2029, 1, 1)}, by=anna)
    with pytest.raises(Invalid):
        edit_goal(parent, {"target_day": date(2028, 1, 1)}, version=1, by=anna)
    assert child.parent == parent


def test_goals_go_round_in_no_circle(anna: User) -> None:
    parent = a_goal(anna)
    child = a_goal(anna, "Neu bauen", parent=parent)

    with pytest.raises(Invalid, match="Kreis"):
        edit_goal(parent, {"parent": child}, version=1, by=anna)


def test_a_goal_is_given_up_for_a_reason_and_stays_to_be_read(anna: User, uta: User) -> None:
    goal = a_goal(anna)

    with pytest.raises(Invalid):
        drop_goal(goal, reason=" ", version=1, by=anna)
    with pytest.raises(NotAllowed):
        drop_goal(goal, reason="Kein Geld", version=1, by=uta)
    drop_goal(goal, reason="Kein Geld", version=1, by=anna)

    assert Goal.objects.get().state == "dropped"
    assert goals_seen_by(anna).exists()
    with pytest.raises(Conflict):
        drop_goal(goal, reason="Noch einmal", version=2, by=anna)
    with pytest.raises(Conflict):
        edit_goal(goal, {"text": "x"}, version=2, by=anna)
