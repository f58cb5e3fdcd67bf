# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.db.models import Count, Q

from sechseck.kernel.models import Node
from sechseck.kernel.replay import MOST, _known, replayed

pytestmark = pytest.mark.django_db


def counted() -> dict[str, Any]:
    return Node.objects.aggregate(
        everything=Count("pk"), hidden=Count("pk", filter=Q(visibility="internal"))
    )


def add(visibility: str) -> None:
    Node.objects.create(kind="theme", title="x", path="/x/", visibility=visibility)


def test_a_question_asked_again_sees_what_is_there_now() -> None:
    add("public")
    first = replayed("nodes", counted)

    add("internal")
    second = replayed("nodes", lambda: pytest.fail("the question was put together again"))

    assert second["everything"] == first["everything"] + 1
    assert second["hidden"] == first["hidden"] + 1
    assert second == counted()


def test_what_takes_two_statements_is_never_kept() -> None:
    def twice() -> dict[str, Any]:
        counted()
        return counted()

    replayed("two statements", twice)

    assert "two statements" not in _known


def test_only_so_many_questions_are_kept() -> None:
    for number in range(MOST + 5):
        replayed(("many", number), counted)

    assert len(_known) <= MOST
