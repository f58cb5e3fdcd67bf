# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Figures for the operator's monitoring."""

from __future__ import annotations

import os
from hmac import compare_digest
from ipaddress import ip_address

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from sechseck.kernel.metering import METER
from sechseck.kernel.permissions import permission
from sechseck.kernel.queries.jobs import open_jobs

PASSED_ON = ("X-Forwarded-For", "X-Real-Ip", "Forwarded", "Via")


@permission("public")
def metrics(request: HttpRequest) -> HttpResponse:
    """Tell counts and times to whoever has the token, or asks on this very machine."""
    if not _is_let_in(request):
        raise Http404
    content = generate_latest(METER.registry()) + generate_latest(_of_the_moment())
    return HttpResponse(content, content_type=CONTENT_TYPE_LATEST)


def _is_let_in(request: HttpRequest) -> bool:
    token = os.environ.get("SECHSECK_METRICS_TOKEN", "")
    if token:
        given = request.headers.get("Authorization", "")
        return compare_digest(given.encode(), f"Bearer {token}".encode())
    if settings.ALLAUTH_TRUSTED_PROXY_COUNT or any(name in request.headers for name in PASSED_ON):
        return False  # a web server in front makes everybody look near
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _of_the_moment() -> CollectorRegistry:
    """Return figures that stand in the database, the same whichever process is asked."""
    registry = CollectorRegistry()
    answers = Gauge("sechseck_database_up", "Die Datenbank antwortet", registry=registry)
    jobs = Gauge("sechseck_jobs", "Aufträge nach Stand", ["state"], registry=registry)
    age = Gauge("sechseck_oldest_job_seconds", "Alter des ältesten wartenden", registry=registry)
    try:
        counts, oldest = open_jobs()
    except (DatabaseError, OSError):
        return registry
    answers.set(1)
    for state, count in counts.items():
        jobs.labels(state).set(count)
    age.set(oldest)
    return registry
