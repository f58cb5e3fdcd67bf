# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of strategy: what everybody reads, what the desk may do, how much they ask."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.kept import forget_kept
from sechseck.kernel.models import User
from sechseck.people.models import Membership
from sechseck.strategy.actions.agreement import Slot, ask_sign_off, set_amount
from sechseck.strategy.actions.measure_parts import add_dependency, add_milestone, link_goal
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.actions.strategies import describe_future, write_strategy
from sechseck.strategy.models import ActionPlan, Goal, Measure, Strategy
from sechseck.strategy.tests.made import (
    a_goal,
    a_measure,
    a_plan,
    a_resolution,
    an_actor,
    second,
)

pytestmark = pytest.mark.usefixtures("region")
STRATEGY = {"title": "Tal 2040", "kind": "transformation", "number": 1}
PUBLIC = ["/strategie/", "/ziele/", "/aktionsplaene/", "/massnahmen/", "/beschluesse/"]
MOST = 12


def key() -> str:
    return str(uuid4())


@pytest.fixture
def strategy(region: None, anna: User) -> Strategy:
    """A published strategy with a future."""
    made = publish_object(write_strategy(STRATEGY, by=anna), version=1, by=second(anna))
    told = {"title": "Leben im Tal", "horizon": "long", "narrative": "Alle wohnen gut."}
    describe_future(made, told, version=made.version, by=anna)
    return Strategy.objects.select_related("node").get()


def filled(strategy: Strategy, numbers: range, by: User) -> Measure:
    """Return the first of some measures with all that can hang on one; more are added to it."""
    plan = ActionPlan.objects.first() or a_plan(by, strategy=strategy)
    unit = an_actor()
    day = date(2030, 1, 1)
    for one in numbers:
        goal = a_goal(by, f"Ziel {one}", strategy=strategy, plan=plan, unit=unit, target_day=day)
        made = a_measure(by, plan, f"M{one}", unit=unit, state="running", starts=date(2026, 1, 1))
        link_goal(made, goal, by=by)
        first = Measure.objects.get(identifier="M0")
        add_milestone(first, title=f"Schritt {one}", due=day, by=by)
        set_amount(first, Slot(2000 + one, "plan", "own"), amount=Decimal("12.50"), by=by)
        ask_sign_off(first, an_actor(f"Stelle {one}"), by=by)
        if made != first:
            add_dependency(made, before=first, kind="finish_start", by=by)
            link_goal(made, Goal.objects.get(title="Ziel 0"), by=by)
    return Measure.objects.select_related("plan").get(identifier="M0")


@pytest.mark.parametrize("path", PUBLIC)
def test_an_empty_room_says_what_to_do(path: str, client: Client) -> None:
    answer = client.get(path)

    assert answer.status_code == 200
    assert "empty__title" in answer.content.decode()


def pages_of(measure: Measure) -> list[str]:
    goal = Goal.objects.get(title="Ziel 0")
    rooms = ["/strategie/", "/strategie/tal-2040/", "/ziele/", "/aktionsplaene/"]
    return [*rooms, goal.path, measure.plan.path, measure.path]


@pytest.mark.parametrize("role", ["guest", "office"])
def test_pages_ask_as_little_for_fifty_as_for_five(
    role: str, strategy: Strategy, anna: User, client: Client
) -> None:
    if role == "office":
        client.force_login(second(anna))
    filled(strategy, range(5), anna)
    few = asked_by(client)
    filled(strategy, range(5, 50), anna)

    many = asked_by(client)

    assert few == many
    assert max(many.values()) <= MOST, many


def asked_by(client: Client) -> dict[str, int]:
    """Return how many statements each page asks."""
    measure = Measure.objects.select_related("plan").get(identifier="M0")
    client.get("/strategie/")  # the status of today is computed by whoever comes first
    found = {}
    for path in pages_of(measure):
        client.get(path)  # draws the choices of its filter, once
        forget_kept()
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200, path
        found[path] = sum("SAVEPOINT" not in one["sql"] for one in captured)
    return found


def test_what_is_internal_is_no_page_for_guests(anna: User, client: Client) -> None:
    plan = a_plan(anna, is_open=False)
    hidden = [
        plan.path,
        a_measure(anna, plan, is_open=False).path,
        a_goal(anna, is_open=False).path,
        write_strategy(STRATEGY, by=anna).path,
        a_resolution(anna, confirmed=False).path,
    ]

    assert [client.get(path).status_code for path in hidden] == [404] * 5
    client.force_login(anna)
    assert [client.get(path).status_code for path in hidden] == [200] * 5


def test_a_measure_shows_its_whole_thread(strategy: Strategy, anna: User, client: Client) -> None:
    measure = filled(strategy, range(2), anna)

    page = client.get(measure.path).content.decode()

    for words in ("Ziel 0", "Plan wohnen-2030", "M0/2026", "Schritt 1", "12,50 €", "Stelle 1"):
        assert words in page
    assert "auf sie wartet" in page
    assert "Passt." in page


def test_a_goal_says_why_and_what_became_of_it(
    strategy: Strategy, anna: User, client: Client
) -> None:
    goal = filled(strategy, range(1), anna).goals.get().goal

    page = client.get(goal.path).content.decode()

    assert "Noch hat niemand dieses Ziel aus Befunden abgeleitet." in page
    assert "M0 Maßnahme M0" in page


def test_the_office_writes_a_goal_and_a_wrong_one_is_told(anna: User, client: Client) -> None:
    client.force_login(anna)
    told = {"title": "Neu", "horizon": "short", "weight": "1", "version": "0"}

    wrong = client.post("/ziel/neu/", {**told, "title": "", "key": key()})
    right = client.post("/ziel/neu/", {**told, "key": key()})

    assert wrong.status_code == 422
    assert right["Location"] == Goal.objects.get().path


def test_two_editors_see_both_versions(anna: User, client: Client) -> None:
    goal = a_goal(anna, text="Jetzt")
    client.force_login(anna)
    told = {"title": "Neu", "horizon": "mid", "weight": "1", "version": "7", "key": key()}

    answer = client.post(f"{goal.path}bearbeiten/", {**told, "text": "Später"})

    assert answer.status_code == 409
    assert "Jetzt" in answer.content.decode()
    assert "Später" in answer.content.decode()


def test_a_part_is_added_changed_and_taken_away(anna: User, client: Client) -> None:
    measure = a_measure(anna, a_plan(anna))
    client.force_login(anna)
    path = f"{measure.path}teil/geld/"
    told = {"year": "2027", "kind": "plan", "source": "own", "amount": "1.234,50", "version": "0"}

    wrong = client.post(path, {**told, "amount": "viel", "key": key()})
    client.post(path, {**told, "do": "add", "key": key()})
    row = measure.budget.get()
    changed = {"do": "change", "row": str(row.pk), "version": "1", "amount": "2"}
    client.post(path, {**changed, "key": key()})

    assert wrong.status_code == 422
    assert row.amount == Decimal("1234.50")
    assert measure.budget.get().amount == 2
    page = client.get(path).content.decode()
    assert "2027" in page
    assert "Wegnehmen" in page
    client.post(path, {"do": "remove", "row": str(row.pk), "version": "2", "key": key()})
    assert not measure.budget.exists()


@pytest.mark.parametrize(
    "part", ["meilensteine", "ziele", "kennzahlen", "abhaengigkeiten", "fundament", "mittragen"]
)
def test_every_part_has_its_page(part: str, anna: User, client: Client) -> None:
    measure = filled_alone(anna)
    client.force_login(anna)

    assert client.get(f"{measure.path}teil/{part}/").status_code == 200
    assert client.get(f"{measure.path}teil/anderes/").status_code == 404


def filled_alone(by: User) -> Measure:
    measure = a_measure(by, a_plan(by), state="decided")
    add_milestone(measure, title="Schritt", due=date(2027, 1, 1), by=by)
    ask_sign_off(measure, an_actor(), by=by)
    link_goal(measure, a_goal(by), by=by)
    return measure


def test_the_second_person_publishes_from_the_list(anna: User, otto: User, client: Client) -> None:
    goal = a_goal(anna, is_open=False)
    client.force_login(anna)
    assert goal.title not in client.get("/freigeben/").content.decode()

    client.force_login(otto)
    assert goal.title in client.get("/freigeben/").content.decode()
    client.post(f"/freigeben/{goal.node_id}/", {"version": "1", "key": key()})

    assert Goal.objects.get().is_published


def test_a_resolution_is_recorded_and_confirmed_in_the_browser(
    anna: User, otto: User, client: Client
) -> None:
    committee = an_actor("Rat", "committee")
    client.force_login(anna)
    told = {"committee": committee.pk, "number": "7", "day": "2026-05-01", "wording": "Ja."}

    made = client.post("/beschluss/neu/", {**told, "version": "0", "key": key()})
    path = made["Location"]
    alone = client.post(f"{path}bestaetigen/", {"version": "1", "key": key()})
    client.force_login(otto)
    client.post(f"{path}bestaetigen/", {"version": "1", "key": key()})
    client.logout()

    assert alone.status_code == 403
    assert "Ja." in client.get(path).content.decode()


def test_a_unit_finds_what_it_is_asked_and_answers(anna: User, uta: User, client: Client) -> None:
    measure = a_measure(anna, a_plan(anna))
    asked = ask_sign_off(measure, an_actor("Gartenamt"), by=anna)
    ask_sign_off(measure, an_actor("Bauamt"), by=anna)
    Membership.objects.create(user=uta, committee=asked.unit, since=date(2026, 1, 1))
    client.force_login(uta)
    path = f"{measure.path}mittragen/{asked.pk}/"

    assert client.get("/aktionsplaene/").content.decode().count("/mittragen/") == 1
    assert client.get(measure.path).content.decode().count("/mittragen/") == 1
    wrong = client.post(path, {"state": "objected", "note": "", "version": 0, "key": key()})
    client.post(path, {"state": "agreed", "note": "Gern.", "version": 0, "key": key()})

    asked.refresh_from_db()
    assert wrong.status_code == 422
    assert (asked.state, asked.by) == ("agreed", uta)
    assert "/mittragen/" not in client.get("/aktionsplaene/").content.decode()
