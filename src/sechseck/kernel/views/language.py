# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The language switch."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.i18n import set_language

from sechseck.kernel.permissions import SENDING, permission


@permission("public", methods=SENDING)
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language in a cookie and go back to the page."""
    answer: HttpResponse = set_language(request)
    if request.POST.get("language") not in dict(settings.LANGUAGES):  # Django knows a hundred
        answer.cookies.pop(settings.LANGUAGE_COOKIE_NAME, None)
    return answer
