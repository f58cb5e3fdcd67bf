# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that programs ask every web server for: crawlers, browsers, security researchers."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from sechseck.kernel.frame import region
from sechseck.kernel.permissions import permission

TEXT = "text/plain; charset=utf-8"
NOT_TO_CRAWL = ("/suche/", "/live/", "/anmelden/")  # endless, or of no use to a reader elsewhere
GOOD_FOR = timedelta(days=180)  # RFC 9116 wants less than a year


@permission("public")
def robots(request: HttpRequest) -> HttpResponse:
    """Say what crawlers should leave alone."""
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in NOT_TO_CRAWL)]
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)


@permission("public")
def favicon(request: HttpRequest) -> HttpResponse:
    """Lead browsers that ask for an icon to the mark."""
    return HttpResponseRedirect(static("sechseck/mark.svg"))


@permission("public")
def security(request: HttpRequest) -> HttpResponse:
    """Say whom to tell of a security hole (RFC 9116): the operator named in the imprint."""
    imprint_url = request.build_absolute_uri(reverse("imprint"))
    mail = region(settings.REGION).get("imprint", {}).get("email", "")
    contacts = [f"mailto:{mail}"] if mail else []
    until = datetime.combine(timezone.now().date() + GOOD_FOR, time(), tzinfo=UTC)
    lines = [
        *(f"Contact: {contact}" for contact in [*contacts, imprint_url]),
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: de, en",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)
