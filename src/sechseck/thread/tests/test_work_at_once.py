# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What if two people decide at once: one decision stands, the other person is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.thread.actions.gap_work import assign_gap, waive_gap
from sechseck.thread.actions.lexicon import change_entry
from sechseck.thread.actions.settlements import (
    confirm_settlement,
    decline_settlement,
    propose_settlement,
)
from sechseck.thread.models import LexiconRevision, Settlement, SettlementEvent, Task, Waiver
from sechseck.thread.queries.lexicon import latest_number
from sechseck.thread.tests.test_at_once import at_once
from sechseck.thread.tests.work_world import given_to, in_days, item, told, two_documents

pytestmark = pytest.mark.django_db(transaction=True)


def outcome(act: Callable[[], object]) -> Callable[[], str]:
    """Return what becomes of an act: done, or refused with 409."""

    def tried() -> str:
        try:
            act()
        except Conflict as error:
            return str(error.status)
        return "done"

    return tried


def test_of_two_decisions_at_once_one_stands(anna: User) -> None:
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    third = User.objects.create_user("tom", role=User.Role.OFFICE)
    contradiction = two_documents(anna)
    words = told(contradiction)

    proposed = at_once(
        outcome(lambda: propose_settlement(contradiction, told=words, by=anna)),
        outcome(lambda: propose_settlement(contradiction, told=words, by=anna)),
    )
    settlement = Settlement.objects.get()
    decided = at_once(
        outcome(lambda: confirm_settlement(settlement, version=1, by=otto)),
        outcome(lambda: decline_settlement(settlement, reason="nein", version=1, by=third)),
    )

    assert sorted(proposed) == sorted(decided) == ["409", "done"]  # type: ignore[type-var]
    assert SettlementEvent.objects.count() == 2


def test_of_two_at_once_one_gives_a_gap_and_one_leaves_it_open(anna: User) -> None:
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    two_documents(anna)
    gap = item("measure-without-money", "Radwege", anna)

    given = at_once(
        outcome(lambda: assign_gap(gap, told=given_to(anna), version=0, by=anna)),
        outcome(lambda: assign_gap(gap, told=given_to(otto), version=0, by=otto)),
    )
    left = at_once(
        *[
            outcome(
                lambda by=by: waive_gap(gap, reason="x", until=in_days(3), version=0, by=by)  # type: ignore[misc]
            )
            for by in (anna, otto)
        ]
    )

    assert sorted(given) == sorted(left) == ["409", "done"]  # type: ignore[type-var]
    assert (Task.objects.count(), Waiver.objects.count()) == (1, 1)


def test_of_two_editors_of_the_lexicon_at_once_one_is_shown_the_other(anna: User) -> None:
    two_documents(anna)
    number = latest_number()
    key = ("mobilitaet", "ufer", "stem")

    changed = at_once(
        *[
            outcome(
                lambda weight=weight: change_entry(  # type: ignore[misc]
                    key, (weight, ""), was=None, why="x", version=number, by=anna
                )
            )
            for weight in (1.0, 2.0)
        ]
    )

    assert sorted(changed) == ["409", "done"]  # type: ignore[type-var]
    assert LexiconRevision.objects.count() == number + 1
