# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures: from the idea to the end, decided only by resolution and on the foundation."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils.timezone import localdate

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated, SechseckError
from sechseck.kernel.models import User
from sechseck.people.models import Membership
from sechseck.strategy.actions.agreement import check_foundation
from sechseck.strategy.actions.measures import add_measure, edit_measure, step_measure
from sechseck.strategy.actions.publishing import publish_object
from sechseck.strategy.models import Measure
from sechseck.strategy.steps import MEASURE_STEPS
from sechseck.strategy.tests.made import (
    a_measure,
    a_plan,
    a_resolution,
    an_actor,
    checked,
)
from sechseck.thread.models import ResolutionRecord, Theme

pytestmark = pytest.mark.usefixtures("region")


def told(**more: Any) -> dict[str, Any]:
    return {"identifier": "W1", "title": "Wir bauen", **more}


def test_a_measure_begins_as_an_internal_idea(anna: User, otto: User) -> None:
    measure = add_measure(told(plan=a_plan(anna)), by=anna)

    assert (measure.state, measure.node.visibility) == ("idea", "internal")
    publish_object(measure, version=1, by=otto)
    measure.node.refresh_from_db()
    assert (measure.node.visibility, measure.node.path) == ("public", measure.path)


def test_the_plan_is_published_before_its_measures(anna: User, otto: User) -> None:
    measure = add_measure(told(plan=a_plan(anna, is_open=False)), by=anna)

    with pytest.raises(Conflict):
        publish_object(measure, version=1, by=otto)


def test_an_identifier_stands_once_in_a_plan(anna: User) -> None:
    plan = a_plan(anna)
    add_measure(told(plan=plan), by=anna)

    with pytest.raises(Invalid, match="Kennung"):
        add_measure(told(plan=plan), by=anna)
    with pytest.raises(Invalid, match="Kennung"):
        add_measure(told(plan=plan, identifier=" "), by=anna)
    assert add_measure(told(plan=a_plan(anna, "verkehr")), by=anna).identifier == "W1"


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts": date(2027, 1, 1), "ends": date(2026, 1, 1)},
        {"is_continuous": True, "ends": date(2026, 1, 1)},
    ],
)
def test_days_must_fit(wrong: dict[str, Any], anna: User) -> None:
    with pytest.raises(Invalid):
        add_measure(told(plan=a_plan(anna), **wrong), by=anna)


def test_a_unit_edits_the_measures_of_its_department(anna: User, uta: User) -> None:
    unit = an_actor()
    measure = a_measure(anna, a_plan(anna), unit=unit)
    with pytest.raises(NotAllowed):
        edit_measure(measure, {"description": "Neu"}, version=1, by=uta)

    since = localdate() - timedelta(days=1)
    Membership.objects.create(user=uta, committee=unit, since=since)
    edit_measure(measure, {"description": "Neu"}, version=1, by=User.objects.get(pk=uta.pk))

    with pytest.raises(Outdated):
        edit_measure(measure, {"description": "Anders"}, version=1, by=anna)


def test_the_way_from_idea_to_done(anna: User) -> None:
    measure = a_measure(anna, a_plan(anna), starts=date(2026, 1, 1))
    measure = step_measure(measure, "propose", version=1, by=anna)

    with pytest.raises(Conflict, match="Teilhabe"):
        step_measure(measure, "decide", resolution=a_resolution(anna), version=2, by=anna)
    theme = Theme.objects.get(slug="teilhabe")
    check_foundation(measure, theme, answer="yes", argument="Alle sind gefragt.", by=anna)
    with pytest.raises(Invalid):
        step_measure(measure, "decide", version=2, by=anna)
    unconfirmed = a_resolution(anna, "13/2026", confirmed=False)
    with pytest.raises(Conflict, match="zweite Person"):
        step_measure(measure, "decide", resolution=unconfirmed, version=2, by=anna)
    resolution = a_resolution(anna, "14/2026")
    measure = step_measure(measure, "decide", resolution=resolution, version=2, by=anna)
    measure = step_measure(measure, "start", version=3, by=anna)
    for wrong in (None, localdate() + timedelta(days=1), date(2025, 1, 1)):
        with pytest.raises(Invalid):
            step_measure(measure, "finish", day=wrong, version=4, by=anna)
    measure = step_measure(measure, "finish", day=date(2026, 5, 1), version=4, by=anna)

    assert (measure.state, measure.done_on) == ("done", date(2026, 5, 1))
    assert measure.resolution == resolution


def taken(measure: Measure, step: str, resolution: ResolutionRecord, by: User) -> object:
    """Return the state after a step, or how it was refused."""
    told = {"reason": "Weil", "resolution": resolution, "day": date(2026, 6, 1)}
    try:
        return step_measure(measure, step, **told, version=1, by=by).state  # type: ignore[arg-type]
    except SechseckError as error:
        return type(error)


@pytest.mark.parametrize("step", sorted(MEASURE_STEPS))
@pytest.mark.parametrize("state", ["idea", "proposed", "decided", "running", "done"])
def test_no_step_goes_from_a_state_that_the_table_does_not_name(
    step: str, state: str, anna: User
) -> None:
    measure = a_measure(anna, a_plan(anna), state=state)
    checks = measure.checks.exists()
    if not checks:
        checked(measure, anna)
    wanted = MEASURE_STEPS[step]

    found = taken(measure, step, a_resolution(anna, "99"), anna)

    assert found == (wanted.after if state in wanted.before else Conflict)


def test_only_the_office_decides_and_a_stranger_does_nothing(
    anna: User, uta: User, clara: User
) -> None:
    measure = a_measure(anna, a_plan(anna), state="proposed")
    checked(measure, anna)

    for person in (uta, clara):
        with pytest.raises(NotAllowed):
            step_measure(
                measure, "decide", resolution=a_resolution(anna, person.username),
                version=1, by=person,
            )  # fmt: skip


def test_a_stop_says_why(anna: User) -> None:
    measure = a_measure(anna, a_plan(anna))

    with pytest.raises(Invalid):
        step_measure(measure, "stop", version=1, by=anna)
    step_measure(measure, "stop", reason="Kein Geld", version=1, by=anna)

    assert Measure.objects.get().stop_reason == "Kein Geld"


def test_the_database_lets_nothing_be_decided_without_its_checks(anna: User) -> None:
    measure = a_measure(anna, a_plan(anna))

    Measure.objects.filter(pk=measure.pk).update(state="decided", resolution=a_resolution(anna))

    with pytest.raises(IntegrityError, match="check of the foundation"):
        connection.check_constraints()


def test_the_checks_of_what_is_decided_stay(anna: User) -> None:
    measure = a_measure(anna, a_plan(anna), state="decided")

    with pytest.raises(IntegrityError, match="is decided"), transaction.atomic():
        measure.checks.all().delete()


def test_no_resolution_counts_in_the_database_before_it_is_confirmed(anna: User) -> None:
    measure = a_measure(anna, a_plan(anna))

    with pytest.raises(IntegrityError, match="nobody confirmed"), transaction.atomic():
        Measure.objects.filter(pk=measure.pk).update(
            resolution=a_resolution(anna, confirmed=False)
        )
