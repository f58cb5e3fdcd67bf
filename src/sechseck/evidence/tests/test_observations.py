# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values stay as they were told; a correction stands beside them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sechseck.evidence.actions.observations import Recorded
from sechseck.evidence.models import Break, Indicator, Observation
from sechseck.evidence.queries.series import (
    change_over,
    latest,
    series_of,
    stretches,
    value_as_known,
)
from sechseck.evidence.queries.sums import region_total, totals
from sechseck.evidence.tests.measured import recorded, typed
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.places.models import Area

pytestmark = pytest.mark.django_db
EARLY, LATE = datetime(2025, 5, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
END = date(2024, 12, 31)


def test_a_value_recorded_twice_changes_nothing(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    rows = [typed(places[0], 2023, 10), typed(places[1], 2023, None, quality=".")]

    first, second = (recorded(indicator, *rows, by=anna) for _ in range(2))

    assert (first, second) == (Recorded(added=2), Recorded(unchanged=2))
    assert Observation.objects.count() == 2


def test_a_correction_stands_beside_what_was_known_before(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    recorded(indicator, typed(places[0], 2024, 10), by=anna, known_at=EARLY)
    recorded(indicator, typed(places[0], 2024, 12), by=anna, known_at=LATE)

    def known(moment: datetime | None) -> Decimal | None:
        found = value_as_known(indicator, places[0], END, moment)
        return found.value if found else None

    assert [known(EARLY), known(LATE), known(None)] == [10, 12, 12]
    assert known(datetime(2024, 1, 1, tzinfo=UTC)) is None
    assert [one.value for one in Observation.objects.order_by("revision")] == [10, 12]


def test_a_correction_is_never_known_before_what_it_corrects(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    recorded(indicator, typed(places[0], 2024, 10), by=anna, known_at=LATE)
    recorded(indicator, typed(places[0], 2024, 11), by=anna, known_at=EARLY)

    assert {one.known_at for one in Observation.objects.all()} == {LATE}


def test_a_history_told_twice_leaves_later_corrections_of_people(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    history = [typed(places[0], 2024, value, is_history=True) for value in (10, 12)]
    recorded(indicator, *history, by=anna)
    recorded(indicator, typed(places[0], 2024, 13), by=anna)

    again = recorded(indicator, *history, by=anna)

    assert again == Recorded(unchanged=1)
    assert latest().get().value == 13


def test_a_missing_value_is_never_zero(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    recorded(indicator, typed(places[0], 2024, None, quality="/"), by=anna)

    found = value_as_known(indicator, places[0], END)

    assert found is not None
    assert (found.value, found.get_quality_display()) == (None, "nicht sicher genug")
    with pytest.raises(IntegrityError), transaction.atomic():
        recorded(indicator, typed(places[1], 2024, None), by=anna)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE evidence_observation SET value = 0", "DELETE FROM evidence_observation"],
)
def test_a_value_never_changes(
    indicator: Indicator, places: list[Area], anna: User, statement: str
) -> None:
    recorded(indicator, typed(places[0], 2024, 10), by=anna)

    with (
        pytest.raises(DatabaseError, match="never"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert Observation.objects.get().value == 10


def test_no_trend_leads_across_a_break(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    values = {2019: 10, 2020: 11, 2021: 20, 2022: 23}
    recorded(indicator, *(typed(places[0], y, v) for y, v in values.items()), by=anna)
    points = series_of(indicator)[places[0].pk]
    cut = Break(indicator=indicator, day=date(2021, 1, 1), cause="Neue Zählung")
    elsewhere = Break(indicator=indicator, day=date(2020, 1, 1), cause="x", area=places[1])

    parted = stretches(points, [cut, elsewhere])

    assert [[one.value for one in part.points] for part in parted] == [[10, 11], [20, 23]]
    assert [part.cause for part in parted] == ["", "Neue Zählung"]
    assert (change_over(points, [cut]), change_over(points, [])) == (3, 13)


def test_the_region_has_a_sum_only_if_all_parts_are_known(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    recorded(indicator, *(typed(place, 2023, 5) for place in places), by=anna)
    recorded(indicator, *(typed(place, 2024, 6) for place in places[:2]), by=anna)
    recorded(indicator, typed(places[2], 2024, None, quality="."), by=anna)

    found = totals(indicator, places, series_of(indicator))

    assert [(one.ends.year, one.value) for one in found] == [(2023, 15), (2024, None)]
    assert found[1].missing == (places[2].name,)
    assert region_total(indicator, places, date(2023, 12, 31)) == found[0]


def test_shares_are_not_summed(indicator: Indicator, places: list[Area], anna: User) -> None:
    recorded(indicator, *(typed(place, 2023, 5) for place in places), by=anna)
    indicator.is_additive = False

    assert totals(indicator, places, series_of(indicator)) == []


def test_a_stranger_records_nothing(
    indicator: Indicator, places: list[Area], clara: User, anna: User
) -> None:
    with pytest.raises(NotAllowed):
        recorded(indicator, typed(places[0], 2024, 1), by=clara)


def test_a_period_does_not_end_before_it_begins(
    indicator: Indicator, places: list[Area], anna: User
) -> None:
    wrong = typed(places[0], 2024, 1)
    object.__setattr__(wrong, "ends", date(2023, 1, 1))

    with pytest.raises(Invalid):
        recorded(indicator, wrong, by=anna)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(told=st.lists(st.integers(0, 3), min_size=1, max_size=8))
def test_what_was_known_once_stays_known_so(
    indicator: Indicator, places: list[Area], anna: User, told: list[int]
) -> None:
    with transaction.atomic():
        for month, value in enumerate(told, 1):
            moment = datetime(2026, month, 1, tzinfo=UTC)
            recorded(indicator, typed(places[0], 2024, value), by=anna, known_at=moment)

        for month, value in enumerate(told, 1):
            moment = datetime(2026, month, 1, tzinfo=UTC)
            found = value_as_known(indicator, places[0], END, moment)
            assert found is not None
            assert found.value == value
        transaction.set_rollback(True)
