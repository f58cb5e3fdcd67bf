# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Count each request and write one line about it, by the name of its view and nothing more."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sechseck.kernel.metering import METER
from sechseck.kernel.shelf import Shelf

HEADER = "X-Request-Id"
SILENT = ("health", "ready", "metrics", "static")  # asked again and again by programs
log = logging.getLogger("sechseck.requests")


@dataclass(slots=True)
class Observed:
    """The request that this thread answers: a number of ours and the name of the view."""

    number: str
    view: str = "none"
    has_looked: bool = False  # whether what is kept for guests still holds
    shelf: Shelf | None = None


_current: ContextVar[Observed | None] = ContextVar("observed", default=None)


def current_request() -> Observed | None:
    """Return what is being answered right now, if anything."""
    return _current.get()


class Observing:
    """Stands around everything else, so that it sees what the visitor gets."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the page answer; note how it went."""
        observed = Observed(uuid4().hex)
        token = _current.set(observed)
        began = time.perf_counter()
        try:
            answer = self.get_response(request)
            seconds = time.perf_counter() - began
            _name(observed, request)
            METER.answered(observed.view, str(request.method), answer.status_code, seconds)
            _write(observed.view, str(request.method), answer.status_code, seconds)
        finally:
            _current.reset(token)
        answer.headers[HEADER] = observed.number
        return answer

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        """Learn the name of the view before it may fail."""
        observed = current_request()
        if observed:
            _name(observed, request)


def _name(observed: Observed, request: HttpRequest) -> None:
    if request.resolver_match:
        observed.view = request.resolver_match.view_name or "unnamed"
    elif request.path_info.startswith(settings.STATIC_URL):
        observed.view = "static"


def _write(view: str, method: str, status: int, seconds: float) -> None:
    if view in SILENT and status < 400:
        return
    level = logging.ERROR if status >= 500 else logging.INFO
    fields = {"view": view, "method": method, "status": status, "ms": round(seconds * 1000, 1)}
    log.log(level, "request", extra=fields)
