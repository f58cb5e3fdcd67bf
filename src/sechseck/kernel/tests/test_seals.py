# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed batches: nothing slips in behind a seal, and whoever tampers is found."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier, Event

import pytest
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from sechseck.kernel.actions.audit import seal_batch
from sechseck.kernel.models import Change, Node, Seal, User
from sechseck.kernel.published import publish_heads, published_heads
from sechseck.kernel.queries.audit import Published, faults, faults_of_log

AT = datetime(2026, 1, 1, tzinfo=UTC)
TAMPERINGS = 1_000
Tamper = Callable[[CursorWrapper, random.Random], None]


def write(count: int) -> None:
    for number in range(count):
        Node.objects.create(kind="theme", title=f"T{number}", path=f"/{number}/")


@pytest.fixture
def sealed(anna: User) -> Published:
    """Six batches of ten rows, their heads published."""
    for _ in range(6):
        write(10)
        assert seal_batch(at=AT)
    return dict(Seal.objects.values_list("number", "head"))


@contextmanager
def as_the_superuser() -> Iterator[CursorWrapper]:
    """Every trigger is off, and what happened is undone afterwards."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield cursor
        transaction.set_rollback(True)


def some_row(chance: random.Random) -> int:
    first, last = Seal.objects.earliest("number").first, Seal.objects.latest("number").last
    rows = list(Change.objects.filter(pk__range=(first, last)).values_list("pk", flat=True))
    return chance.choice(rows)


def change(cursor: CursorWrapper, chance: random.Random) -> None:
    value = {
        "at": "at + interval '1 second'",
        "row": '"row" + 1',
        "table": "'kernel_feedback'",
        "transaction": "transaction + 1",
        "operation": "CASE operation WHEN 'I' THEN 'U' ELSE 'I' END",
        "columns": "array_append(columns, 'x')",
        "plain": "plain || '{\"x\": 1}'",
        "digest": "sha256(coalesce(digest, '') || 'x')",
        "role": "role || 'x'",
    }
    column = chance.choice(sorted(value))
    cursor.execute(
        f'UPDATE kernel_change SET "{column}" = {value[column]} WHERE id = %s', [some_row(chance)]
    )


def remove(cursor: CursorWrapper, chance: random.Random) -> None:
    cursor.execute("DELETE FROM kernel_change WHERE id = %s", [some_row(chance)])


def insert(cursor: CursorWrapper, chance: random.Random) -> None:
    """A forged row under a number that was free, or before all others."""
    cursor.execute("DELETE FROM kernel_change WHERE id = %s RETURNING id", [some_row(chance)])
    (free,) = cursor.fetchone()
    cursor.execute(
        'INSERT INTO kernel_change (id, transaction, at, "table", "row", operation, columns, '
        "plain, role) VALUES (%s, 1, now(), 'kernel_node', 1, 'U', '{}', '{}', 'x')",
        [chance.choice([free, 0, -5])],
    )


def reorder(cursor: CursorWrapper, chance: random.Random) -> None:
    one, other = some_row(chance), some_row(chance)
    while one == other:
        other = some_row(chance)
    for old, new in ((one, -one), (other, one), (-one, other)):
        cursor.execute("UPDATE kernel_change SET id = %s WHERE id = %s", [new, old])


def change_seal(cursor: CursorWrapper, chance: random.Random) -> None:
    value = {
        "first": "first + 1",
        "last": "last - 1",
        "count": "count + 1",
        "at": "at + interval '1 second'",
        "batch": "reverse(batch)",
        "head": "reverse(head)",
        "number": "number + 100",
    }
    column = chance.choice(sorted(value))
    cursor.execute(
        f"UPDATE kernel_seal SET {column} = {value[column]} WHERE number = %s",
        [chance.randint(1, 6)],
    )


def truncate_tail(cursor: CursorWrapper, chance: random.Random) -> None:
    """Rows and seals vanish together; only what was published elsewhere knows them."""
    number = chance.randint(1, 6)
    first = Seal.objects.get(number=number).first
    cursor.execute("DELETE FROM kernel_change WHERE id >= %s", [first])
    cursor.execute("DELETE FROM kernel_seal WHERE number >= %s", [number])


def forge_tail(cursor: CursorWrapper, chance: random.Random) -> None:
    """The last batches are rewritten and sealed anew, every digest right."""
    truncate_tail(cursor, chance)
    cursor.execute(
        'INSERT INTO kernel_change (transaction, at, "table", "row", operation, columns, plain, '
        "role) VALUES (1, now(), 'kernel_node', 1, 'U', '{}', '{}', 'x')"
    )
    seal_batch(at=AT)


WAYS: list[Tamper] = [
    change, remove, insert, reorder, change_seal, truncate_tail, forge_tail,
]  # fmt: skip


@pytest.mark.django_db
def test_a_thousand_random_tamperings_are_all_found(sealed: Published) -> None:
    chance = random.Random(6)
    assert faults(sealed) == []

    missed = []
    for number in range(TAMPERINGS):
        way = WAYS[number % len(WAYS)]
        with as_the_superuser() as cursor:
            way(cursor, chance)
            if not faults_of_log(sealed):
                missed.append(way.__name__)

    assert missed == []
    assert faults(sealed) == []


@pytest.mark.django_db
def test_nothing_new_is_not_sealed(sealed: Published) -> None:
    assert seal_batch(at=AT) is None
    assert Seal.objects.count() == 6


@pytest.mark.django_db
def test_heads_are_published_once(sealed: Published, tmp_path: Path) -> None:
    file = tmp_path / "heads" / "region.txt"

    first, second = publish_heads(file), publish_heads(file)

    assert (first, second) == (6, 0)
    assert published_heads(file) == sealed


@pytest.mark.django_db(transaction=True)
def test_a_seal_waits_for_whoever_still_writes() -> None:
    has_written, may_end = Event(), Event()

    def slow_writer() -> None:
        try:
            with transaction.atomic():
                Node.objects.create(kind="theme", title="langsam", path="/l/")
                has_written.set()
                may_end.wait(20)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        writing = threads.submit(slow_writer)
        has_written.wait(20)
        write(3)  # higher numbers, already committed

        early = seal_batch(at=AT)
        may_end.set()
        writing.result(20)
        seal = seal_batch(at=AT)

    assert early is None
    assert seal is not None
    assert seal.count == Change.objects.filter(pk__lte=seal.last).count()
    assert Change.objects.filter(pk__gt=seal.last).count() == 0
    assert faults({}) == []


@pytest.mark.django_db(transaction=True)
def test_sealing_goes_on_while_writers_write() -> None:
    start = Barrier(4, timeout=20)

    def writer() -> None:
        try:
            start.wait()
            for _ in range(25):
                with transaction.atomic():
                    write(2)
        finally:
            connection.close()

    def sealer() -> None:
        try:
            start.wait()
            for _ in range(25):
                seal_batch(at=AT)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        for one in [threads.submit(task) for task in (writer, writer, sealer, sealer)]:
            one.result(60)
    seal_batch(at=AT)

    assert faults({}) == []
    assert (
        sum(Seal.objects.values_list("count", flat=True))
        == Change.objects.filter(pk__gte=Seal.objects.earliest("number").first).count()
    )
