# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Several people at once: a promise is taken up once, settled once, no edit is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.strategy.actions.commitment_updates import report_commitment, settle_update
from sechseck.strategy.actions.commitments import edit_commitment, propose_commitments
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.tests.promised import DAY, promises_of, promising, reported, shown
from sechseck.thread.tests.small_region import small_region
from sechseck.thread.tests.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 8


def refused(act: Callable[[], object]) -> bool:
    """Say whether somebody else was faster."""
    try:
        act()
    except Conflict:
        return True
    return False


@pytest.fixture
def office(anna: User) -> list[User]:
    """Some people of the office."""
    small_region(anna)
    return [User.objects.create_user(f"o{n}", role=User.Role.OFFICE) for n in range(MANY)]


def test_many_take_up_the_same_text_and_each_promise_once(anna: User, office: list[User]) -> None:
    target = promising(anna)
    numbers = promises_of(target)
    made = at_once(*(partial(propose_commitments, target, numbers, by=one) for one in office))
    assert sorted(len(one) for one in made) == [0] * (MANY - 1) + [3]
    assert Commitment.objects.count() == 3


def test_many_settle_and_one_of_them_counts(anna: User, office: list[User]) -> None:
    one = shown(promising(anna), anna, office[0])[0]
    update = reported(one, "kept", anna)
    acts = [partial(settle_update, update, by=each) for each in office]
    assert sum(map(bool, at_once(*(partial(refused, act) for act in acts)))) == MANY - 1
    assert Commitment.objects.get(pk=one.pk).state == "kept"


def test_many_edit_and_none_is_lost_without_a_word(anna: User, office: list[User]) -> None:
    one = shown(promising(anna), anna, office[0])[0]
    told = {"actor": None, "due": None, "weight": 1}
    edits = [
        partial(
            edit_commitment, one, {**told, "title": each.username}, version=one.version, by=each
        )
        for each in office
    ]
    assert sum(map(bool, at_once(*(partial(refused, edit) for edit in edits)))) == MANY - 1
    assert Commitment.objects.get(pk=one.pk).version == one.version + 1


def test_many_report_and_every_report_stands(anna: User, office: list[User]) -> None:
    one = shown(promising(anna), anna, office[0])[0]
    words = {"day": DAY, "state": "started", "source": "Amtsblatt"}
    at_once(*(partial(report_commitment, one, words, by=each) for each in office))
    assert CommitmentUpdate.objects.count() == MANY
    assert Commitment.objects.get(pk=one.pk).state == "started"
