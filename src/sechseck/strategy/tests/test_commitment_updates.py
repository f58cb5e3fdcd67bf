# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What became of a promise: with a day and a source, and what is disputed by two people."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as some

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.strategy.actions.commitment_updates import settle_update
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitments import (
    DISPUTED,
    commitments_seen_by,
    counts,
    is_overdue,
    overdue,
    state_of,
)
from sechseck.strategy.tests.promised import agreed, promising, reported, shown

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 1)


@pytest.fixture
def promise(region: None, anna: User, otto: User) -> Commitment:
    """A published commitment."""
    return shown(promising(anna), anna, otto)[0]


def state(commitment: Commitment) -> str:
    return Commitment.objects.values_list("state", flat=True).get(pk=commitment.pk)


def test_work_that_began_counts_at_once(promise: Commitment, anna: User) -> None:
    reported(promise, "started", anna)
    assert state(promise) == "started"


@pytest.mark.parametrize("word", ["kept", "broken", "dropped"])
def test_a_disputed_state_counts_when_a_second_editor_agreed(
    promise: Commitment, anna: User, otto: User, word: str
) -> None:
    made = reported(promise, word, anna)
    assert state(promise) == "open"
    with pytest.raises(NotAllowed):
        settle_update(made, by=anna)
    settle_update(made, by=otto)
    assert state(promise) == word
    with pytest.raises(Conflict):
        settle_update(made, by=otto)


def test_a_second_editor_may_say_no_and_why(promise: Commitment, anna: User, otto: User) -> None:
    made = settle_update(reported(promise, "broken", anna), declined="Die Frist läuft.", by=otto)
    assert made.declined == "Die Frist läuft."
    assert state(promise) == "open"


def test_the_newest_day_counts_whenever_it_was_reported(promise: Commitment, anna: User) -> None:
    reported(promise, "partly", anna, day=TODAY)
    reported(promise, "started", anna, day=TODAY - timedelta(days=9))
    assert state(promise) == "partly"


def test_an_announcement_is_never_rated(region: None, anna: User, otto: User) -> None:
    made = shown(promising(anna, author_kind="party"), anna, otto)[0]
    for word in ("kept", "broken", "partly"):
        with pytest.raises(Invalid):
            reported(made, word, anna)
    with pytest.raises(DatabaseError), transaction.atomic():
        Commitment.objects.filter(pk=made.pk).update(state="broken")
    agreed(made, "dropped", anna, otto)
    assert state(made) == "dropped"


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": "  "},
        {"day": localdate() + timedelta(days=2)},
        {"url": "javascript:alert(1)"},
        {"url": "ftp://ort.de"},
    ],
)
def test_an_update_needs_a_source_and_a_day_that_was(
    promise: Commitment, anna: User, wrong: dict[str, object]
) -> None:
    with pytest.raises(Invalid):
        reported(promise, "started", anna, **wrong)


def test_strangers_report_nothing(promise: Commitment, clara: User) -> None:
    with pytest.raises(NotAllowed):
        reported(promise, "started", clara)


def test_an_update_never_changes_and_never_goes(promise: Commitment, anna: User) -> None:
    made = reported(promise, "started", anna)
    for change in ({"source": "Anders"}, {"state": "kept"}, {"day": TODAY}):
        with pytest.raises(DatabaseError), transaction.atomic():
            CommitmentUpdate.objects.filter(pk=made.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        made.delete()


def test_overdue_is_derived_from_the_day(promise: Commitment, anna: User, otto: User) -> None:
    promise.due = TODAY
    promise.save()
    for day, late in ((TODAY, False), (TODAY + timedelta(days=1), True)):
        assert is_overdue(promise, day) is late
        assert commitments_seen_by(anna).filter(overdue(day)).exists() is late
    agreed(promise, "kept", anna, otto)
    assert not commitments_seen_by(anna).filter(overdue(date(2030, 1, 1))).exists()


reports = some.lists(
    some.tuples(
        some.sampled_from(Commitment.State.values),
        some.integers(0, 30),
        some.sampled_from(["waits", "agreed", "declined"]),
    ),
    max_size=8,
)


def _update(number: int, word: str, day: int, answer: str) -> CommitmentUpdate:
    return CommitmentUpdate(
        pk=number,
        state=word,
        day=TODAY + timedelta(days=day),
        settled_at=None if answer == "waits" else TODAY,
        declined="Nein." if answer == "declined" else "",
    )


@given(reports, some.randoms())
def test_the_state_does_not_depend_on_the_order_of_reading(
    told: list[tuple[str, int, str]], chance: object
) -> None:
    updates = [_update(number, *one) for number, one in enumerate(told)]
    found = state_of(updates)
    chance.shuffle(updates)  # type: ignore[attr-defined]
    assert state_of(updates) == found


@given(reports)
def test_nothing_disputed_counts_without_a_second_editor(
    told: list[tuple[str, int, str]],
) -> None:
    updates = [_update(number, *one) for number, one in enumerate(told)]
    alone = [one for one in updates if one.settled_at is None or one.declined]
    assert state_of(alone) not in DISPUTED
    assert all(not one.declined for one in updates if counts(one))
