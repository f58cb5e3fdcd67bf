# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reports of units, statuses set by hand, evaluations, and drafts of forms."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from sechseck.engines.status import State
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Trace, User
from sechseck.people.models import Membership
from sechseck.strategy.actions.monitoring_drafts import drop_draft, keep_draft
from sechseck.strategy.actions.monitoring_evaluations import edit_evaluation, evaluate_measure
from sechseck.strategy.actions.monitoring_updates import (
    report_progress,
    set_status,
)
from sechseck.strategy.models import Measure, ProgressUpdate, SavedDraft, StatusOverride
from sechseck.strategy.queries.facts import statuses_of
from sechseck.strategy.queries.monitoring_told import report_address
from sechseck.strategy.tests.made import a_measure, a_plan, an_actor

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = date(2026, 11, 20)
TOLD: dict[str, Any] = {
    "begins": date(2026, 10, 1),
    "ends": date(2026, 10, 31),
    "text": "Der Entwurf liegt vor.",
    "evidence": "Vorlage 3/26",
    "claimed_state": "late",
}
JUDGED: dict[str, Any] = {
    "question": "Fahren mehr Menschen Rad?",
    "design": "Vorher und nachher, daneben zwei Kommunen ohne Radweg.",
    "result": "Etwas mehr.",
    "uncertainty": "Nur ein Jahr danach.",
    "verdict": "unclear",
    "day": date(2026, 6, 1),
}


@pytest.fixture
def measure(region: None, anna: User, uta: User) -> Measure:
    """A running measure of the unit that Uta belongs to."""
    unit = an_actor()
    Membership.objects.create(user=uta, committee=unit, since=date(2026, 1, 1))
    return a_measure(
        anna, a_plan(anna), state="running", unit=unit, starts=date(2026, 1, 1)
    )  # fmt: skip


def test_a_unit_reports_for_its_own_measure(measure: Measure, uta: User) -> None:
    made = report_progress(measure, TOLD, at=NOW, by=uta)

    assert (made.text, made.claimed_state, made.by) == ("Der Entwurf liegt vor.", "late", uta)
    assert Trace.objects.filter(verb="progress-reported", node=measure.node).count() == 1
    assert statuses_of([measure], TODAY)[measure.pk].rule == "claimed-late"


def test_nobody_else_reports(measure: Measure, anna: User, clara: User) -> None:
    stranger = User.objects.create_user("bert", role=User.Role.UNIT)

    for one in (stranger, clara):
        with pytest.raises(NotAllowed):
            report_progress(measure, TOLD, at=NOW, by=one)

    assert report_progress(measure, TOLD, at=NOW, by=anna).by == anna


def test_who_left_the_unit_reports_no_more(measure: Measure, uta: User) -> None:
    Membership.objects.filter(user=uta).update(until=date(2026, 2, 1))

    with pytest.raises(NotAllowed):
        report_progress(measure, TOLD, at=NOW, by=uta)


def test_what_is_stopped_takes_no_report(measure: Measure, uta: User) -> None:
    Measure.objects.filter(pk=measure.pk).update(state="stopped", stop_reason="kein Geld")

    with pytest.raises(Conflict):
        report_progress(measure, TOLD, at=NOW, by=uta)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "  "},
        {"text": "x" * 5_001},
        {"begins": date(2026, 11, 1)},
        {"ends": date(2027, 1, 1)},
        {"claimed_state": "great"},
    ],
)
def test_a_report_that_does_not_fit_is_refused(
    measure: Measure, uta: User, wrong: dict[str, Any]
) -> None:
    with pytest.raises(Invalid):
        report_progress(measure, TOLD | wrong, at=NOW, by=uta)


def test_the_same_report_sent_twice_counts_once(measure: Measure, uta: User) -> None:
    one, other = (report_progress(measure, TOLD, at=NOW, by=uta) for _ in range(2))

    assert one == other
    assert ProgressUpdate.objects.count() == 1


def test_a_report_is_never_changed(measure: Measure, uta: User) -> None:
    made = report_progress(measure, TOLD, at=NOW, by=uta)

    with pytest.raises(DatabaseError), transaction.atomic():
        ProgressUpdate.objects.filter(pk=made.pk).update(text="Alles gut.")


def test_a_status_set_by_hand_says_so_and_ends_by_itself(measure: Measure, anna: User) -> None:
    until = TODAY + timedelta(days=30)
    set_status(measure, state="on_time", reason="Der Bau ruht im Winter", until=until, at=NOW,
               by=anna)  # fmt: skip

    now = statuses_of([measure], TODAY)[measure.pk]
    after = statuses_of([measure], until + timedelta(days=1))[measure.pk]

    assert (now.state, now.is_overridden) == (State.ON_TIME, True)
    assert "Von Hand" in now.reason
    assert (after.state, after.is_overridden) == (State.STALE, False)


def test_only_the_office_sets_a_status(measure: Measure, uta: User) -> None:
    with pytest.raises(NotAllowed):
        set_status(measure, state="on_time", reason="So.", until=TODAY, at=NOW, by=uta)


@pytest.mark.parametrize(
    ("state", "reason", "days"),
    [("great", "So.", 1), ("late", " ", 1), ("late", "So.", 400), ("late", "So.", -1)],
)
def test_a_status_that_does_not_fit_is_refused(
    measure: Measure, anna: User, state: str, reason: str, days: int
) -> None:
    with pytest.raises(Invalid):
        set_status(measure, state=state, reason=reason, until=TODAY + timedelta(days=days),
                   at=NOW, by=anna)  # fmt: skip


def test_a_merged_measure_has_no_status_by_hand(measure: Measure, anna: User) -> None:
    other = a_measure(anna, measure.plan, "M2")
    Measure.objects.filter(pk=measure.pk).update(state="merged", merged_into=other)

    with pytest.raises(Conflict):
        set_status(measure, state="late", reason="So.", until=TODAY, at=NOW, by=anna)


def test_a_status_set_twice_is_set_once(measure: Measure, anna: User) -> None:
    for _ in range(2):
        set_status(measure, state="late", reason="So.", until=TODAY, at=NOW, by=anna)

    assert StatusOverride.objects.count() == 1


def test_an_evaluation_may_be_unclear(measure: Measure, uta: User) -> None:
    made = evaluate_measure(measure, JUDGED, by=uta)

    assert made.get_verdict_display() == "unklar"


def test_an_evaluation_needs_all_its_parts(measure: Measure, uta: User, clara: User) -> None:
    for wrong in ({"uncertainty": " "}, {"verdict": "super"}, {"day": date(2999, 1, 1)}):
        with pytest.raises(Invalid):
            evaluate_measure(measure, JUDGED | wrong, by=uta)
    with pytest.raises(NotAllowed):
        evaluate_measure(measure, JUDGED, by=clara)


def test_an_idea_is_not_evaluated_and_a_question_answered_once(
    measure: Measure, anna: User
) -> None:
    evaluate_measure(measure, JUDGED, by=anna)

    with pytest.raises(Conflict):
        evaluate_measure(measure, JUDGED, by=anna)
    with pytest.raises(Conflict):
        evaluate_measure(a_measure(anna, measure.plan, "M2"), JUDGED, by=anna)


def test_two_people_edit_an_evaluation_and_none_is_lost(measure: Measure, anna: User) -> None:
    made = evaluate_measure(measure, JUDGED, by=anna)
    edit_evaluation(made, JUDGED | {"result": "Mehr."}, version=1, by=anna)

    with pytest.raises(Outdated) as refused:
        edit_evaluation(made, JUDGED | {"result": "Weniger."}, version=1, by=anna)

    assert [(one.yours, one.theirs) for one in refused.value.differences] == [
        ("Weniger.", "Mehr.")
    ]


def test_a_draft_is_kept_until_the_report_is_sent(measure: Measure, uta: User) -> None:
    address = report_address(measure)
    keep_draft(address, {"text": "Der Ent"}, by=uta)
    keep_draft(address, {"text": "Der Entwurf"}, by=uta)

    assert SavedDraft.objects.get().fields == {"text": "Der Entwurf"}
    report_progress(measure, TOLD, at=NOW, by=uta)
    assert not SavedDraft.objects.exists()


def test_a_draft_belongs_to_one_person(measure: Measure, uta: User, anna: User) -> None:
    keep_draft("/x/", {"text": "eins"}, by=uta)
    drop_draft("/x/", by=anna)

    assert SavedDraft.objects.get().owner == uta
    with pytest.raises(Invalid):
        keep_draft("/x/", {"text": "x" * 50_001}, by=uta)
