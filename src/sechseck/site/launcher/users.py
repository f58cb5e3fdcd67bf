# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who uses a cluster: file locks, which the system releases however a process ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from sechseck.site.launcher.place import Place
from sechseck.site.setup.failures import SetupFailed


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """Hold the right to start or stop the server; others wait."""
    with _opened(place, "lock") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def registered(place: Place) -> Iterator[None]:
    """Count as a user of the server until the block or the process ends."""
    with _opened(place, "users") as ticket:
        fcntl.flock(ticket, fcntl.LOCK_SH)
        yield


def nobody_left(place: Place) -> bool:
    """Tell whether no process uses the server; ask only while holding `alone`."""
    with _opened(place, "users") as ticket:
        try:
            fcntl.flock(ticket, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def _opened(place: Place, name: str) -> Iterator[int]:
    """Open a lock file; programs that this process starts do not inherit it."""
    path = place.home / name
    try:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except PermissionError as error:
        raise SetupFailed(
            f"Die Datenbank in {place.home} gehört einem anderen Benutzer. "
            "Bitte Sechseck als dieser Benutzer starten oder SECHSECK_DATA setzen."
        ) from error
    try:
        place.account.own(path)
        yield number
    finally:
        os.close(number)
