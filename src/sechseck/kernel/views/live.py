# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The address of the event stream where no live process stands behind it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from sechseck.kernel.permissions import permission


@permission("public")
def nobody_streams(request: HttpRequest) -> HttpResponse:
    """Answer 204: the browser then asks no more for events, and pages look by themselves."""
    return HttpResponse(status=204)
