# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The timeline: bars, what waits for what, and who makes whom late."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from sechseck.kernel.kept import forget_kept
from sechseck.kernel.models import User
from sechseck.strategy.models import Measure, MeasureDependency, Milestone
from sechseck.strategy.queries.timeline import timeline_of
from sechseck.strategy.tests.made import a_measure, a_plan
from sechseck.strategy.tests.test_dashboards import many

TODAY = localdate()
MOST = 12


@pytest.fixture
def pair(region: None, anna: User) -> list[Measure]:
    """A plan that is late, and the building that waits for it."""
    plan = a_plan(anna)
    first = a_measure(anna, plan, "M1", state="running", starts=TODAY - timedelta(90),
                      ends=TODAY - timedelta(30))  # fmt: skip
    second = a_measure(anna, plan, "M2", state="decided", starts=TODAY - timedelta(20),
                       ends=TODAY + timedelta(100))  # fmt: skip
    MeasureDependency.objects.create(before=first, after=second)
    Milestone.objects.create(measure=second, title="Bau", due=TODAY)
    return [first, second]


def test_who_makes_whom_late_is_said(pair: list[Measure], client: Client) -> None:
    found = timeline_of(AnonymousUser(), pair, TODAY)
    first, second = found.rows

    assert first.late_days == 30
    assert first.holds == [pair[1]]
    assert second.because == pair[0]
    assert second.waits_for == [pair[0]]
    assert found.drawing is not None
    assert [one.is_critical for one in found.drawing.arrows] == [True]
    page = client.get("/zeitplan/").content.decode()
    assert "30 Tage später" in page
    assert "hält auf" in page
    assert 'gantt__arrow--critical"' in page


def test_what_waits_for_something_on_another_page_knows_it(pair: list[Measure]) -> None:
    (row,) = timeline_of(AnonymousUser(), pair[1:], TODAY).rows

    assert row.because == pair[0]


def test_a_hidden_measure_holds_nobody_up_for_guests(
    pair: list[Measure], anna: User, client: Client
) -> None:
    pair[0].node.visibility = "internal"
    pair[0].node.save()

    assert "Maßnahme M1" not in client.get("/zeitplan/").content.decode()
    client.force_login(anna)
    assert "Maßnahme M1" in client.get("/zeitplan/").content.decode()


def test_measures_without_days_stand_in_the_table(
    region: None, anna: User, client: Client
) -> None:
    a_measure(anna, a_plan(anna), "M1", title="Ohne Zeit")

    page = client.get("/zeitplan/")

    assert "Ohne Zeit" in page.content.decode()
    assert page.context["timeline"].drawing is None


def test_the_filter_of_the_timeline_is_that_of_the_list(
    pair: list[Measure], client: Client
) -> None:
    assert client.get("/zeitplan/?status=late").context["count"] == 2
    assert client.get("/zeitplan/?thema=wohnen").context["count"] == 2
    assert client.get(f"/zeitplan/?jahr={TODAY.year + 20}").context["count"] == 0
    assert client.get("/zeitplan/?status=bunt").status_code == 422


def test_the_timeline_asks_no_more_with_more_rows(
    region: None, anna: User, client: Client
) -> None:
    asked = []
    for before, count in ((0, 5), (5, 45)):
        many(anna, count, before)
        some = list(Measure.objects.order_by("-pk")[:2])
        MeasureDependency.objects.create(before=some[0], after=some[1])
        client.get("/zeitplan/")
        forget_kept()
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/zeitplan/").status_code == 200
        asked.append(len(seen))

    assert asked[0] == asked[1] <= MOST
