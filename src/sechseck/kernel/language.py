# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""German unless the visitor chose another language."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

_KNOWN = {code for code, _name in settings.LANGUAGES}


class ChosenLanguage:
    """Take the language from the cookie alone; a browser's own language chooses nothing.

    Most residents with an English browser read German; a page that changes its language by
    itself would also be cached and quoted in the wrong one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the chosen language."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in _KNOWN else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        translation.activate(language)  # not an override: tables stream after this returns
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
