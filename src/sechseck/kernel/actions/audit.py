# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Seal the change log batch by batch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection, transaction

from sechseck.engines.chain import batch_digest, link_after
from sechseck.kernel.models import Horizon, Seal
from sechseck.kernel.published import heads_file, publish_heads
from sechseck.kernel.queries.audit import link_of, rows_between

TURN = 0x5EA1
WRITERS = """
SELECT DISTINCT virtualtransaction FROM pg_locks
WHERE relation = 'kernel_change'::regclass AND mode = 'RowExclusiveLock'
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND pid <> pg_backend_pid()
"""


@dataclass(frozen=True, slots=True)
class _Moment:
    """How far the log was written, and which transactions could still fill a number below."""

    last: int
    writers: frozenset[str]
    server_start: datetime


@transaction.atomic
def seal_batch(*, at: datetime, by: None = None) -> Seal | None:
    """Seal what no running transaction can add to any more; None if there is nothing new."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])
    before = Seal.objects.first()
    settled = _settled(_look())
    if settled <= (before.last if before else 0):
        return None
    link = link_of(before) if before else None
    batch, count = batch_digest(rows_between(link.last + 1 if link else 1, settled))
    moment = at.astimezone(UTC)
    new = link_after(link, last=settled, at=moment.isoformat(), batch=batch, count=count)
    seal = Seal.objects.create(
        number=new.number,
        first=new.first,
        last=new.last,
        count=new.count,
        at=moment,
        batch=new.batch,
        head=new.head,
    )
    transaction.on_commit(lambda: publish_heads(heads_file()))
    return seal


def _settled(now: _Moment) -> int:
    """Return the number up to which the log is complete.

    A writer holds its lock on the log from before it draws a number until it has ended. So
    once every writer seen at some moment is gone, all numbers drawn by then are settled.
    While there is always somebody writing, an earlier moment, kept in the table, decides.
    """
    if not now.writers:
        return now.last
    kept = Horizon.objects.select_for_update().first()
    is_over = kept is not None and (
        kept.server_start != now.server_start or now.writers.isdisjoint(kept.writers)
    )
    if kept is None or is_over:
        Horizon.objects.update_or_create(
            pk=1,
            defaults={
                "last": now.last,
                "writers": sorted(now.writers),
                "server_start": now.server_start,
            },
        )
    return kept.last if kept and is_over else 0


def _look() -> _Moment:
    """Read the number first, then the writers: nobody may slip in between."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT last_value, is_called FROM kernel_change_id_seq")
        last, is_called = cursor.fetchone()
        cursor.execute(WRITERS)
        writers = frozenset(name for (name,) in cursor.fetchall())
        cursor.execute("SELECT pg_postmaster_start_time()")
        (server_start,) = cursor.fetchone()
    return _Moment(last if is_called else 0, writers, server_start)
