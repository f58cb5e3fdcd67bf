# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Turn errors meant for people into pages, and keep out what can be no text."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.errors import SechseckError
from sechseck.kernel.views.errors import bad_request

LISTS = ("order", "places")  # fields that hold names of ours, no words of people


class ErrorPages:
    """A rule that was broken becomes a page with its sentence; a bug does not."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the page answer."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Draw the page for errors of ours."""
        if not isinstance(error, SechseckError):
            return None
        again = typed(request)
        said = [value for name, value in again if " " in value.strip() and name not in LISTS]
        context = {"error": error, "again": again, "said": said, "back": came_from(request)}
        answer = render(request, "kernel/error.html", context, status=error.status)
        for name, value in error.headers.items():
            answer.headers[name] = value
        return answer


def came_from(request: HttpRequest) -> str:
    """Return the page of ours on which a form was sent, or nothing."""
    if request.method != "POST":
        return ""
    page = urlsplit(request.headers.get("Referer", ""))
    if page.netloc != request.get_host() or not page.path.startswith("/"):
        return ""
    return f"{page.path}?{page.query}" if page.query else page.path


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what a form brought, to be sent once more; its key and its version are made anew."""
    dropped = {"csrfmiddlewaretoken", "key", "version"}
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in dropped
        for value in values
    ]


class PlainText:
    """Keep out the character NUL, which no address of ours holds and no database takes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 400 to such an address; forget such a cookie."""
        for name in [name for name, value in request.COOKIES.items() if "\0" in value]:
            del request.COOKIES[name]
        asked = request.META.get("QUERY_STRING", "")
        if "\0" in request.path_info or "%00" in asked or "\0" in asked:
            return bad_request(request, SuspiciousOperation())
        return self.get_response(request)
