# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a run says of municipalities becomes values of an indicator: once, with its checksum."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.evidence.models import Indicator, Observation
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.reach.actions.values import record_values
from sechseck.reach.models import Run

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
