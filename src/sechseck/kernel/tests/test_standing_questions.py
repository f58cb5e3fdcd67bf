# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A question written once gives what the queryset would give, whatever is asked for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.db.models import Count, Q, QuerySet

from sechseck.kernel import standing_questions
from sechseck.kernel.models import Comment, Node, Subject, User
from sechseck.kernel.standing_questions import rows_of

pytestmark = pytest.mark.django_db
NAMES = ("Wohnen", "50 % mehr", "x' OR ''='", "⟦title⟧", "%(title)s %s")


@pytest.fixture(autouse=True)
def _nothing_written() -> None:
    standing_questions._written.clear()


def add(title: str) -> Node:
    return Node.objects.create(kind="theme", title=title, path="/x/", visibility="public")


def titled(title: str) -> QuerySet[Node]:
    return Node.objects.filter(title=title).annotate(parts=Count("subjects")).order_by("pk")


def test_it_is_written_once_and_sees_what_is_there_now() -> None:
    asked: list[str] = []

    def build(title: str) -> QuerySet[Node]:
        asked.append(title)
        return titled(title)

    first = add("Wohnen")
    seen = [rows_of("titled", build, title="Wohnen")]
    second = add("Wohnen")
    seen.append(rows_of("titled", build, title="Wohnen"))

    assert seen == [[first], [first, second]]
    assert len(asked) == 1


@pytest.mark.parametrize("title", NAMES)
def test_a_value_is_never_read_as_a_command(title: str) -> None:
    for name in NAMES:
        add(name)
    rows_of("titled", titled, title="Wohnen")

    [found] = rows_of("titled", titled, title=title)

    assert found.title == title
    assert found.parts == 0  # type: ignore[attr-defined]


def test_joined_and_united_rows_come_whole(clara: User) -> None:
    subjects = [Subject.objects.create(path=f"/{number}/") for number in range(3)]
    for subject in subjects:
        Comment.objects.create(subject=subject, owner=clara, text="Ein Wort.")

    def said(subject: int) -> QuerySet[Comment]:
        rows = Comment.objects.select_related("subject", "owner")
        here = rows.filter(subject=subject).order_by("pk")[:5]
        return here.union(rows.filter(Q(subject=subject), owner=None), all=True)

    found = [rows_of("said", said, subject=one.pk) for one in subjects]

    assert [[one.subject.path for one in rows] for rows in found] == [["/0/"], ["/1/"], ["/2/"]]
    assert found[0][0].owner == clara


def test_each_viewer_has_a_question_of_their_own() -> None:
    node = add("Wohnen")
    hidden = rows_of(
        ("titled", "guest"), lambda title: titled(title).exclude(pk=node.pk), title="Wohnen"
    )

    assert (hidden, rows_of(("titled", "office"), titled, title="Wohnen")) == ([], [node])


def test_a_value_that_becomes_part_of_the_command_is_refused() -> None:
    with pytest.raises(ValueError, match="parameter"):
        rows_of("sliced", lambda most: Node.objects.all()[: abs(most)], most=3)
    with pytest.raises(ValueError, match="parameter"):
        rows_of("forgotten", lambda title: Node.objects.all(), title="x")


@pytest.mark.django_db(transaction=True)
def test_every_thread_asks_over_its_own_connection() -> None:
    node = add("Wohnen")
    rows_of("titled", titled, title="Wohnen")

    def ask(_number: int) -> list[int]:
        found = [one.pk for one in rows_of("titled", titled, title="Wohnen")]
        connections.close_all()
        return found

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(ask, range(8)))

    assert found == [[node.pk]] * 8


def test_only_so_many_questions_are_kept() -> None:
    for number in range(standing_questions.MOST + 5):
        rows_of(("titled", number), titled, title="x")

    assert len(standing_questions._written) <= standing_questions.MOST
