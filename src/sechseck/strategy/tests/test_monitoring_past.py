# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a measure stood on any day, and its pages."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from sechseck.kernel.models import Change, User
from sechseck.people.models import Membership
from sechseck.strategy.actions.monitoring_evaluations import evaluate_measure
from sechseck.strategy.models import (
    Evaluation,
    Measure,
    MeasureIndicator,
    Milestone,
    ProgressUpdate,
    SavedDraft,
)
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.monitoring_effects import effects_of
from sechseck.strategy.queries.monitoring_past import Past, stretches
from sechseck.strategy.tests.made import a_measure, a_plan, an_actor
from sechseck.strategy.tests.test_monitoring_today import EDITS, World, recorded, typed, world
from sechseck.strategy.tests.test_monitoring_updates import JUDGED, measure

__all__ = ["measure", "world"]
TODAY = localdate()
MOST = 12


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.django_db
def test_the_past_of_today_is_the_status_of_today(world: World, seed: int) -> None:
    dice, day = random.Random(seed), TODAY

    for _ in range(25):
        dice.choice(EDITS)(world, dice, day)
        day += timedelta(dice.choice([0, 0, 1, 30]))
        computed = statuses_of(world.measures_now(), day)
        for one in world.measures_now():
            assert Past(one).on(day) == computed[one.pk]


@pytest.mark.django_db
def test_a_milestone_reached_late_was_missed_before(region: None, anna: User) -> None:
    one = a_measure(anna, a_plan(anna), state="running", starts=TODAY - timedelta(100))
    due = TODAY - timedelta(50)
    Milestone.objects.create(measure=one, title="Bau", due=due, state="done",
                             done_on=TODAY - timedelta(20))  # fmt: skip

    past = Past(one)
    found = {part.found.rule: part for part in stretches(past, TODAY - timedelta(90), TODAY)}

    assert found["milestone"].begins == due + timedelta(1)
    assert found["milestone"].ends == TODAY - timedelta(21)
    assert "Bau" in found["milestone"].found.reason


@pytest.mark.django_db
def test_plans_count_as_they_were_then(region: None, anna: User) -> None:
    """A new end moves the lateness of today away, and not that of the day before."""
    one = a_measure(anna, a_plan(anna), state="running", starts=TODAY - timedelta(300),
                    ends=TODAY - timedelta(10))  # fmt: skip
    ProgressUpdate.objects.create(measure=one, begins=TODAY, ends=TODAY, text="So.", by=anna,
                                  at=datetime(2026, 1, 1, tzinfo=UTC))  # fmt: skip
    _log_again(one, TODAY - timedelta(5))
    Measure.objects.filter(pk=one.pk).update(ends=TODAY + timedelta(90))
    one.refresh_from_db()

    past = Past(one)

    assert past.on(TODAY - timedelta(5)).rule == "late-end"
    assert past.on(TODAY).rule != "late-end"


def _log_again(one: Measure, day: object) -> None:
    """Note the row in the log as of another day."""
    row = Change.objects.filter(table="strategy_measure", row=one.pk).latest("pk")
    Change.objects.create(
        transaction=row.transaction, table=row.table, row=row.row, operation="U",
        plain=row.plain, role=row.role, at=datetime(day.year, day.month, day.day, 9, tzinfo=UTC),
    )  # type: ignore[attr-defined]  # fmt: skip


def test_a_day_before_is_asked_by_address(measure: Measure, client: Client) -> None:
    page = client.get(f"/massnahme/{measure.pk}/verlauf/?am=2026-03-01")

    assert page.status_code == 200
    assert "Stand am 1. März 2026" in page.content.decode()
    assert client.get(f"/massnahme/{measure.pk}/verlauf/?am=gestern").status_code == 422
    assert client.get(f"/massnahme/{measure.pk}/verlauf/?am=2999-01-01").status_code == 422
    assert client.get("/massnahme/999999999999/verlauf/").status_code == 404


def test_a_unit_reports_in_the_browser_and_a_draft_comes_back(
    measure: Measure, uta: User, client: Client
) -> None:
    client.force_login(uta)
    address = f"/massnahme/{measure.pk}/bericht/"
    kept = client.post(address, {"text": "Der Ent", "save": "1"}, headers={"HX-Request": "true"})
    plain = client.post(address, {"text": "Der Entwurf", "save": "1"})

    assert "Zwischengespeichert um" in kept.content.decode()
    assert plain.status_code == 302
    assert "Der Entwurf" in client.get(address).content.decode()
    told = {"begins": "2026-01-01", "ends": "2026-01-31", "text": "Der Entwurf liegt vor."}
    assert client.post(address, told).status_code == 302
    assert "liegt vor" in client.get(f"/massnahme/{measure.pk}/verlauf/").content.decode()
    assert not SavedDraft.objects.exists()


def test_a_draft_can_be_thrown_away(measure: Measure, uta: User, client: Client) -> None:
    client.force_login(uta)
    address = f"/massnahme/{measure.pk}/bericht/"
    client.post(address, {"text": "Der Ent", "save": "1"})
    client.post(address, {"drop": "1"})

    assert not SavedDraft.objects.exists()


def test_strangers_do_not_report_in_the_browser(
    measure: Measure, clara: User, client: Client
) -> None:
    address = f"/massnahme/{measure.pk}/bericht/"
    assert client.get(address).status_code == 302
    client.force_login(clara)
    assert client.get(address).status_code == 404
    stranger = User.objects.create_user("bert", role=User.Role.UNIT)
    client.force_login(stranger)
    assert client.get(address).status_code == 403
    assert client.get(f"/massnahme/{measure.pk}/status/").status_code == 404


def test_the_office_sets_a_status_in_the_browser(
    measure: Measure, anna: User, client: Client
) -> None:
    client.force_login(anna)
    address = f"/massnahme/{measure.pk}/status/"
    until = (TODAY + timedelta(9)).isoformat()

    assert client.post(address, {"state": "late", "until": until}).status_code == 422
    told = {"state": "late", "until": until, "reason": "Der Bagger steht"}
    assert client.post(address, told).status_code == 302
    page = client.get(f"/massnahme/{measure.pk}/verlauf/").content.decode()
    assert "(von Hand)" in page
    assert "Der Bagger steht" in page


def test_an_evaluation_compares_before_and_after(world: World, anna: User, client: Client) -> None:
    one, (here, there, _third) = world.measures[0], world.places
    Measure.objects.filter(pk=one.pk).update(starts="2025-01-01")
    MeasureIndicator.objects.filter(measure=one).exclude(area=here).delete()
    for area, values in ((here, (10, 16)), (there, (20, 22))):
        rows = [typed(area, year, value) for year, value in zip((2023, 2025), values, strict=True)]
        recorded(world.indicator, *rows, by=anna)
    client.force_login(anna)
    day = {"day": "2026-06-01", "comparison": [there.pk], "verdict": "works"}
    asked = {**JUDGED, **day}

    answer = client.post(f"/massnahme/{one.pk}/auswertung/", asked)

    made = Evaluation.objects.get()
    assert answer.headers["Location"] == f"/auswertung/{made.pk}/"
    (effect,) = effects_of(made)
    assert [row.change for row in effect.rows] == [Decimal(6), Decimal(2)]
    assert effect.difference == Decimal(4)
    assert (
        "Hier änderte sich der Wert um 4" in client.get(f"/auswertung/{made.pk}/").content.decode()
    )
    edited = {**asked, "result": "Viel mehr.", "version": made.version}
    assert client.post(f"/auswertung/{made.pk}/bearbeiten/", edited).status_code == 302
    assert client.post(f"/auswertung/{made.pk}/bearbeiten/", edited).status_code == 409


def test_a_gap_leaves_the_difference_open(world: World, anna: User) -> None:
    one, (here, there, _third) = world.measures[0], world.places
    recorded(world.indicator, typed(here, 2023, 1), typed(here, 2025, 2), by=anna)
    Measure.objects.filter(pk=one.pk).update(starts="2025-01-01")
    one.refresh_from_db()
    made = evaluate_measure(one, {**JUDGED, "comparison": [there]}, by=anna)

    assert {effect.difference for effect in effects_of(made)} == {None}


def test_pages_of_a_measure_ask_no_more_with_more_rows(
    measure: Measure, anna: User, uta: User, client: Client
) -> None:
    asked: dict[str, list[int]] = {}
    for before, count in ((0, 5), (5, 45)):
        for n in range(before, before + count):
            ProgressUpdate.objects.create(measure=measure, begins=TODAY, ends=TODAY, by=anna,
                                          text=f"Bericht {n}")  # fmt: skip
            Milestone.objects.create(measure=measure, title=f"S{n}", due=TODAY)
            made = Evaluation.objects.create(measure=measure, by=anna, **JUDGED | {"question": n})
        client.force_login(uta)
        for path in (f"/massnahme/{measure.pk}/verlauf/", f"/auswertung/{made.pk}/",
                     f"/massnahme/{measure.pk}/bericht/"):  # fmt: skip
            with CaptureQueriesContext(connection) as seen:
                assert client.get(path).status_code == 200
            asked.setdefault(path.strip("/0123456789"), []).append(len(seen))

    for path, (few, lots) in asked.items():
        assert few == lots <= MOST, (path, few, lots)


def test_who_belongs_to_the_unit_is_offered_the_form(
    measure: Measure, uta: User, client: Client
) -> None:
    page = f"/massnahme/{measure.pk}/verlauf/"
    assert "Fortschritt melden" not in client.get(page).content.decode()
    client.force_login(uta)
    assert "Fortschritt melden" in client.get(page).content.decode()
    assert Membership.objects.filter(user=uta, committee=an_actor()).exists()
