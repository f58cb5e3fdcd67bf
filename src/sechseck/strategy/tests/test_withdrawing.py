# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was public is taken back by two people; its address tells why, and nothing is lost."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Node, User
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.actions.withdrawing import (
    confirm_withdrawal,
    decline_withdrawal,
    propose_withdrawal,
)
from sechseck.strategy.models import MeasureGoal, Withdrawal
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan
from sechseck.strategy.tests.promised import promising, shown

pytestmark = pytest.mark.usefixtures("region")
WHY = "Das Ziel war doppelt."


def taken_back(found: Any, anna: User, otto: User) -> Any:
    wish = propose_withdrawal(found, WHY, by=anna)
    confirm_withdrawal(wish, found, by=otto)
    return type(found)._default_manager.select_related("node").get(pk=found.pk)


def test_two_people_take_back_and_a_second_person_publishes_again(anna: User, otto: User) -> None:
    goal = taken_back(a_goal(anna), anna, otto)

    assert goal.node.visibility == Node.Visibility.INTERNAL
    assert not goal.is_published

    again = publish_object(goal, version=goal.version, by=otto)

    assert again.node.visibility == Node.Visibility.PUBLIC
    assert again.state == "valid"
    assert Withdrawal.objects.get().ended_at is not None


def test_the_address_tells_why_and_where_the_thread_goes_on(
    anna: User, otto: User, client: Client
) -> None:
    goal, measure = a_goal(anna), a_measure(anna, a_plan(anna), title="Wir bauen")
    MeasureGoal.objects.create(measure=measure, goal=goal)
    taken_back(goal, anna, otto)

    answer = client.get(goal.path)

    assert answer.status_code == 410
    page = answer.content.decode()
    assert WHY in page
    assert measure.path in page
    assert goal.title not in page
    assert goal.title not in client.get(measure.path).content.decode()


@pytest.mark.parametrize("kind", ["plan", "measure"])
def test_plans_and_measures_leave_a_stone_too(
    kind: str, anna: User, otto: User, client: Client
) -> None:
    plan = a_plan(anna)
    found = plan if kind == "plan" else a_measure(anna, plan)

    taken_back(found, anna, otto)

    assert client.get(found.path).status_code == 410


def test_a_promise_that_is_taken_back_is_in_no_list_and_no_file(
    anna: User, otto: User, client: Client
) -> None:
    document = promising(anna)
    first, second, *_others = shown(document, anna, otto)

    taken_back(first, anna, otto)

    answer = client.get(first.path)
    assert (answer.status_code, WHY in answer.content.decode()) == (410, True)
    tracker = f"/zusagen/{document.slug}"
    for address in (f"{tracker}/", f"{tracker}.json", f"{tracker}.atom", f"{tracker}/einbetten/"):
        told = client.get(address).content.decode()
        assert (first.path in told, second.path in told) == (False, True)


def test_nobody_agrees_with_themselves_and_a_no_has_a_reason(anna: User, otto: User) -> None:
    goal = a_goal(anna)
    wish = propose_withdrawal(goal, WHY, by=anna)

    with pytest.raises(NotAllowed):
        confirm_withdrawal(wish, goal, by=anna)
    with pytest.raises(Invalid):
        decline_withdrawal(wish, " ", by=otto)
    decline_withdrawal(wish, "Es ist nicht doppelt.", by=otto)
    with pytest.raises(Conflict):
        confirm_withdrawal(wish, goal, by=otto)
    assert propose_withdrawal(goal, "Doch.", by=anna).pk != wish.pk


def test_one_wish_at_a_time_and_only_for_what_is_public(anna: User, uta: User) -> None:
    goal = a_goal(anna)
    propose_withdrawal(goal, WHY, by=uta)

    with pytest.raises(Conflict):
        propose_withdrawal(goal, WHY, by=anna)
    with pytest.raises(Conflict):
        propose_withdrawal(a_goal(anna, "Entwurf", is_open=False), WHY, by=anna)
    with pytest.raises(Invalid):
        propose_withdrawal(a_goal(anna, "Noch eins"), "  ", by=anna)


def test_a_plan_stays_while_its_measures_are_public(anna: User, otto: User) -> None:
    plan = a_plan(anna)
    a_measure(anna, plan)
    wish = propose_withdrawal(plan, WHY, by=anna)

    with pytest.raises(Conflict):
        confirm_withdrawal(wish, plan, by=otto)


def test_in_the_browser_one_proposes_and_another_agrees(anna: User, otto: User) -> None:
    goal = a_goal(anna)
    address = f"/zurueckziehen/{goal.node_id}/"
    first, second = Client(), Client()
    first.force_login(anna)
    second.force_login(otto)

    assert address in first.get(goal.path).content.decode()
    told = {"reason": WHY, "key": str(uuid4())}
    assert first.post(address, told).status_code == 302
    assert (
        first.post(address, {"reason": "", "do": "agree", "key": str(uuid4())}).status_code == 403
    )
    assert WHY in second.get("/zurueckziehen/").content.decode()
    assert second.post(address, {"do": "agree", "key": str(uuid4())}).status_code == 302
    assert Client().get(goal.path).status_code == 410
    assert WHY in second.get(address).content.decode()


def test_a_browser_that_is_checked_for_forged_forms_may_publish(anna: User, otto: User) -> None:
    goal = a_goal(anna, is_open=False)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(otto)

    for path in (goal.path, "/freigeben/"):
        page = browser.get(path).content.decode()
        form = page[page.index(f'action="/freigeben/{goal.node_id}/"') :]
        assert re.match(r'[^>]*><input[^>]*csrfmiddlewaretoken" value="\w{64}"', form)
