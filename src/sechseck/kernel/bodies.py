# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Refuse what is too large before it is read."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from sechseck.kernel.views.errors import too_large


class LimitedBodies:
    """Look at the announced length alone; the body stays unread, so nothing fills the disk.

    A body without a length counts as empty for WSGI and needs no limit.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 413 to a body that this address does not take."""
        try:
            length = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            length = 0
        if length > self.limit_of(request.path_info):
            answer = too_large(request, self.limit_of(request.path_info))
            answer.headers["Connection"] = "close"
            return answer
        return self.get_response(request)

    @staticmethod
    def limit_of(path: str) -> int:
        """Return how many bytes an address takes."""
        for prefix, limit in settings.BODY_LIMITS.items():
            if path.startswith(prefix):
                return int(limit)
        return int(settings.BODY_LIMIT)
