# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a cluster lies: in the data folder, or elsewhere when its account cannot get there."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sechseck.site.launcher.account import Account, server_account
from sechseck.site.setup import folders
from sechseck.site.setup.failures import SetupFailed

ELSEWHERE = Path("/var/lib/sechseck")  # for root, whose own folders no other account may enter
LONGEST_SOCKET = 107  # bytes of sun_path on Linux without the closing zero
SOCKET_FILE = ".s.PGSQL.5432"


@dataclass(frozen=True)
class Place:
    """The folder of one cluster with its locks beside it, and the account that owns it."""

    home: Path
    account: Account

    @property
    def cluster(self) -> Path:
        """Return PostgreSQL's own folder."""
        return self.home / "cluster"

    @property
    def log(self) -> Path:
        """Return the server's log file."""
        return self.home / "log.txt"


def place_of(data: Path, *, fast: bool) -> Place:
    """Find or make the home of the cluster that belongs to a data folder."""
    name = "postgres-test" if fast else "postgres"
    try:
        folders.make_folder(data)
        account = server_account(_existing_cluster(data, name))
        home = data / name
        if not account.can_enter(data):
            home = ELSEWHERE / f"{_short(data)}" / name
        if not home.is_dir():
            account.own(folders.make_folder(home))
        return Place(home, account)
    except OSError as error:
        raise SetupFailed(
            f"Der Datenordner {data} lässt sich nicht benutzen: {error.strerror} "
            f"({error.filename}). SECHSECK_DATA kann einen anderen nennen."
        ) from error


def socket_folder(place: Place) -> Path:
    """Return a private folder for the socket with a path that is short and has no comma.

    A comma in a host separates several hosts for every PostgreSQL client.
    """
    beside = place.home / "socket"
    length = len(os.fsencode(beside / SOCKET_FILE))
    if length <= LONGEST_SOCKET and "," not in str(beside):
        return _private(beside, place.account)
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    usable = runtime and place.account.can_enter(Path(runtime))
    short = Path(runtime if runtime and usable else tempfile.gettempdir())
    return _private(short / f"sechseck-{place.account.uid}-{_short(place.home)}", place.account)


def tidy_socket_folder(place: Place, folder: Path) -> None:
    """Remove a short folder that the socket no longer needs; others may be using it again."""
    if folder.parent != place.home:
        with suppress(OSError):
            folder.rmdir()


def _private(folder: Path, account: Account) -> Path:
    """Make the folder for the account alone; refuse one that somebody else put there."""
    if not folder.exists():
        folder.mkdir(mode=0o700)
        account.own(folder)
    state = folder.lstat()
    if folder.is_symlink() or state.st_uid != account.uid or state.st_mode & 0o077:
        raise SetupFailed(
            f"Der Ordner {folder} für die Verbindung zur Datenbank gehört nicht allein dem Konto "
            f"des Servers (Nummer {account.uid}). Bitte prüfen und entfernen."
        )
    return folder


def _existing_cluster(data: Path, name: str) -> Path:
    """Return the folder whose owner decides: the cluster if there is one, else the data."""
    for home in (data / name, ELSEWHERE / _short(data) / name):
        if (home / "cluster").exists():
            return home / "cluster"
    return data


def _short(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
