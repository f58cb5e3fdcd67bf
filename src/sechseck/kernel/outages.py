# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which exceptions say that the database or the disk is away, and not that we made a mistake."""

from __future__ import annotations

import errno

from django.db import InterfaceError, OperationalError
from psycopg.errors import DiskFull
from psycopg_pool import PoolClosed, PoolTimeout, TooManyRequests

FULL = "full"
AWAY = "away"
_LOST = (OperationalError, InterfaceError, PoolTimeout, PoolClosed, TooManyRequests)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def outage_of(error: BaseException | None) -> str:
    """Return FULL, AWAY, or nothing if the exception is of another kind.

    >>> outage_of(OSError(errno.ENOSPC, "No space left on device")), outage_of(ValueError())
    ('full', '')
    """
    found = ""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, DiskFull) or getattr(error, "errno", None) in _NO_ROOM:
            return FULL
        if isinstance(error, _LOST):
            found = AWAY
        error = error.__cause__ or error.__context__
    return found
