# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What if twice at once: real transactions in two threads."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from django.db.models import Sum

from sechseck.kernel.errors import Conflict, Invalid, Outdated, SechseckError
from sechseck.kernel.models import User
from sechseck.strategy.actions.agreement import Slot, set_amount
from sechseck.strategy.actions.goals import add_goal, edit_goal
from sechseck.strategy.actions.measure_parts import add_dependency
from sechseck.strategy.actions.merging import merge_measures
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.models import BudgetPosition, Goal, Measure, MeasureDependency
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan
from sechseck.thread.actions.resolutions import confirm_resolution
from sechseck.thread.tests.small_region import small_region
from sechseck.thread.tests.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def told(act: Callable[[], object]) -> object:
    """Return what came of it: nothing special, or how it was refused."""
    try:
        act()
    except SechseckError as error:
        return type(error)
    return None


def both(first: Callable[[], object], second: Callable[[], object]) -> set[object]:
    return set(at_once(partial(told, first), partial(told, second)))


@pytest.fixture
def measures(anna: User) -> list[Measure]:
    """Two measures of a plan."""
    small_region(anna)
    plan = a_plan(anna)
    return [a_measure(anna, plan, name) for name in ("M1", "M2")]


def test_two_halves_of_a_circle_never_close(measures: list[Measure], anna: User) -> None:
    one, other = measures

    found = both(
        partial(add_dependency, one, before=other, kind="finish_start", by=anna),
        partial(add_dependency, other, before=one, kind="finish_start", by=anna),
    )

    assert found == {None, Invalid}
    assert MeasureDependency.objects.count() == 1


def test_two_goals_never_become_each_others_parent(measures: list[Measure], anna: User) -> None:
    one, other = a_goal(anna, "Eins"), a_goal(anna, "Zwei")

    found = both(
        partial(edit_goal, one, {"parent": other}, version=1, by=anna),
        partial(edit_goal, other, {"parent": one}, version=1, by=anna),
    )

    assert found == {None, Invalid}
    assert Goal.objects.exclude(parent=None).count() == 1


def test_two_publish_once(measures: list[Measure], anna: User) -> None:
    otto, olga = (
        User.objects.create_user(name, role=User.Role.OFFICE) for name in ("otto", "olga")
    )
    goal = add_goal({"title": "Neu", "horizon": "mid"}, by=anna)

    found = both(
        partial(publish_object, goal, version=1, by=otto),
        partial(publish_object, goal, version=1, by=olga),
    )

    assert found == {None, Conflict}


def test_two_amounts_for_one_year_never_both_count(measures: list[Measure], anna: User) -> None:
    slot = Slot(2027, "plan", "own")

    found = both(
        partial(set_amount, measures[0], slot, amount=Decimal(1), by=anna),
        partial(set_amount, measures[0], slot, amount=Decimal(2), by=anna),
    )

    assert found == {None, Outdated}


def test_two_that_merge_into_each_other_lose_no_cent(measures: list[Measure], anna: User) -> None:
    for one, amount in zip(measures, ("1.11", "2.22"), strict=True):
        set_amount(one, Slot(2027, "plan", "own"), amount=Decimal(amount), by=anna)
    one, other = measures

    found = both(
        partial(merge_measures, one, other, version=1, by=anna),
        partial(merge_measures, other, one, version=1, by=anna),
    )

    assert found == {None, Conflict}
    assert BudgetPosition.objects.aggregate(total=Sum("amount"))["total"] == Decimal("3.33")


def test_a_resolution_is_confirmed_once(measures: list[Measure], anna: User) -> None:
    from sechseck.strategy.tests.made import a_resolution

    otto, olga = (
        User.objects.create_user(name, role=User.Role.OFFICE) for name in ("otto", "olga")
    )
    found = a_resolution(anna, confirmed=False)

    assert both(
        partial(confirm_resolution, found, version=1, by=otto),
        partial(confirm_resolution, found, version=1, by=olga),
    ) == {None, Conflict}
