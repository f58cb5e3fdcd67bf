# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a run says of municipalities becomes values of an indicator: once, with its checksum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from sechseck.evidence.models import Indicator, Observation
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.reach.actions.grounds import take_ground
from sechseck.reach.actions.values import record_values
from sechseck.reach.models import Run
from sechseck.reach.tests.made import ORIGIN, small_land

pytestmark = pytest.mark.django_db


def test_each_municipality_gets_its_share_with_run_and_checksum(run: Run, anna: User) -> None:
    indicator, counts = record_values(run, "pharmacy", by=anna)

    rows = Observation.objects.filter(indicator=indicator).select_related("dataset")
    told = {row.area_id: float(row.value or 0) for row in rows}
    shares = {
        one.area_id: round(one.within["pharmacy"] * 100, 1) for one in run.areas.exclude(area=None)
    }
    assert told == shares
    assert counts.added == len(shares) == 3
    assert {row.dataset.sha256 for row in rows} == {run.result_sha256}
    assert {row.dataset.edition for row in rows} == {f"reach run {run.pk}"}
    assert {row.ends for row in rows} == {run.ground.day}
    assert indicator.node.visibility == "internal"


def test_taken_twice_nothing_is_recorded_twice(run: Run, anna: User, otto: User) -> None:
    record_values(run, "pharmacy", by=anna)

    _indicator, again = record_values(run, "pharmacy", by=otto)

    assert (again.added, again.revised, again.unchanged) == (0, 0, 3)
    assert Indicator.objects.filter(code__startswith="reach-").count() == 1


def test_another_need_is_another_indicator(run: Run, anna: User) -> None:
    one, _counts = record_values(run, "pharmacy", by=anna)
    other, _counts = record_values(run, "grocery", by=anna)

    assert one.pk != other.pk


def test_a_stranger_and_an_unknown_need_change_nothing(run: Run, anna: User, clara: User) -> None:
    with pytest.raises(NotAllowed):
        record_values(run, "pharmacy", by=clara)
    with pytest.raises(Invalid):
        record_values(run, "opera", by=anna)

    assert not Observation.objects.exists()


def test_the_office_takes_the_values_in_the_browser(run: Run, anna: User, client: Client) -> None:
    page = "/erreichbarkeit/kommunen/?bedarf=pharmacy&wer=adult"
    assert "Werte aufnehmen" not in client.get(page).content.decode()
    client.force_login(anna)
    assert "Werte aufnehmen" in client.get(page).content.decode()

    wrong = client.post("/erreichbarkeit/kommunen/werte/", {"bedarf": "oper", "wer": "adult"})
    done = client.post("/erreichbarkeit/kommunen/werte/", {"bedarf": "pharmacy", "wer": "adult"})

    assert (wrong.status_code, done.status_code) == (422, 302)
    assert client.get(done.headers["Location"]).status_code == 200


def test_the_page_of_the_indicator_leads_to_the_run_and_its_checksum(
    run: Run, anna: User, client: Client
) -> None:
    indicator, _counts = record_values(run, "pharmacy", by=anna)
    client.force_login(anna)

    page = client.get(indicator.path).content.decode()
    path = f"/erreichbarkeit/lauf/{run.pk}/"

    assert f'href="{path}"' in page
    assert f"reach run {run.pk}" in page
    assert run.result_sha256[:16] in page
    shown = client.get(path, {"bedarf": "pharmacy"}).content.decode()
    assert run.result_sha256 in shown
    assert run.ground.sha256 in shown
    assert "Apotheke" in shown
    assert "neueren Daten" not in shown


def test_an_older_run_stays_and_says_that_there_is_a_newer_one(run: Run, client: Client) -> None:
    land, _shapes = small_land()
    by = enlist_program("wege")
    take_ground(replace(land, feed=b""), day=date(2026, 2, 1), origins=[ORIGIN], by=by)

    page = client.get(f"/erreichbarkeit/lauf/{run.pk}/").content.decode()

    assert "Inzwischen ist mit neueren Daten gerechnet" in page
    assert run.result_sha256 in page
    assert client.get("/erreichbarkeit/lauf/999999/").status_code == 404
