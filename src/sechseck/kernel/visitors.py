# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks: whoever brings no session is a guest, known at once."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest


class Visitors(AuthenticationMiddleware):
    """Django finds out who asks at the first look, and each further look costs anew.

    Only a session names a person, so without its cookie there is nothing to find out. With a
    cookie, whatever stands in it, Django looks as always.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Give the request its visitor."""
        super().process_request(request)
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            request.user = AnonymousUser()
