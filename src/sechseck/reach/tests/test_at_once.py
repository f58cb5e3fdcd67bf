# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two people at the same moment: real transactions in two threads."""

from __future__ import annotations

from functools import partial

import pytest

from sechseck.evidence.models import Citation, Finding
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import Node, Trace, User
from sechseck.reach.actions.gaps import take_gap
from sechseck.reach.models import Gap, GapFinding
from sechseck.reach.tests.made import small_run
from sechseck.thread.tests.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def tried_to_take(gap: Gap, by: User) -> str:
    try:
        return take_gap(gap, f"Hier fehlt etwas, sagt {by.username}.", by=by).path
    except Conflict:
        return ""


def test_two_people_who_take_a_gap_at_once_make_one_finding(anna: User, otto: User) -> None:
    gap = small_run().gaps.filter(category="pharmacy").order_by("number")[0]

    paths = at_once(*[partial(tried_to_take, gap, one) for one in (anna, otto)])

    assert sorted(map(bool, paths)) == [False, True]
    assert Finding.objects.count() == GapFinding.objects.count() == 1
    assert Citation.objects.count() == Node.objects.filter(kind=Node.Kind.FINDING).count() == 1
    assert Trace.objects.filter(verb="reach-gap-taken").count() == 1
