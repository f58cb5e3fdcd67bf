# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What guests are told is computed once, and never after somebody wrote."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, connections, transaction

from sechseck.kernel import observing
from sechseck.kernel.audited import counted_tables
from sechseck.kernel.kept import kept
from sechseck.kernel.models import Comment, Node, Subject, User, Writing

GUEST = AnonymousUser()


@pytest.fixture
def asked() -> list[int]:
    return []


@pytest.fixture
def ask(asked: list[int]) -> Callable[[], int]:
    """Answer as a page of a new request does, and note when the count was made anew."""

    def count() -> int:
        asked.append(1)
        return Node.objects.count()

    def answer(viewer: Any = GUEST) -> int:
        token = observing._current.set(observing.Observed("1"))
        try:
            return kept("nodes", viewer, count)
        finally:
            observing._current.reset(token)

    return answer


def add(title: str = "x") -> Node:
    return Node.objects.create(kind="theme", title=title, path="/x/", visibility="public")


@pytest.mark.django_db(transaction=True)
def test_a_second_request_is_not_counted_anew(ask: Any, asked: list[int]) -> None:
    add()

    assert ask() == ask() == 1
    assert len(asked) == 1


@pytest.mark.django_db(transaction=True)
def test_after_a_change_everybody_sees_the_new_count(ask: Any) -> None:
    add()
    before = ask()
    node = add()
    more = ask()
    node.delete()

    assert (before, more, ask()) == (1, 2, 1)


@pytest.mark.django_db(transaction=True)
def test_what_ends_late_is_seen_though_it_began_first(ask: Any, asked: list[int]) -> None:
    """A transaction with a smaller number commits after one that the shelf has seen."""
    began, go = threading.Event(), threading.Event()

    def late() -> None:
        with transaction.atomic():
            add("late")
            began.set()
            go.wait(10)
        connections.close_all()

    writer = threading.Thread(target=late)
    writer.start()
    began.wait(10)
    add("early")
    first = ask()
    go.set()
    writer.join(10)

    assert (first, ask()) == (1, 2)


@pytest.mark.django_db(transaction=True)
def test_what_talk_writes_makes_nothing_old(ask: Any, asked: list[int], clara: User) -> None:
    subject = Subject.objects.create(path="/x/")
    ask()
    Comment.objects.create(subject=subject, owner=clara, text="Ein Wort.")
    ask()

    assert len(asked) == 1


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_back_is_never_kept(ask: Any) -> None:
    with transaction.atomic():
        add()
        inside = ask()
        transaction.set_rollback(True)

    assert (inside, ask()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_people_with_an_account_are_always_counted_for(
    ask: Any, asked: list[int], clara: User
) -> None:
    ask(clara)
    ask(clara)

    assert len(asked) == 2


@pytest.mark.django_db(transaction=True)
def test_a_transaction_notes_its_number_once() -> None:
    Writing.objects.all().delete()
    with transaction.atomic():
        add()
        add()

    assert Writing.objects.count() == 1


@pytest.mark.django_db
def test_every_counted_table_notes_who_writes() -> None:
    question = """SELECT relname FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
                  WHERE tgname = 'note_writing'"""
    with connection.cursor() as cursor:
        cursor.execute(question)
        noted = {table for (table,) in cursor.fetchall()}

    assert noted == counted_tables()


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/", "/themen/", "/luecken/", "/kommunen/"])
def test_what_is_kept_reads_counted_tables_only(
    page: str, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every table named while something is computed for the shelf is a counted one."""
    said: list[str] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        said.append(sql)
        return execute(sql, params, many, context)

    def telling(name: str, viewer: Any, ask: Callable[[], Any]) -> Any:
        with connection.execute_wrapper(listen):
            return ask()

    for name in ("home.views", "home.queries", "home.figures", "thread.queries.gaps",
                 "thread.queries.heat", "thread.queries.states"):  # fmt: skip
        monkeypatch.setattr(f"sechseck.{name}.kept", telling)
    client.get(page)

    read = set(
        re.findall(r"\b(?:FROM|JOIN)\s+\"?((?:kernel|thread|people|places)_\w+)", "".join(said))
    )
    assert read
    assert read <= counted_tables()
