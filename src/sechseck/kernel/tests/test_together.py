# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.models import Audience, Follow, Node, User
from sechseck.kernel.queries.together import counted_together

pytestmark = pytest.mark.django_db


def test_rows_of_several_tables_are_counted_in_one_question(
    anna: User, clara: User, django_assert_num_queries: type[CaptureQueriesContext]
) -> None:
    for number in range(3):
        Follow.objects.create(owner=anna, query=f"wohnen {number}")
    asked = [Follow.objects.filter(owner=anna), Follow.objects.filter(owner=clara), Node.objects]

    with django_assert_num_queries(1):
        found = counted_together([rows.all() for rows in asked], anna)

    assert found == [3, 0, Node.objects.count()]


def test_a_row_that_is_found_twice_counts_once(anna: User) -> None:
    node = Node.objects.create(kind="theme", title="x", path="/x/", visibility="protected")
    for role in (User.Role.SHELTER, User.Role.FUNDING):
        Audience.objects.create(node=node, role=role)

    assert counted_together([Node.objects.filter(audience__role__gt="")], anna) == [1]


def test_nothing_asked_is_nothing_counted(anna: User) -> None:
    assert counted_together([], anna) == []
