# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One cluster: made, started, adopted, stopped."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from urllib.parse import quote

from sechseck.site.launcher.binaries import Binaries, find_binaries, reason
from sechseck.site.launcher.options import initdb_options, server_options
from sechseck.site.launcher.place import Place, socket_folder, tidy_socket_folder
from sechseck.site.launcher.postmaster import is_alive, is_server_of, read_postmaster
from sechseck.site.launcher.programs import runnable
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

OWNER = "sechseck"
RETRY_SECONDS = 15.0
STOP_SECONDS = 30.0
PAUSE_SECONDS = 0.01
LONG_LOG_BYTES = 5_000_000
PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True)
class Cluster:
    """A PostgreSQL server of our own, reached by a Unix socket only."""

    place: Place
    fast: bool

    def url(self, name: str, role: str = OWNER) -> str:
        """Return the address of a database on this server, for its owner or another role."""
        server = read_postmaster(self.place.cluster)
        if server is None:
            raise SetupFailed("Die Datenbank läuft nicht mehr.")
        return f"postgresql://{role}@/{name}?host={quote(str(server.socket_folder))}&port=5432"

    def is_running(self) -> bool:
        """Tell whether the server answers."""
        server = read_postmaster(self.place.cluster)
        return server is not None and server.answers()

    def ensure_running(self) -> None:
        """Adopt a running server or start one; hold the lock of the cluster while calling."""
        if self.is_running():
            return
        binaries = runnable(find_binaries(self._major()), self.place)
        if self._major() is None:
            self._create(binaries)
        self._start(binaries)

    def stop(self) -> None:
        """Stop the server and wait until it is gone."""
        server = read_postmaster(self.place.cluster)
        if server is None or not is_server_of(server.pid, self.place.cluster):
            return
        for request, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 5.0)):
            os.kill(server.pid, request)
            deadline = time.monotonic() + seconds
            while time.monotonic() < deadline:
                if not is_alive(server.pid):
                    tidy_socket_folder(self.place, server.socket_folder)
                    return
                time.sleep(PAUSE_SECONDS)

    def _major(self) -> int | None:
        """Return the version that made the cluster, or None if there is none yet."""
        try:
            return int((self.place.cluster / "PG_VERSION").read_text())
        except FileNotFoundError:
            return None

    def _create(self, binaries: Binaries) -> None:
        """Make the cluster beside its place and move it there when it is complete."""
        report(f"Lege die Datenbank an (PostgreSQL {binaries.major}) …")
        unfinished = self.place.home / "cluster.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        self.place.account.own(unfinished)
        command = [binaries["initdb"], "-D", str(unfinished), "-U", OWNER]
        command += initdb_options(binaries.major, fast=self.fast)
        answer = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            env=PLAIN,
            **self.place.account.options,
        )
        if answer.returncode != 0:
            raise SetupFailed(f"Die Datenbank lässt sich nicht anlegen: {reason(answer.stderr)}")
        unfinished.rename(self.place.cluster)

    def _start(self, binaries: Binaries) -> None:
        """Start the server; after a crash keep trying while old processes let go."""
        crashed = read_postmaster(self.place.cluster) is not None
        deadline = time.monotonic() + (RETRY_SECONDS if crashed else 0.0)
        while not self._try_start(binaries):
            if time.monotonic() > deadline:
                raise SetupFailed(f"Die Datenbank startet nicht:\n{self._last_words()}")
            self._forget_stranger()
            time.sleep(0.3)

    def _try_start(self, binaries: Binaries) -> bool:
        """Start once and wait until the server answers or its process is gone."""
        sockets = socket_folder(self.place)
        self._open_log()
        command = [binaries["postgres"], "-D", str(self.place.cluster)]
        command += server_options(sockets, fast=self.fast)
        detach = '"$@" >>"$0" 2>&1 </dev/null & echo $!'  # the shell ends, the server stays
        shell = subprocess.run(
            ["/bin/sh", "-c", detach, str(self.place.log), *command],
            capture_output=True,
            text=True,
            check=True,
            cwd="/",
            env=PLAIN,
            start_new_session=True,  # Ctrl-C in the terminal must not reach the server
            **self.place.account.options,
        )
        pid = int(shell.stdout)
        while is_alive(pid):
            server = read_postmaster(self.place.cluster)
            if server is not None and server.pid == pid and server.answers():
                return True
            time.sleep(PAUSE_SECONDS)
        return False

    def _open_log(self) -> None:
        """Have a log file that the server may write; put a long one aside."""
        log = self.place.log
        if log.exists() and log.stat().st_size > LONG_LOG_BYTES:
            log.rename(log.with_name("log.old.txt"))
        log.touch()
        self.place.account.own(log)

    def _forget_stranger(self) -> None:
        """Remove a pid file whose number now belongs to some other program."""
        server = read_postmaster(self.place.cluster)
        if server and server.exists() and not is_server_of(server.pid, self.place.cluster):
            (self.place.cluster / "postmaster.pid").unlink(missing_ok=True)

    def _last_words(self) -> str:
        lines = self.place.log.read_text(errors="replace").splitlines()
        return "\n".join(lines[-6:]) + f"\n(mehr in {self.place.log})"
