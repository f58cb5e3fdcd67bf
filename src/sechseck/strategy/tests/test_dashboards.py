# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The list of measures and the dashboards: every number is the length of its list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as some

from sechseck.evidence.tests.measured import published_indicator, three_places
from sechseck.kernel.kept import forget_kept
from sechseck.kernel.models import Node, User
from sechseck.strategy.forms.dashboards import MeasureFilter
from sechseck.strategy.models import (
    BudgetPosition,
    MeasureIndicator,
    Milestone,
    ProgressUpdate,
    StatusOverride,
)
from sechseck.strategy.queries.dashboards_board import Figure, board_of
from sechseck.strategy.queries.dashboards_choices import measure_choices
from sechseck.strategy.queries.dashboards_measures import Wish, lacking, measures_like, money_of
from sechseck.strategy.tests.made import a_measure, a_plan, an_actor
from sechseck.strategy.views.monitoring_asking import known_today

TODAY = localdate()
MOST = 12


def many(by: User, count: int, before: int = 0) -> None:
    """Make measures of every look."""
    plan = a_plan(by, f"plan-{before}")
    areas, unit = three_places(), an_actor()
    moved = published_indicator(by, code=f"k{before}") if count else None
    for n in range(before, before + count):
        state = ("running", "decided", "proposed", "idea")[n % 4]
        one = a_measure(by, plan, f"M{n}", state=state, starts=TODAY - timedelta(200),
                        unit=unit if n % 3 else None, contact="Amt" if n % 2 else "")  # fmt: skip
        one.areas.set(areas[: n % 3])
        if n % 2:
            BudgetPosition.objects.create(measure=one, year=2026, kind="plan", source="own",
                                          amount=Decimal("1234.50"))  # fmt: skip
            Milestone.objects.create(measure=one, title="Bau", due=TODAY + timedelta(n + 1))
        if n % 5 == 0 and moved is not None:
            MeasureIndicator.objects.create(measure=one, indicator=moved, area=areas[0])
        if n % 4 == 0:
            ProgressUpdate.objects.create(measure=one, begins=TODAY, ends=TODAY, text="So.",
                                          by=by)  # fmt: skip
    StatusOverride.objects.create(measure=one, state="on_time", reason="Pause", since=TODAY,
                                  until=TODAY, by=by)  # fmt: skip


def _figures(way: str, slug: str) -> Iterator[Figure]:
    board = board_of(AnonymousUser(), way, slug, TODAY)
    assert board is not None
    yield board.total
    for part in (board.states, board.first, board.reported, board.ready):
        yield from part
    for _label, rows in board.groups:
        for row in rows:
            yield from row.figures


@pytest.mark.parametrize(("way", "slug"), [("", ""), ("stelle", "planungsamt")])
def test_every_number_is_the_length_of_the_list_it_leads_to(
    region: None, anna: User, client: Client, way: str, slug: str
) -> None:
    many(anna, 14)
    known_today()

    figures = [one for one in _figures(way, slug) if one.value]

    assert len(figures) > 10
    for one in figures:
        assert client.get(one.url).context["count"] == one.value, one


def test_pages_ask_no_more_with_more_rows(region: None, anna: User, client: Client) -> None:
    asked: dict[str, list[int]] = {}
    for before, count in ((0, 5), (5, 45)):
        many(anna, count, before)
        for path in ("/massnahmen/", "/massnahmen/?sortierung=geplant", "/lage/"):
            client.get(path)
            forget_kept()
            with CaptureQueriesContext(connection) as seen:
                answer = client.get(path)
            assert answer.status_code == 200
            asked.setdefault(path, []).append(len(seen))

    for path, (few, lots) in asked.items():
        assert few == lots <= MOST, (path, few, lots)


def test_a_filter_that_cannot_be_lists_nothing(region: None, anna: User, client: Client) -> None:
    many(anna, 3)

    assert client.get("/massnahmen/?jahr=12").status_code == 422
    assert client.get("/massnahmen/?thema=gibt-es-nicht").status_code == 422
    assert client.get("/lage/stelle/gibt-es-nicht/").status_code == 404
    assert client.get("/lage/farbe/rot/").status_code == 404


def test_what_is_not_public_is_counted_for_nobody_else(
    region: None, anna: User, client: Client
) -> None:
    many(anna, 4)
    a_measure(anna, a_plan(anna, "geheim"), "G1", is_open=False, title="Geheimer Plan")

    assert client.get("/massnahmen/").context["count"] == 4
    client.force_login(anna)
    assert client.get("/massnahmen/").context["count"] == 5


def test_money_that_nobody_told_is_missing_and_not_zero(
    region: None, anna: User, client: Client
) -> None:
    one = a_measure(anna, a_plan(anna), "M1", state="running")
    BudgetPosition.objects.create(measure=one, year=2026, kind="plan", source="own",
                                  amount=Decimal("1234567.80"))  # fmt: skip

    page = client.get("/massnahmen/?jahr=2026").content.decode()

    assert "1.234.567,80 €" in page
    assert money_of([one], 2026) == {one.pk: (Decimal("1234567.80"), None)}
    assert money_of([one], 2025) == {}


def test_a_measure_with_status_by_hand_says_so_in_the_list(
    region: None, anna: User, client: Client
) -> None:
    many(anna, 2)

    page = client.get("/massnahmen/?hand=1")

    assert page.context["count"] == 1
    assert "(von Hand)" in page.content.decode()


@pytest.mark.django_db
def test_whatever_ended_lacks_nothing(region: None, anna: User) -> None:
    one = a_measure(anna, a_plan(anna), "M1", state="done")
    known_today()

    for what in ("money", "indicator", "ready", "contact"):
        assert not type(one).objects.filter(lacking(what)).exists()


@given(
    some.builds(
        Wish,
        year=some.none() | some.integers(1990, 2100),
        by_hand=some.booleans(),
        sort=some.sampled_from(["kennung", "titel", "status", "ende", "geplant"]),
    )
)
@pytest.mark.django_db
def test_no_wish_breaks_the_list(wish: Wish) -> None:
    assert list(measures_like(AnonymousUser(), wish)[:1]) == []


def test_hidden_things_are_not_offered(region: None, anna: User) -> None:
    a_measure(anna, a_plan(anna), "M1", is_open=False, unit=an_actor("Geheimamt"))

    assert measure_choices(AnonymousUser())["stelle"] == []
    assert Node.objects.filter(title="Geheimamt").exists()
    assert "sortierung" in MeasureFilter({}, choices={}).fields
