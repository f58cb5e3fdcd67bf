# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gap report."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.kernel.gap_kinds import gap_kind, gap_kinds
from sechseck.kernel.models import User
from sechseck.thread.actions.decisions import load_decision
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.models import GapCount
from sechseck.thread.queries.gaps import gap_line, gap_report, gap_rows
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

GUEST = AnonymousUser()
TEXT = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Alle Menschen sollen eine bezahlbare Wohnung finden.\n\n"
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n\n"
    "Das Bauamt saniert bis 2028 für 4 Millionen Euro die Radwege.\n"
)


@pytest.fixture
def plan(anna: User):  # type: ignore[no-untyped-def]
    small_region(anna)
    plan = document("plan", anna)
    read_text(plan, TEXT, anna)
    return plan


def count(code: str, viewer: object = GUEST) -> int:
    kind = gap_kind(code)
    assert kind
    return kind.find(viewer).count()  # type: ignore[arg-type]


@pytest.mark.usefixtures("plan")
def test_the_count_of_a_gap_is_the_length_of_its_list() -> None:
    for kind in gap_kinds():
        assert gap_line(kind, GUEST).count == len(
            gap_rows(kind, kind.find(GUEST), viewer=GUEST)
        ), kind.code


@pytest.mark.usefixtures("plan")
def test_a_measure_with_date_money_and_lead_leaves_no_gap_there() -> None:
    for code in ("measure-without-date", "measure-without-money", "measure-without-lead"):
        kind = gap_kind(code)
        assert kind
        missing = [row.text for row in gap_rows(kind, kind.find(GUEST), viewer=GUEST)]
        assert missing == ["Wir bauen 300 neue Wohnungen am alten Hafen."], code


@pytest.mark.usefixtures("plan")
def test_only_a_confirmed_link_closes_a_gap(anna: User) -> None:
    before = count("goal-without-measure")

    load_decision(
        {
            "source": statement("300 neue").ref,
            "target": "plan#eine bezahlbare Wohnung finden",
            "type": "implements",
            "reason": "baut Wohnungen",
            "decided_on": date(2026, 1, 3),
            "decided_by": "Transformationsbüro",
        },
        by=anna,
    )

    assert before == 1
    assert count("goal-without-measure") == 0
    assert count("measure-without-goal") == 1


def test_what_is_not_public_is_in_no_count(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    row = statement("300 neue")
    row.node.visibility = "internal"
    row.node.save()

    assert count("measure-without-date") == 0
    assert count("measure-without-date", anna) == 1


@pytest.mark.usefixtures("plan")
def test_the_report_puts_the_largest_share_first() -> None:
    shares = [line.count / line.total for line in gap_report(GUEST)]

    assert shares == sorted(shares, reverse=True)


@pytest.mark.usefixtures("plan")
def test_a_trend_shows_against_the_day_before(anna: User) -> None:
    record_gap_counts(date(2026, 1, 1), by=anna)
    GapCount.objects.filter(code="measure-without-date").update(count=3)
    record_gap_counts(date(2026, 1, 2), by=anna)

    trends = {line.code: line.trend for line in gap_report(GUEST)}

    assert trends["measure-without-date"] == -2


@pytest.mark.usefixtures("plan")
def test_counting_twice_on_one_day_keeps_one_count(anna: User) -> None:
    record_gap_counts(date(2026, 1, 1), by=anna)
    record_gap_counts(date(2026, 1, 1), by=anna)

    assert GapCount.objects.filter(code="measure-without-date").count() == 1
