# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Milestones, dependencies, checks, sign-offs, money; merging keeps every cent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.strategy.actions.agreement import (
    Slot,
    answer_sign_off,
    ask_sign_off,
    check_foundation,
    remove_amount,
    set_amount,
)
from sechseck.strategy.actions.measure_parts import (
    add_dependency,
    add_milestone,
    link_goal,
    remove_dependency,
    remove_part,
    settle_milestone,
)
from sechseck.strategy.actions.merging import merge_measures, supersede_measure
from sechseck.strategy.models import BudgetPosition, Measure
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan, an_actor
from sechseck.thread.models import Theme

pytestmark = pytest.mark.usefixtures("region")
PLAN_2027 = Slot(2027, "plan", "own")


@pytest.fixture
def measure(region: None, anna: User) -> Measure:
    return a_measure(anna, a_plan(anna))


def test_a_milestone_is_reached_on_a_day(measure: Measure, anna: User, clara: User) -> None:
    milestone = add_milestone(measure, title="Satzung", due=date(2026, 5, 1), by=anna)
    with pytest.raises(Invalid):
        add_milestone(measure, title="Satzung", due=date(2026, 5, 1), by=anna)
    with pytest.raises(NotAllowed):
        add_milestone(measure, title="Anderes", due=date(2026, 5, 1), by=clara)
    with pytest.raises(Invalid):
        settle_milestone(milestone, state="done", done_on=None, version=1, by=anna)

    done = settle_milestone(milestone, state="done", done_on=date(2026, 5, 3), version=1, by=anna)

    assert (done.state, done.done_on) == ("done", date(2026, 5, 3))
    with pytest.raises(Outdated):
        settle_milestone(milestone, state="open", done_on=None, version=1, by=anna)
    remove_part(done, by=anna)
    assert not measure.milestones.exists()


def test_what_waits_for_each_other_is_refused(measure: Measure, anna: User) -> None:
    second, third = (a_measure(anna, measure.plan, name) for name in ("M2", "M3"))
    add_dependency(second, before=measure, kind="finish_start", by=anna)
    made = add_dependency(third, before=second, kind="finish_start", lag_days=14, by=anna)

    with pytest.raises(Invalid, match="auf sich selbst"):
        add_dependency(measure, before=third, kind="start_start", by=anna)
    with pytest.raises(Invalid, match="steht schon da"):
        add_dependency(second, before=measure, kind="finish_start", by=anna)
    remove_dependency(made, by=anna)

    assert add_dependency(measure, before=third, kind="start_start", by=anna).pk


def test_a_check_is_an_answer_with_an_argument(measure: Measure, anna: User) -> None:
    theme = Theme.objects.get(slug="teilhabe")
    with pytest.raises(Invalid):
        check_foundation(measure, theme, answer="yes", argument=" ", by=anna)
    with pytest.raises(Invalid):
        check_foundation(
            measure, Theme.objects.get(slug="wohnen"), answer="yes", argument="Ja", by=anna
        )

    check_foundation(measure, theme, answer="yes", argument="Ja", by=anna)
    check_foundation(measure, theme, answer="partly", argument="Nicht ganz", by=anna)

    assert measure.checks.get().answer == "partly"


def test_a_unit_signs_for_itself_only(measure: Measure, anna: User, uta: User) -> None:
    sign_off = ask_sign_off(measure, an_actor(), by=anna)
    with pytest.raises(Invalid, match="schon gefragt"):
        ask_sign_off(measure, an_actor(), by=anna)
    with pytest.raises(NotAllowed):
        answer_sign_off(sign_off, state="agreed", by=uta)
    with pytest.raises(Invalid):
        answer_sign_off(sign_off, state="objected", note="", by=anna)

    assert answer_sign_off(sign_off, state="objected", note="Kein Platz", by=anna).by == anna


def test_an_amount_changes_only_from_what_was_on_the_page(measure: Measure, anna: User) -> None:
    found = set_amount(measure, PLAN_2027, amount=Decimal("100.10"), by=anna)
    with pytest.raises(Outdated):
        set_amount(measure, PLAN_2027, amount=Decimal(5), by=anna)
    with pytest.raises(Invalid):
        set_amount(measure, PLAN_2027, amount=Decimal("1.001"), version=1, by=anna)
    with pytest.raises(Invalid):
        set_amount(measure, PLAN_2027, amount=Decimal(-1), version=1, by=anna)
    with pytest.raises(Invalid):
        set_amount(measure, Slot(1820, "plan", "own"), amount=Decimal(1), by=anna)

    set_amount(measure, PLAN_2027, amount=Decimal("200.20"), version=1, by=anna)

    found.refresh_from_db()
    assert (found.amount, found.version) == (Decimal("200.20"), 2)
    remove_amount(found, version=2, by=anna)
    assert not measure.budget.exists()


AMOUNTS = some.lists(
    some.tuples(
        some.sampled_from(["M1", "M2"]),
        some.integers(2026, 2028),
        some.sampled_from(["plan", "actual"]),
        some.sampled_from(["own", "grant", "third"]),
        some.decimals(0, 10**9, places=2),
    ),
    max_size=12,
    unique_by=lambda row: row[:4],
)


def totals() -> list[dict[str, object]]:
    rows = BudgetPosition.objects.order_by("year", "kind", "source")
    return list(rows.values("year", "kind", "source").annotate(total=Sum("amount")))


@given(amounts=AMOUNTS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_merging_two_measures_keeps_every_cent(
    amounts: list[tuple[str, int, str, str, Decimal]], region: None, anna: User
) -> None:
    plan = a_plan(anna, f"p{BudgetPosition.objects.count()}-{Measure.objects.count()}")
    BudgetPosition.objects.all().delete()
    both = {name: a_measure(anna, plan, name) for name in ("M1", "M2")}
    for name, year, kind, source, amount in amounts:
        set_amount(both[name], Slot(year, kind, source), amount=amount, by=anna)
    before = totals()

    merge_measures(both["M1"], both["M2"], version=1, by=anna)

    assert totals() == before
    assert not both["M1"].budget.exists()


def test_a_merged_measure_gives_its_goals_and_what_waits(measure: Measure, anna: User) -> None:
    into, other = (a_measure(anna, measure.plan, name) for name in ("M2", "M3"))
    goal = a_goal(anna)
    link_goal(measure, goal, by=anna)
    add_dependency(other, before=measure, kind="finish_start", by=anna)
    add_dependency(into, before=measure, kind="finish_start", by=anna)

    merge_measures(measure, into, version=1, by=anna)

    measure.refresh_from_db()
    assert (measure.state, measure.merged_into) == ("merged", into)
    assert into.goals.get().goal == goal
    assert [(one.before, one.after) for one in into.needed_by.all()] == [(into, other)]
    assert not into.waits_for.exists()
    with pytest.raises(Conflict):
        merge_measures(measure, other, version=2, by=anna)
    with pytest.raises(Invalid):
        merge_measures(other, other, version=1, by=anna)


def test_a_unit_merges_nothing(measure: Measure, uta: User, anna: User) -> None:
    with pytest.raises(NotAllowed):
        merge_measures(measure, a_measure(anna, measure.plan, "M2"), version=1, by=uta)


def test_what_ended_is_superseded_without_a_circle(measure: Measure, anna: User) -> None:
    done, newer = (a_measure(anna, measure.plan, name, state="done") for name in ("D1", "D2"))
    with pytest.raises(Conflict):
        supersede_measure(measure, newer, version=1, by=anna)

    supersede_measure(done, newer, version=1, by=anna)

    with pytest.raises(Invalid, match="Kreis"):
        supersede_measure(newer, done, version=1, by=anna)
