# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The parent's side: starts the fork server, passes connections, starts it again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading

_START_SECONDS = 60.0


class ServerProcess:
    """One fork server of this process; safe to use from several threads.

    A process that was forked from one with a server starts its own: two parents must
    not share a control socket.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the running server."""
        return self._process.pid if self._process is not None else None

    def connect(self) -> socket.socket:
        """Return a connection to a fresh child; a dead server is started again."""
        with self._lock:
            for _ in range(2):
                control = self._running()
                ours, theirs = socket.socketpair()
                try:
                    socket.send_fds(control, [b"c"], [theirs.fileno()])
                except OSError:
                    ours.close()
                    self._stop()
                else:
                    return ours
                finally:
                    theirs.close()
        raise ConnectionError("fork server does not start")

    def close(self) -> None:
        """End the server and its children."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Start anew after a fork: the server belongs to the parent, the lock may be held."""
        self._lock = threading.Lock()
        self._forget()

    def _running(self) -> socket.socket:
        if self._process is not None and self._process.poll() is not None:
            self._stop()
        if self._control is None:
            self._start()
        assert self._control is not None
        return self._control

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "sechseck.kernel.sandbox.server", str(theirs.fileno())]
        path = os.pathsep.join(entry for entry in sys.path if entry)
        self._process = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            env={**_plain_environment(), "PYTHONPATH": path},
        )
        theirs.close()
        self._control = ours
        ours.settimeout(_START_SECONDS)
        ours.recv(1)
        ours.settimeout(None)

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._forget()

    def _forget(self) -> None:
        self._control = None
        self._process = None


def _plain_environment() -> dict[str, str]:
    """What a reader needs and no secrets: no database address, no keys."""
    kept = ("PATH", "LANG", "LC_ALL", "HOME", "TMPDIR", "LD_LIBRARY_PATH")
    return {name: os.environ[name] for name in kept if name in os.environ}
