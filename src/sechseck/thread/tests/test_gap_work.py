# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps are given to somebody or left open until a day; counts, lists and days agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.gap_kinds import GapKind, gap_counts, gap_kind, gap_kinds
from sechseck.kernel.models import User
from sechseck.thread.actions.gap_work import assign_gap, count_gap_again, waive_gap
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.actions.tasks_of_people import close_gap_tasks
from sechseck.thread.models import GapCount, Statement, Task, Waiver
from sechseck.thread.queries.gap_items import gap_item, item_of
from sechseck.thread.queries.gaps import gap_line, gap_report, gap_rows
from sechseck.thread.queries.trends import trend_of
from sechseck.thread.queries.waivers import shown_waivers, waivers_of
from sechseck.thread.tests.small_region import document, read_text, small_region, statement
from sechseck.thread.tests.work_world import given_to, in_days, item

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()
CODE = "measure-without-date"
TEXT = "Wir bauen 300 neue Wohnungen am alten Hafen.\n\nWir sanieren die Radwege am Ufer.\n"


@pytest.fixture
def otto(db: None) -> User:
    """Otto is a second person in the office."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


@pytest.fixture
def plan(anna: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), TEXT, anna)


def count(day: date | None = None) -> tuple[int, int, int]:
    return gap_counts(GUEST, day=day)[CODE]


def waive(by: User, part: str = "300 neue", days: int = 10, version: int = 0) -> Waiver:
    return waive_gap(
        item(CODE, part, by), reason="Noch offen.", until=in_days(days), version=version, by=by
    )


@pytest.mark.usefixtures("plan")
def test_what_is_left_open_counts_apart_until_its_day_and_then_again(anna: User) -> None:
    assert count() == (2, 2, 0)

    waive(anna)

    assert count() == (1, 2, 1)
    assert count(in_days(10)) == (1, 2, 1)
    assert count(in_days(11)) == (2, 2, 0)
    assert count(in_days(-1)) == (2, 2, 0)
    assert [one.reason for one in shown_waivers(gap_kind(CODE), GUEST)] == ["Noch offen."]  # type: ignore[arg-type]


@pytest.fixture
def gaps(plan: None) -> Mapping[GapKind, set[Model]]:
    """Whatever misses something, on purpose or not: a waiver changes none of it."""
    return {kind: {*kind.find_all(GUEST)} for kind in gap_kinds()}


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(-5, 45)), max_size=4)
)
def test_a_count_is_the_length_of_its_list_whatever_is_waived(
    anna: User, gaps: Mapping[GapKind, set[Model]], steps: list[tuple[bool, int, int]]
) -> None:
    with transaction.atomic():
        for is_first, days, later in steps:
            part = "300 neue" if is_first else "Radwege"
            known = waivers_of(item(CODE, part, anna))
            waive(anna, part, days, known[0].number if known else 0)
            assert_counted({kind: rows for kind, rows in gaps.items() if rows}, in_days(later))
        assert_counted(gaps, in_days(steps[-1][2] if steps else 0))
        transaction.set_rollback(True)


def assert_counted(gaps: Mapping[GapKind, set[Model]], day: date) -> None:
    """Each count of a day is the length of its list, and what is left open is the rest."""
    counted = gap_counts(GUEST, day=day)
    for kind, everything in gaps.items():
        tally = counted[kind.code]
        found, left = kind.find(GUEST, day), {*kind.find_waived(GUEST, day)}
        assert tally.missing == len(gap_rows(kind, found, viewer=GUEST))
        assert tally.waived == len(left)
        assert {*found} | left == everything
        assert not {*found} & left


@pytest.mark.usefixtures("plan")
def test_page_line_and_report_name_the_same_count(anna: User, client: Client) -> None:
    waive(anna)

    kind = gap_kind(CODE)
    assert kind
    line = next(one for one in gap_report(GUEST) if one.code == CODE)
    assert (gap_line(kind, GUEST).count, line.count, line.waived) == (1, 1, 1)
    page = client.get(f"/luecken/{CODE}/").content.decode()
    assert "1 von 2" in page
    assert "1 bewusst offen" in page
    assert "Noch offen." in page
    table = b"".join(client.get(f"/luecken/{CODE}.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert table.count("Noch offen.") == 1
    assert "Zuständig" not in table


@pytest.mark.usefixtures("plan")
def test_a_waiver_needs_a_reason_and_a_day_within_two_years(anna: User, clara: User) -> None:
    found = item(CODE, "300 neue", anna)
    wrong = [("", in_days(5)), ("ja", in_days(-1)), ("ja", in_days(732))]
    for reason, until in wrong:
        with pytest.raises(Invalid):
            waive_gap(found, reason=reason, until=until, version=0, by=anna)
    with pytest.raises(NotAllowed):
        waive_gap(found, reason="ja", until=in_days(5), version=0, by=clara)
    with pytest.raises(DatabaseError), transaction.atomic():
        Waiver.objects.create(
            code=CODE, node_id=found.node, number=1, reason="x", by=anna,
            until=localdate() + timedelta(days=800), decided_on=localdate(),
        )  # fmt: skip


@pytest.mark.usefixtures("plan")
def test_a_closed_gap_is_neither_given_nor_left_open(anna: User, otto: User) -> None:
    Statement.objects.update(open_ends=[])
    found = item(CODE, "300 neue", anna)

    with pytest.raises(Conflict):
        waive_gap(found, reason="ja", until=in_days(5), version=0, by=anna)
    with pytest.raises(Conflict):
        assign_gap(found, told=given_to(otto), version=0, by=anna)


@pytest.mark.usefixtures("plan")
def test_it_can_be_taken_back_with_a_reason_and_keeps_its_history(anna: User) -> None:
    waive(anna)
    found = item(CODE, "300 neue", anna)

    count_gap_again(found, reason="Termin steht an.", version=1, by=anna)

    assert count() == (2, 2, 0)
    assert [one.reason for one in waivers_of(found)] == ["Termin steht an.", "Noch offen."]
    with pytest.raises(Conflict):
        count_gap_again(found, reason="noch mal", version=2, by=anna)
    with pytest.raises(Outdated):
        waive(anna, version=1)


@pytest.mark.usefixtures("plan")
def test_waivers_only_grow(anna: User) -> None:
    waive(anna)

    for sql in ("UPDATE thread_waiver SET reason = ''", "DELETE FROM thread_waiver"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.mark.usefixtures("plan")
def test_a_gap_is_given_and_handed_on(anna: User, otto: User) -> None:
    found = item(CODE, "300 neue", anna)
    task = assign_gap(found, told=given_to(otto), note="Bitte fragen.", version=0, by=anna)
    again = assign_gap(found, told=given_to(anna), version=1, by=otto)

    assert (again.pk, again.owner) == (task.pk, anna)
    assert [one.verb for one in task.events.all()] == ["created", "changed"]
    with pytest.raises(Outdated) as caught:
        assign_gap(found, told=given_to(otto), version=1, by=anna)
    assert [(one.yours, one.theirs) for one in caught.value.differences] == [("otto", "anna")]


@pytest.mark.usefixtures("plan")
def test_who_may_not_work_on_it_is_given_no_gap(anna: User, clara: User, otto: User) -> None:
    found = item(CODE, "300 neue", anna)
    with pytest.raises(NotAllowed):
        assign_gap(found, told=given_to(otto), version=0, by=clara)
    for told in (given_to(clara), given_to(otto, due=None), {**given_to(otto), "owner": None}):
        with pytest.raises(Invalid):
            assign_gap(found, told=told, version=0, by=anna)


@pytest.mark.usefixtures("plan")
def test_nobody_is_given_what_they_may_not_see(anna: User) -> None:
    ben = User.objects.create_user("ben", role=User.Role.UNIT)
    node = statement("300 neue").node
    node.visibility = "members"
    node.save()

    with pytest.raises(Invalid):
        assign_gap(item(CODE, "300 neue", anna), told=given_to(ben), version=0, by=anna)


@pytest.mark.usefixtures("plan")
def test_a_task_closes_with_its_gap_and_with_its_waiver(anna: User, otto: User) -> None:
    first = assign_gap(item(CODE, "300 neue", anna), told=given_to(otto), version=0, by=anna)
    second = assign_gap(item(CODE, "Radwege", anna), told=given_to(otto), version=0, by=anna)
    waive(anna, "Radwege")
    assert close_gap_tasks(by=anna) == 0

    Statement.objects.filter(text__contains="300 neue").update(open_ends=[])
    record_gap_counts(localdate(), by=anna)

    assert set(Task.objects.values_list("state", flat=True)) == {"done"}
    assert [one.events.last().verb for one in (first, second)] == ["closed", "closed"]  # type: ignore[union-attr]


@pytest.mark.usefixtures("plan")
def test_the_whole_list_is_given_and_closes_with_its_last_gap(anna: User, otto: User) -> None:
    kind = gap_kind(CODE)
    assert kind
    whole = gap_item(kind, "alle", anna)
    assert whole
    task = assign_gap(whole, told=given_to(otto), version=0, by=anna)
    assert close_gap_tasks(by=anna) == 0

    Statement.objects.update(open_ends=[])

    assert close_gap_tasks(by=anna) == 1
    task.refresh_from_db()
    assert task.state == "done"


@pytest.mark.usefixtures("plan")
def test_the_trend_holds_one_count_a_day(anna: User) -> None:
    record_gap_counts(date(2026, 1, 1), by=anna)
    assert trend_of(CODE) is None
    Statement.objects.filter(text__contains="300").update(open_ends=[])
    record_gap_counts(date(2026, 1, 3), by=anna)
    record_gap_counts(date(2026, 1, 3), by=anna)

    trend = trend_of(CODE)

    assert trend
    assert trend.days == [(date(2026, 1, 1), 2), (date(2026, 1, 3), 1)]
    assert trend.points == "4.0,4.0 236.0,24.0"
    assert GapCount.objects.filter(code=CODE).count() == 2


@pytest.mark.usefixtures("plan")
def test_the_office_works_on_a_gap_in_the_browser(
    anna: User, otto: User, clara: User, client: Client
) -> None:
    page = item(CODE, "300 neue", anna).work_url
    assert client.get(page).status_code == 302
    client.force_login(clara)
    assert client.get(page).status_code == 404
    client.force_login(anna)
    assert client.get(page).status_code == 200
    form = {"owner": "otto", "unit": "", "due": str(in_days(3)), "note": "", "version": "0"}
    assert client.post(page, {**form, "owner": ""}).status_code == 422
    assert client.post(page, form).status_code == 302
    assert client.post(page, form).status_code == 409
    assert "Zuständig: otto" in client.get(f"/luecken/{CODE}/").content.decode()
    waiver = {"reason": "Später.", "until": str(in_days(9)), "version": "0"}
    assert client.post(f"{page}offen-lassen/", {**waiver, "until": ""}).status_code == 422
    assert client.post(f"{page}offen-lassen/", waiver).status_code == 302
    assert client.post(f"{page}wieder-zaehlen/", {"reason": "", "version": "1"}).status_code == 422
    again = {"reason": "Doch.", "version": "1"}
    assert client.post(f"{page}wieder-zaehlen/", again).status_code == 302
    assert client.get(f"/luecken/{CODE}/punkt/gibt-es-nicht/").status_code == 404


@pytest.fixture
def measured(client: Client, anna: User) -> Callable[[str], int]:
    client.force_login(anna)

    def measure(page: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page).status_code == 200
        return len(queries)

    return measure


@pytest.mark.parametrize("page", [f"/luecken/{CODE}/", "/aufgaben/", "/aufgaben/?liste=alle"])
def test_pages_cost_the_same_at_5_and_50_rows(
    page: str, measured: Callable[[str], int], anna: User
) -> None:
    small_region(anna)
    texts = [f"Wir bauen {n} Wohnungen im Ort {n}." for n in range(100, 150)]
    read_text(document("plan", anna), "\n\n".join(texts), anna)
    kind = gap_kind(CODE)
    assert kind
    items = list(map(partial(item_of, kind), kind.find(GUEST)))
    costs = []
    for some in (items[:5], items[5:]):
        for one in some:
            assign_gap(one, told=given_to(anna), version=0, by=anna)
        measured(page)
        costs.append(measured(page))

    assert len(items) == 50
    assert costs[0] == costs[1]
    assert costs[0] <= 12
