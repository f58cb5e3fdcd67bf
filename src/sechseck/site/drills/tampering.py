# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody with all rights on the database changes the log; the seals tell."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from sechseck.kernel.actions.audit import seal_batch
from sechseck.kernel.models import Change, Node, Seal
from sechseck.kernel.queries.audit import Published, faults_of_log
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import leaving_nothing

AT = datetime(2026, 1, 1, tzinfo=UTC)
BATCHES = 6
TAMPERINGS = 1_000
Tamper = Callable[[CursorWrapper, random.Random], None]


def run() -> Iterable[Result]:
    """Tamper a thousand times, each time undone."""
    with leaving_nothing():
        heads = sealed_log()
        missed = missed_tamperings(heads, TAMPERINGS)
    yield Result(
        "Jede Fälschung im Protokoll der Änderungen wird gefunden.",
        not missed,
        ", ".join(sorted(set(missed))) or f"{TAMPERINGS} Fälschungen auf {len(WAYS)} Arten",
    )


def sealed_log() -> Published:
    """Seal small batches anew, and return their heads as published elsewhere."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM kernel_seal; DELETE FROM kernel_change")
        cursor.execute("SET LOCAL session_replication_role = origin")
    for number in range(BATCHES):
        for part in range(10):
            Node.objects.create(kind="theme", title=f"T{part}", path=f"/{number}-{part}/")
        seal_batch(at=AT)
    return dict(Seal.objects.values_list("number", "head"))


def missed_tamperings(heads: Published, count: int) -> list[str]:
    """Return the ways of those tamperings that nobody noticed."""
    chance, missed = random.Random(6), []
    for number in range(count):
        way = WAYS[number % len(WAYS)]
        with as_the_superuser() as cursor:
            way(cursor, chance)
            if not faults_of_log(heads):
                missed.append(way.__name__)
    return missed


@contextmanager
def as_the_superuser() -> Iterator[CursorWrapper]:
    """Every trigger is off, and what happened is undone afterwards."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield cursor
        transaction.set_rollback(True)


def some_row(chance: random.Random) -> int:
    """Return the number of a sealed row."""
    first, last = Seal.objects.earliest("number").first, Seal.objects.latest("number").last
    rows = list(Change.objects.filter(pk__range=(first, last)).values_list("pk", flat=True))
    return chance.choice(rows)


def change(cursor: CursorWrapper, chance: random.Random) -> None:
    """Another value in a row."""
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
    """A row less."""
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
    """Two rows change places."""
    one, other = some_row(chance), some_row(chance)
    while one == other:
        other = some_row(chance)
    for old, new in ((one, -one), (other, one), (-one, other)):
        cursor.execute("UPDATE kernel_change SET id = %s WHERE id = %s", [new, old])


def change_seal(cursor: CursorWrapper, chance: random.Random) -> None:
    """Another value in a seal."""
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
        [chance.randint(1, BATCHES)],
    )


def truncate_tail(cursor: CursorWrapper, chance: random.Random) -> None:
    """Rows and seals vanish together; only what was published elsewhere knows them."""
    number = chance.randint(1, BATCHES)
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
