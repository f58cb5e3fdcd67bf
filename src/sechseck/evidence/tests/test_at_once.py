# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two who record the same value at once: one value per revision, none is lost."""

from __future__ import annotations

from functools import partial

import pytest

from sechseck.evidence.actions.indicators import add_indicator, edit_indicator
from sechseck.evidence.actions.observations import Recorded
from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.tests.measured import TOLD, recorded, typed
from sechseck.kernel.errors import Outdated
from sechseck.kernel.models import User
from sechseck.places.models import Area
from sechseck.thread.tests.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_same_value_told_twice_at_once_stands_once(
    indicator: Indicator, places: list[Area], anna: User, otto: User
) -> None:
    row = typed(places[0], 2024, 10)

    found = at_once(*(partial(recorded, indicator, row, by=one) for one in (anna, otto)))

    assert sorted(map(str, found)) == sorted(map(str, [Recorded(added=1), Recorded(unchanged=1)]))
    assert Observation.objects.count() == 1


def test_two_different_values_at_once_become_two_revisions(
    indicator: Indicator, places: list[Area], anna: User, otto: User
) -> None:
    at_once(
        partial(recorded, indicator, typed(places[0], 2024, 10), by=anna),
        partial(recorded, indicator, typed(places[0], 2024, 11), by=otto),
    )

    found = Observation.objects.order_by("revision")
    assert [one.revision for one in found] == [1, 2]
    assert {one.value for one in found} == {10, 11}


def test_of_two_editors_at_once_one_sees_the_others_words(anna: User, otto: User) -> None:
    indicator = add_indicator(TOLD, by=anna)

    def edit(title: str, by: User) -> object:
        try:
            told = {**TOLD, "title": title}
            return edit_indicator(indicator, told, version=1, by=by).title
        except Outdated as error:
            return error.differences[0].theirs

    found = at_once(partial(edit, "Wohnen eins", anna), partial(edit, "Wohnen zwei", otto))

    assert found[0] == found[1]
    assert Indicator.objects.get().version == 2
