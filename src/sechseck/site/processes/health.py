# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Is the port free, and do the pages answer?"""

from __future__ import annotations

import errno
import http.client
import os
import socket
import subprocess
import sys
import time

from sechseck.site.setup.failures import SetupFailed

HEALTH = "/gesund"
PATIENCE_SECONDS = 120.0
PAUSE_SECONDS = 0.02
MOST_TRIED = 100  # ports beside a taken one


def require_free_port(host: str, port: int) -> None:
    """Raise a German error if nobody could listen there."""
    try:
        _listen(host, port)
    except OverflowError as error:
        raise SetupFailed(f"Port {port} gibt es nicht; möglich sind 1 bis 65535.") from error
    except OSError as error:
        raise SetupFailed(_why_not(host, port, error)) from error


def is_free(host: str, port: int) -> bool:
    """Return whether somebody could listen there."""
    try:
        _listen(host, port)
    except (OSError, OverflowError):
        return False
    return True


def _listen(host: str, port: int) -> None:
    """Take a port and give it back at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        attempt.bind((host, port))


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} ist schon belegt. Läuft Sechseck bereits? {_way_out(host, port)}"
    if error.errno == errno.EACCES:
        return f"Port {port} darf nur root benutzen. Bitte einen ab 1024 wählen."
    return f"Auf {host}, Port {port} kann Sechseck nicht antworten: {error.strerror}."


def _way_out(host: str, port: int) -> str:
    """Name the next port that is free and has a free neighbour for the live process."""
    for other in range(port + 1, port + 1 + MOST_TRIED):
        if is_free(host, other) and is_free(host, other + 1):
            return f"Ein anderer geht mit: ./sechseck run --port {other}"
    return "Einen anderen wählen Sie mit: ./sechseck run --port NUMMER"


def wait_until_healthy(host: str, port: int, pages: subprocess.Popen[bytes]) -> None:
    """Return when the health page answers; raise if the server ends or stays silent."""
    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_healthy(near, port):
        if pages.poll() is not None:
            raise SetupFailed("Der Server der Seiten ist nicht gestartet; der Grund steht oben.")
        if time.monotonic() > deadline:
            raise SetupFailed("Der Server der Seiten antwortet nicht; der Grund steht oben.")
        time.sleep(PAUSE_SECONDS)


def is_healthy(host: str, port: int) -> bool:
    """Ask the health page under a name that the settings allow."""
    name = os.environ.get("SECHSECK_HOSTS", "localhost").split(",")[0].lstrip(".") or "localhost"
    line = http.client.HTTPConnection(host, port, timeout=5.0)
    try:
        line.request("GET", HEALTH, headers={"Host": "localhost" if name == "*" else name})
        return line.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


if __name__ == "__main__":  # a container's health check
    sys.exit(0 if is_healthy("127.0.0.1", int(sys.argv[1])) else 1)
