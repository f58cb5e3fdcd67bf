# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What all guests are told alike, computed once until somebody writes.

Each transaction that writes in a counted table notes its number (table ``kernel_writing``).
What was computed under a snapshot holds as long as no transaction noted itself that this
snapshot did not see. So it does not matter in which order transactions end, and no answer is
older than its request.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.utils.timezone import localdate
from django.utils.translation import get_language

from sechseck.kernel.models import User
from sechseck.kernel.observing import current_request
from sechseck.kernel.replay import steady_cursor
from sechseck.kernel.shelf import Shelf

Value = TypeVar("Value")
LONGEST_SECONDS = 3600.0  # numbers of transactions are kept for a week, far longer
CHECK = """
SELECT pg_current_snapshot()::text,
  (SELECT oid FROM pg_database WHERE datname = current_database()),
  pg_current_xact_id_if_assigned() IS NOT NULL,
  EXISTS (
    SELECT 1 FROM kernel_writing
    WHERE transaction >= pg_snapshot_xmin(%(seen)s::pg_snapshot)::text::bigint
      AND transaction < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      AND NOT pg_visible_in_snapshot(transaction::text::xid8, %(seen)s::pg_snapshot))
"""
_shelf = Shelf()


def kept(name: str, viewer: User | AnonymousUser, ask: Callable[[], Value]) -> Value:
    """Return what ``ask`` gives, for guests from the shelf while nothing has changed.

    Parameters
    ----------
    name
        Says what is asked, together with the language and the day.
    ask
        Reads counted tables only (`kernel.audited.counted_tables`); nobody changes its value.
    """
    shelf = shelf_for(viewer)
    if shelf is None:
        return ask()
    key = (name, get_language(), localdate())
    if key not in shelf.values:
        shelf.values[key] = ask()
    value: Value = shelf.values[key]
    return value


def shelf_for(viewer: User | AnonymousUser) -> Shelf | None:
    """Return what holds now for a guest whose request is being answered.

    None for people with an account, and while this transaction itself is writing.
    """
    request = current_request()
    if isinstance(viewer, User) or request is None:
        return None
    if not request.has_looked:
        request.has_looked, request.shelf = True, _checked()
    return request.shelf


def forget_kept() -> None:
    """Forget everything, as after a start."""
    global _shelf
    _shelf = Shelf()


def _checked() -> Shelf | None:
    global _shelf
    shelf = _shelf
    with steady_cursor() as cursor:
        cursor.execute(CHECK, {"seen": shelf.snapshot})
        snapshot, database, is_writing, has_changed = cursor.fetchone()
    if is_writing:
        return None
    now = time.monotonic()
    is_old = now - shelf.checked > LONGEST_SECONDS
    if has_changed or is_old or shelf.database != database:
        _shelf = shelf = Shelf(database)
    shelf.snapshot, shelf.checked = snapshot, now
    return shelf
