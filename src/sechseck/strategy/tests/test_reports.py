# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen reports: published once, corrected by a new one, drawn from their JSON alone."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Node, User
from sechseck.strategy.actions.reports import publish_report
from sechseck.strategy.models import (
    ActionPlan,
    BudgetPosition,
    Measure,
    Milestone,
    ProgressReport,
    ProgressUpdate,
)
from sechseck.strategy.queries.reports_frozen import Asked
from sechseck.strategy.queries.reports_seen import changes_between
from sechseck.strategy.tests.made import a_measure, a_plan, an_actor
from sechseck.strategy.tests.test_monitoring_today import EDITS, World, world

__all__ = ["world"]
TODAY = localdate()
ASKED = Asked("Herbst 2026", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 15))
EDITS_IN_SUITE = 40
MOST = 12


@pytest.fixture
def plan(region: None, anna: User) -> ActionPlan:
    """A plan with two measures, money, a milestone and a report of the unit."""
    found = a_plan(anna, title="Wohnen & <b>Bauen</b>")
    one = a_measure(anna, found, "M1", state="running", unit=an_actor(), starts=date(2026, 1, 1))
    a_measure(anna, found, "M2")
    a_measure(anna, found, "M3", is_open=False, title="Geheimer Ankauf")
    BudgetPosition.objects.create(measure=one, year=2026, kind="plan", source="own",
                                  amount=Decimal("1200000.50"))  # fmt: skip
    Milestone.objects.create(measure=one, title="Entwurf", due=date(2026, 8, 1))
    ProgressUpdate.objects.create(measure=one, begins=date(2026, 8, 1), ends=date(2026, 8, 31),
                                  text="Der Entwurf verspätet sich.", by=anna,
                                  at=datetime(2026, 9, 1, tzinfo=UTC))  # fmt: skip
    return found


def test_a_report_holds_all_it_prints_and_its_hash(plan: ActionPlan, anna: User) -> None:
    made = publish_report(plan, ASKED, by=anna)
    told = json.loads(made.frozen)

    assert made.sha256 == sha256(made.frozen.encode()).hexdigest()
    assert [one["id"] for one in told["measures"]] == ["M1", "M2"]
    assert told["measures"][0]["state"] == "late"
    assert told["measures"][0]["budget"] == [{"year": 2026, "plan": "1200000.50", "actual": None}]
    assert "Geheim" not in made.frozen
    assert anna.username not in made.frozen


def test_what_was_reached_after_the_day_was_still_open_on_it(plan: ActionPlan, anna: User) -> None:
    later = ASKED.day + timedelta(5)
    Milestone.objects.filter(measure__plan=plan).update(state="done", done_on=later)

    (step,) = json.loads(publish_report(plan, ASKED, by=anna).frozen)["measures"][0]["milestones"]

    assert (step["state"], step["done"]) == ("open", "")


def test_a_report_has_no_way_back(plan: ActionPlan, anna: User) -> None:
    made = publish_report(plan, ASKED, by=anna)

    for change in (
        lambda: ProgressReport.objects.filter(pk=made.pk).update(title="Besser"),
        lambda: ProgressReport.objects.filter(pk=made.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_only_the_office_publishes(plan: ActionPlan, uta: User, clara: User) -> None:
    for one in (uta, clara):
        with pytest.raises(NotAllowed):
            publish_report(plan, ASKED, by=one)


def test_a_draft_has_no_report(plan: ActionPlan, anna: User) -> None:
    Node.objects.filter(pk=plan.node_id).update(visibility="internal")

    with pytest.raises(Conflict):
        publish_report(plan, ASKED, by=anna)


@pytest.mark.parametrize(
    "wrong",
    [{"title": " "}, {"begins": date(2026, 12, 1)}, {"day": TODAY + timedelta(1)}],
)
def test_what_does_not_fit_is_refused(
    plan: ActionPlan, anna: User, wrong: dict[str, object]
) -> None:
    with pytest.raises(Invalid):
        publish_report(plan, replace(ASKED, **wrong), by=anna)  # type: ignore[arg-type]


def test_a_report_is_published_once(plan: ActionPlan, anna: User) -> None:
    publish_report(plan, ASKED, by=anna)

    with pytest.raises(Conflict):
        publish_report(plan, ASKED, by=anna)


def test_a_correction_is_a_new_report_that_names_the_old_one(
    plan: ActionPlan, anna: User, client: Client
) -> None:
    first = publish_report(plan, ASKED, by=anna)
    Measure.objects.filter(plan=plan, identifier="M2").update(title="Neuer Titel")
    again = replace(ASKED, corrects=first, correction="M2 hieß anders")
    second = publish_report(plan, again, by=anna)

    assert (second.number, second.corrects) == (2, first)
    assert "Neuer Titel" in second.frozen
    assert "Neuer Titel" not in ProgressReport.objects.get(pk=first.pk).frozen
    assert "berichtigt" in client.get(f"/bericht/{first.pk}/").content.decode()
    with pytest.raises(Conflict):
        publish_report(plan, again, by=anna)
    with pytest.raises(Invalid):
        publish_report(plan, replace(again, correction=" "), by=anna)
    other = a_plan(anna, "anderer")
    with pytest.raises(Invalid):
        publish_report(other, again, by=anna)


def test_two_reports_are_compared(plan: ActionPlan, anna: User, client: Client) -> None:
    first = publish_report(plan, ASKED, by=anna)
    Measure.objects.filter(plan=plan, identifier="M1").update(
        state="stopped", stop_reason="kein Geld"
    )
    second = publish_report(plan, replace(ASKED, ends=date(2026, 10, 1)), by=anna)

    (changed, same) = changes_between(first, second)

    assert (changed.id, changed.is_same, same.is_same) == ("M1", False, True)
    page = client.get(f"/berichte/{first.pk}/{second.pk}/").content.decode()
    assert "verspätet" in page
    assert "gestoppt" in page


def rename(world: World, dice: random.Random, _day: date) -> None:
    """Give plan, units, measures and money other names and amounts."""
    ActionPlan.objects.update(title=f"Plan {dice.random()}")
    Measure.objects.filter(pk=dice.choice(world.measures).pk).update(
        title=f"M {dice.random()}", unit=an_actor(f"Amt {dice.randrange(4)}"),
        description="anders", starts=date(2026, 1, dice.randrange(1, 28)), ends=None,
    )  # fmt: skip


def money(world: World, dice: random.Random, _day: date) -> None:
    """Plan or spend other amounts."""
    BudgetPosition.objects.update_or_create(
        measure=dice.choice(world.measures), year=dice.randrange(2024, 2030),
        kind=dice.choice(["plan", "actual"]), source="own",
        defaults={"amount": Decimal(dice.randrange(10**9)) / 100},
    )  # fmt: skip


def hide(world: World, dice: random.Random, _day: date) -> None:
    """Hide or show a measure."""
    node = dice.choice(world.measures).node_id
    Node.objects.filter(pk=node).update(visibility=dice.choice(["public", "internal"]))


LATER: list[Callable[[World, random.Random, date], None]] = [*EDITS, rename, money, hide]


def test_a_report_is_drawn_the_same_after_any_later_edit(
    world: World, anna: User, client: Client
) -> None:
    """``SECHSECK_LATER_EDITS=1000`` makes as many as the issue asks for."""
    dice, day = random.Random(5), TODAY
    for _ in range(60):
        dice.choice(LATER)(world, dice, TODAY - timedelta(30))
    made = publish_report(world.plan, replace(ASKED, day=TODAY), by=anna)
    files = [f"/bericht/{made.pk}.{ending}" for ending in ("html", "json", "pdf")]
    before = [client.get(path).content for path in files]
    count = int(os.environ.get("SECHSECK_LATER_EDITS", EDITS_IN_SUITE))

    for number in range(count):
        dice.choice(LATER)(world, dice, day)
        day += timedelta(dice.choice([0, 1]))
        if number % 10 == 9 or number == count - 1:
            assert [client.get(path).content for path in files[:2]] == before[:2]

    assert client.get(files[2]).content == before[2]
    assert before[2].startswith(b"%PDF")
    assert sha256(before[1]).hexdigest() == made.sha256


def test_no_language_changes_a_report(plan: ActionPlan, anna: User, client: Client) -> None:
    made = publish_report(plan, ASKED, by=anna)
    german = client.get(f"/bericht/{made.pk}.html").content
    english = client.get(f"/bericht/{made.pk}.html", headers={"Accept-Language": "en"}).content

    assert german == english
    assert b"&lt;b&gt;Bauen" in german
    assert german in client.get(f"/bericht/{made.pk}/").content or b"report-body" in german


def test_the_office_previews_and_publishes_in_the_browser(
    plan: ActionPlan, anna: User, client: Client
) -> None:
    client.force_login(anna)
    address = f"/aktionsplan/{plan.slug}/berichte/neu/"
    told = {"title": "Herbst", "begins": "2026-07-01", "ends": "2026-09-30", "day": "2026-10-15"}

    shown = client.post(address, told | {"preview": "1"})
    assert "So sähe der Bericht aus" in shown.content.decode()
    assert not ProgressReport.objects.exists()
    answer = client.post(address, told)
    made = ProgressReport.objects.get()
    assert answer.headers["Location"] == f"/bericht/{made.pk}/"
    assert "Bericht 1" in client.get(f"/aktionsplan/{plan.slug}/berichte/").content.decode()
    again = client.get(f"{address}?berichtigt={made.pk}")
    assert "Was berichtigt dieser Bericht?" in again.content.decode()
    told |= {"corrects": str(made.pk), "correction": "Zahl"}
    assert client.post(f"{address}?berichtigt={made.pk}", told).status_code == 302
    assert ProgressReport.objects.latest("number").corrects == made


def test_reports_of_hidden_plans_are_not_there(
    plan: ActionPlan, anna: User, client: Client
) -> None:
    made = publish_report(plan, ASKED, by=anna)
    Node.objects.filter(pk=plan.node_id).update(visibility="protected")

    for path in (
        f"/bericht/{made.pk}/",
        f"/bericht/{made.pk}.json",
        f"/berichte/{made.pk}/{made.pk}/",
        f"/aktionsplan/{plan.slug}/berichte/",
    ):
        assert client.get(path).status_code == 404
    assert client.get("/bericht/999999999999/").status_code == 404


def test_pages_of_reports_ask_no_more_with_more_rows(
    plan: ActionPlan, anna: User, client: Client
) -> None:
    asked: dict[str, list[int]] = {}
    client.force_login(anna)
    for before, count in ((10, 5), (15, 45)):
        for n in range(before, before + count):
            a_measure(anna, plan, f"X{n}", state="running", starts=date(2026, 1, 1))
            made = publish_report(plan, replace(ASKED, ends=ASKED.ends + timedelta(n)), by=anna)
        new = f"/aktionsplan/{plan.slug}/berichte/neu/"
        for path in (f"/bericht/{made.pk}/", f"/aktionsplan/{plan.slug}/berichte/", new):
            with CaptureQueriesContext(connection) as seen:
                assert client.get(path).status_code == 200
            asked.setdefault(path.strip("/0123456789"), []).append(len(seen))
        with CaptureQueriesContext(connection) as seen:
            told = {"title": "H", "begins": "2026-07-01", "ends": "2026-09-30", "preview": "1"}
            client.post(new, told | {"day": "2026-10-15"})
        asked.setdefault("preview", []).append(len(seen))

    for path, (few, lots) in asked.items():
        assert few == lots <= MOST + (2 if path == "preview" else 0), (path, few, lots)
