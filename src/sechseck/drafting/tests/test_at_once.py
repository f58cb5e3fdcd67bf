# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fifty people at once: nothing anybody wrote or supported is lost, nothing counts twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from sechseck.drafting.actions.amendment_steps import support_amendment
from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.models import Amendment, Motion, Text
from sechseck.drafting.queries.places import places
from sechseck.drafting.tests.written import WORDS, blocks, published, shown
from sechseck.kernel.errors import Conflict, SechseckError
from sechseck.kernel.models import User
from sechseck.thread.tests.small_region import small_region
from sechseck.thread.tests.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE, THREADS = 50, 10


def in_turns(tasks: list[Callable[[], object]]) -> list[object]:
    """Run many tasks, ten of them at a time."""

    def some(first: int) -> list[object]:
        return [task() for task in tasks[first::THREADS]]

    return at_once(*(partial(some, first) for first in range(THREADS)))


def people() -> list[User]:
    return [User.objects.create_user(f"p{n}", role=User.Role.MEMBER) for n in range(PEOPLE)]


@pytest.fixture
def text(anna: User, otto: User) -> Text:
    small_region(anna)
    return published(anna, otto)


def test_fifty_write_at_once_and_each_has_a_number(text: Text) -> None:
    in_turns(
        [
            partial(
                write_amendment,
                text,
                blocks(f"Wir bauen {number} Wohnungen.", *WORDS[1:]),
                told={"kind": "change"},
                by=person,
            )
            for number, person in enumerate(people())
        ]
    )

    found = Amendment.objects.order_by("number")
    assert [one.number for one in found] == list(range(1, PEOPLE + 1))
    assert len({one.hunks[0]["replacement"][0][0] for one in found}) == PEOPLE


def test_fifty_support_at_once_and_all_count_once(text: Text, anna: User, otto: User) -> None:
    Motion.objects.update(supporters_wanted=PEOPLE)
    amendment = shown(text, anna, otto, "Wir bauen Stege.", *WORDS[1:])
    everybody = people()

    in_turns([partial(support_amendment, amendment, by=one) for one in everybody * 2])

    amendment.refresh_from_db()
    assert amendment.sponsors.filter(role="supporter").count() == PEOPLE
    assert amendment.status == "screened"


def test_two_who_finish_one_merge_at_once_make_one_version(
    text: Text, anna: User, otto: User
) -> None:
    shown(text, anna, otto, "Wir bauen Stege.", *WORDS[1:])
    (place,) = places({"Ä1": text.amendments.get().changes})
    wish = Wish("take", next(iter(place.proposals)))
    decide_places(text, {place.name: wish}, version=0, by=anna)

    def finish(by: User) -> object:
        try:
            return finish_merge(text, reason="Stege", version=1, by=by).number
        except SechseckError as error:
            return type(error)

    found = at_once(partial(finish, anna), partial(finish, otto))

    assert set(found) == {2, Conflict}
    assert text.versions.count() == 2
