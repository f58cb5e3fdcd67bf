# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A visitor who sends forms, and sends again what was not acknowledged."""

from __future__ import annotations

import http.client
import time
from http.cookies import SimpleCookie
from urllib.parse import urlencode
from uuid import UUID

from sechseck.site.setup.failures import SetupFailed

FORM = "/rueckmeldung/"
MARK = "Übung"  # begins every text a drill sends
PATIENCE_SECONDS = 20.0
START_SECONDS = 120.0
LOOK_SECONDS = 0.1


class Visitor:
    """One browser: one connection, its cookies."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookies: dict[str, str] = {}
        self._line: http.client.HTTPConnection | None = None

    def get(self, path: str) -> tuple[int, str]:
        """Return status and page."""
        return self._ask("GET", path)

    def send(self, key: UUID, text: str) -> bool:
        """Send the form once; tell whether the server acknowledged that it is kept."""
        try:
            status, _page = self.post(FORM, {"topic": "other", "text": text, "key": str(key)})
        except (OSError, http.client.HTTPException):
            return False
        return status == http.client.FOUND

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        """Send a form with the token of its page; return status and page."""
        if "csrftoken" not in self._cookies:
            status, page = self.get(path)
            if status != http.client.OK:
                return status, page
        token = {"csrfmiddlewaretoken": self._cookies.get("csrftoken", "")}
        return self._ask("POST", path, urlencode({**fields, **token}))

    def close(self) -> None:
        """Hang up."""
        if self._line:
            self._line.close()
        self._line = None

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        """Ask once; whoever does not answer loses the connection, not the cookies."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self._line is None:
            self._line = http.client.HTTPConnection(
                "localhost", self._port, timeout=PATIENCE_SECONDS
            )
        try:
            self._line.request(method, path, body, headers)
            answer = self._line.getresponse()
            page = answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        for given in answer.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(given).items():
                self._cookies[name] = morsel.value
        return answer.status, page

    def move_to(self, port: int) -> None:
        """Go to another server with the same cookies."""
        self.close()
        self._port = port


def wait_for_pages(port: int) -> None:
    """Return when the pages can work; raise if they stay silent for long."""
    visitor, deadline = Visitor(port), time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            if visitor.get("/bereit")[0] == http.client.OK:
                return
        except (OSError, http.client.HTTPException):
            pass
        finally:
            visitor.close()
        time.sleep(LOOK_SECONDS)
    raise SetupFailed("Die Seiten antworten nicht.")
