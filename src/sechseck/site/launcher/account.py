# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Under which account the server runs: PostgreSQL refuses root."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from sechseck.site.setup.failures import SetupFailed

ORDINARY = ("sechseck", "postgres", "nobody")


class ProcessOptions(TypedDict, total=False):
    """What subprocess needs to start a program as someone else."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    """The owner of the cluster; `switched` when we are root and become someone else."""

    uid: int
    gid: int
    switched: bool

    @property
    def options(self) -> ProcessOptions:
        """Return the options that start a subprocess as this account."""
        if not self.switched:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path: Path) -> None:
        """Give the account a file or folder that we just made."""
        if self.switched:
            os.chown(path, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        """Tell whether the account reaches a folder; root itself would always say yes."""
        if not self.switched:
            return True
        return self._succeeds(["/bin/sh", "-c", 'cd "$0"', str(folder)])

    def can_run(self, program: str) -> bool:
        """Tell whether the account may start a program where it lies."""
        return self._succeeds([program, "--version"])

    def _succeeds(self, command: list[str]) -> bool:
        try:
            answer = subprocess.run(
                command, capture_output=True, cwd="/", check=False, **self.options
            )
        except PermissionError:
            return False
        return answer.returncode == 0


def server_account(folder: Path) -> Account:
    """Choose the account: ourselves, or as root the owner of the folder or an ordinary user."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), switched=False)
    owner = _owner_of(folder)
    if owner and owner.pw_uid != 0:
        return Account(owner.pw_uid, owner.pw_gid, switched=True)
    for name in ORDINARY:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(user.pw_uid, user.pw_gid, switched=True)
    raise SetupFailed(
        "PostgreSQL läuft nicht als root, und ein gewöhnliches Benutzerkonto fehlt. "
        "Bitte eines anlegen: useradd --system sechseck"
    )


def _owner_of(folder: Path) -> pwd.struct_passwd | None:
    """Return who owns the folder, or the nearest parent that exists."""
    while not folder.exists():
        folder = folder.parent
    try:
        return pwd.getpwuid(folder.stat().st_uid)
    except KeyError:  # an account of another machine
        return None
