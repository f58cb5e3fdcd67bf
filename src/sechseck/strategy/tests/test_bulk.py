# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Many measures at once: a preview, one change, one way back as long as nobody came after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.strategy.actions.bulk import change_many, undo_change
from sechseck.strategy.actions.measure_parts import add_milestone, settle_milestone
from sechseck.strategy.actions.measures import edit_measure
from sechseck.strategy.models import ActionPlan, BulkChange, Measure, Milestone
from sechseck.strategy.queries.bulk import Wish
from sechseck.strategy.tests.made import a_measure, a_plan, an_actor
from sechseck.thread.models import Theme

pytestmark = pytest.mark.usefixtures("region")
BEGIN, END = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture
def plan(anna: User) -> ActionPlan:
    """Return a plan with two measures."""
    made = a_plan(anna)
    for name in ("W1", "W2"):
        a_measure(anna, made, name, starts=BEGIN, ends=END)
    return made


def versions() -> dict[int, int]:
    return dict(Measure.objects.values_list("pk", "version"))


def test_another_unit_and_another_theme_for_all(plan: ActionPlan, anna: User) -> None:
    unit, theme = an_actor(), Theme.objects.get(slug="mobilitaet")
    change_many(versions(), Wish("unit", unit), by=anna)
    change_many(versions(), Wish("theme", theme), by=anna)

    assert {(one.unit, one.theme) for one in Measure.objects.all()} == {(unit, theme)}


def test_days_move_with_the_milestones_that_are_open(plan: ActionPlan, anna: User) -> None:
    one = Measure.objects.get(identifier="W1")
    add_milestone(one, title="Fest", due=date(2026, 6, 1), by=anna)
    past = add_milestone(one, title="Start", due=date(2026, 1, 5), by=anna)
    settle_milestone(past, state="done", done_on=date(2026, 1, 6), version=1, by=anna)

    change_many(versions(), Wish("shift", days=30), by=anna)

    assert set(Measure.objects.values_list("starts", "ends")) == {
        (BEGIN + timedelta(30), END + timedelta(30))
    }
    assert dict(Milestone.objects.values_list("title", "due")) == {
        "Fest": date(2026, 7, 1), "Start": date(2026, 1, 5),
    }  # fmt: skip


@pytest.mark.parametrize("what", ["unit", "theme", "shift"])
def test_a_change_is_taken_back_whole(what: str, plan: ActionPlan, anna: User) -> None:
    one = Measure.objects.get(identifier="W1")
    add_milestone(one, title="Fest", due=date(2026, 6, 1), by=anna)
    fields = ("pk", "unit", "theme", "starts", "ends", "milestones__due")
    before = list(Measure.objects.values_list(*fields))
    values = {"unit": an_actor(), "theme": Theme.objects.get(slug="mobilitaet")}

    made = change_many(versions(), Wish(what, values.get(what), days=-10), by=anna)
    assert list(Measure.objects.values_list(*fields)) != before
    undo_change(made, by=anna)

    assert list(Measure.objects.values_list(*fields)) == before
    with pytest.raises(Conflict, match="schon zurückgenommen"):
        undo_change(made, by=anna)


def test_what_somebody_changed_since_is_not_taken_back(
    plan: ActionPlan, anna: User, otto: User
) -> None:
    made = change_many(versions(), Wish("shift", days=7), by=anna)
    other = Measure.objects.get(identifier="W2")
    edit_measure(other, {"title": "Neu"}, version=other.version, by=otto)

    with pytest.raises(Conflict, match="W2"):
        undo_change(made, by=anna)
    assert Measure.objects.get(identifier="W1").starts == BEGIN + timedelta(7)


def test_of_two_who_change_many_the_second_sees_both_versions(
    plan: ActionPlan, anna: User, otto: User
) -> None:
    seen = versions()
    change_many(seen, Wish("shift", days=7), by=otto)

    with pytest.raises(Outdated) as refused:
        change_many(seen, Wish("unit", an_actor()), by=anna)
    assert [one.label for one in refused.value.differences] == [
        "W1: Zuständig", "W2: Zuständig",
    ]  # fmt: skip
    assert not Measure.objects.filter(unit__isnull=False).exists()


def test_wrong_wishes_are_refused(plan: ActionPlan, anna: User) -> None:
    with pytest.raises(Invalid, match="mindestens eine"):
        change_many({}, Wish("shift", days=1), by=anna)
    with pytest.raises(Invalid, match="500"):
        change_many(dict.fromkeys(range(501), 1), Wish("shift", days=1), by=anna)
    with pytest.raises(Invalid, match="ändert das nichts"):
        change_many(versions(), Wish("theme", plan.main_theme), by=anna)


def test_strangers_and_other_units_change_nothing(
    plan: ActionPlan, anna: User, clara: User, uta: User
) -> None:
    with pytest.raises(NotAllowed):
        change_many(versions(), Wish("shift", days=1), by=clara)
    with pytest.raises(Invalid):
        change_many(versions(), Wish("shift", days=1), by=uta)
    made = change_many(versions(), Wish("shift", days=1), by=anna)
    with pytest.raises(Conflict):
        undo_change(made, by=uta)
    with pytest.raises(NotAllowed):
        undo_change(made, by=clara)


def test_a_merged_measure_stays(plan: ActionPlan, anna: User) -> None:
    first = Measure.objects.get(identifier="W1")
    gone = a_measure(anna, plan, "W3", state="merged", merged_into=first, starts=BEGIN)

    change_many(versions(), Wish("shift", days=1), by=anna)

    gone.refresh_from_db()
    assert gone.starts == BEGIN


def test_the_way_through_the_browser(plan: ActionPlan, anna: User, client: Client) -> None:
    client.force_login(anna)
    page = client.get("/massnahmen-aendern/").content.decode()
    assert "Maßnahme W1" in page
    chosen = {"measure": [f"{pk}:{version}" for pk, version in versions().items()]}

    assert client.post("/massnahmen-aendern/", {**chosen, "what": "shift"}).status_code == 422
    assert client.post("/massnahmen-aendern/", {"what": "shift", "days": 1}).status_code == 422
    sent = {**chosen, "what": "shift", "days": 14}
    preview = client.post("/massnahmen-aendern/", sent)
    assert "15.01.2026" in preview.content.decode()
    assert Measure.objects.filter(starts=BEGIN).count() == 2
    there = client.post("/massnahmen-aendern/", {**sent, "apply": "1"})["Location"]
    late = client.post("/massnahmen-aendern/", {**sent, "apply": "1"})
    assert late.status_code == 409

    assert "Alles zurücknehmen" in client.get(there).content.decode()
    client.post(f"{there}zurueck/")
    assert Measure.objects.filter(starts=BEGIN).count() == 2
    assert BulkChange.objects.get().undone_by == anna


@pytest.mark.parametrize("number", [5, 50])
def test_the_pages_ask_few_questions(
    number: int, anna: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    plan = a_plan(anna)
    for n in range(number):
        a_measure(anna, plan, f"M{n}", starts=BEGIN)
    client.force_login(anna)
    client.get("/massnahmen/")
    made = change_many(versions(), Wish("shift", days=1), by=anna)
    client.get("/massnahmen/")

    for address in ("/massnahmen-aendern/", f"/massnahmen-aendern/{made.pk}/"):
        with django_assert_max_num_queries(12):
            assert client.get(address).status_code == 200
