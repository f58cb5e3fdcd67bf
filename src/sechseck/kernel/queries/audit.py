# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read the change log and its seals; find what was tampered with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from django.db import connection

from sechseck.engines.chain import Link, batch_digest, broken
from sechseck.kernel.audited import watches
from sechseck.kernel.models import Change, Seal

ROWS = """
COPY (SELECT id, transaction, (extract(epoch FROM at) * 1000000)::bigint, "table", "row",
  operation, columns, plain, digest, role
  FROM kernel_change WHERE id BETWEEN {first} AND {last} ORDER BY id) TO STDOUT
"""
WATCHING = """
SELECT relname, count(*) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgname IN ('audit_insert', 'audit_update', 'audit_delete') AND tgenabled = 'O'
GROUP BY relname
"""
Published = dict[int, str]  # number of a batch and its head, as kept outside the database


def rows_between(first: int, last: int) -> Iterator[bytes]:
    """Yield the rows of the log as they are sealed, in parts of any length."""
    statement = ROWS.format(first=int(first), last=int(last))
    with connection.cursor() as cursor, cursor.copy(statement) as parts:
        for part in parts:
            yield bytes(part)


def link_of(seal: Seal) -> Link:
    """Return a seal as a link of the chain."""
    at = seal.at.astimezone(UTC).isoformat()
    return Link(seal.number, seal.first, seal.last, seal.count, at, seal.batch, seal.head)


def faults(published: Published) -> list[str]:
    """Recompute everything; return a German sentence for each thing that does not fit."""
    return [*faults_of_log(published), *_tables()]


def faults_of_log(published: Published) -> list[str]:
    """Recompute the seals; return a German sentence for each thing that does not fit."""
    links = [link_of(seal) for seal in Seal.objects.order_by("number")]
    return [
        *(f"Das Siegel {number} folgt nicht aus dem davor." for number in broken(links)),
        *_batches(links),
        *_heads(links, published),
    ]


def _batches(links: list[Link]) -> Iterator[str]:
    for link in links:
        if batch_digest(rows_between(link.first, link.last)) != (link.batch, link.count):
            yield f"Die Zeilen {link.first} bis {link.last} passen nicht zu Siegel {link.number}."
    if Change.objects.filter(pk__lt=1).exists():
        yield "Vor dem ersten Siegel steht eine Zeile."


def _heads(links: list[Link], published: Published) -> Iterator[str]:
    heads = {link.number: link.head for link in links}
    for number, head in sorted(published.items()):
        if number not in heads:
            yield f"Das veröffentlichte Siegel {number} fehlt."
        elif heads[number] != head:
            yield f"Das Siegel {number} ist nicht das, das veröffentlicht wurde."


def _tables() -> Iterator[str]:
    """Compare what stands in the tables with what the log says of each row."""
    with connection.cursor() as cursor:
        cursor.execute(WATCHING)
        watching = dict(cursor.fetchall())
        for one in watches():
            if watching.get(one.table) != 3:
                yield f"Die Tabelle {one.table} wird nicht beobachtet."
                continue
            cursor.execute('SELECT * FROM audit_differences(%s) AS "row"', [one.table])
            rows = [str(row) for (row,) in cursor.fetchall()]
            if rows:
                some = ", ".join(rows[:5])
                yield f"{one.table}: {len(rows)} Zeilen sind anders als im Protokoll ({some} …)."
