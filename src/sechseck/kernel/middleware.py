# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Turn errors meant for people into pages; nothing else is caught."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.errors import SechseckError


class ErrorPages:
    """Render a `SechseckError` as its own status and sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer only our own errors; let Django deal with bugs."""
        if not isinstance(error, SechseckError):
            return None
        return render(request, "kernel/error.html", {"error": error}, status=error.status)
