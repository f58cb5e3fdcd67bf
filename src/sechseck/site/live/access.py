# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may watch what: asked when a stream begins, and again whenever it begins anew."""

from __future__ import annotations

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from urllib.parse import parse_qs
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from sechseck.kernel.live import JOB, NODE
from sechseck.kernel.models import Node, User
from sechseck.kernel.queries.jobs import jobs_seen_by
from sechseck.kernel.queries.nodes import seen_by

MOST_TOPICS = 20
Viewer = User | AnonymousUser


def topics_for(cookies: str, query: str) -> list[str]:
    """Return what of the wished the owner of these cookies may watch."""
    wished = parse_qs(query).get("zu", [])[:MOST_TOPICS]
    viewer = _viewer(cookies)
    return [topic for topic in dict.fromkeys(wished) if _may_watch(viewer, topic)]


def _viewer(cookies: str) -> Viewer:
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(cookies)
    except CookieError:
        return AnonymousUser()
    key = jar.get(settings.SESSION_COOKIE_NAME)
    if key is None or "\0" in key.value:
        return AnonymousUser()
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(key.value)
    user = get_user(request)
    return user if isinstance(user, User) else AnonymousUser()


def _may_watch(viewer: Viewer, topic: str) -> bool:
    what, _colon, number = topic.partition(":")
    if what == JOB:
        return isinstance(viewer, User) and _is_job_of(viewer, number)
    if what == NODE and number.isascii() and number.isdigit() and len(number) < 19:
        return Node.objects.filter(seen_by(viewer, ""), pk=int(number)).exists()
    return False


def _is_job_of(viewer: User, number: str) -> bool:
    try:
        return jobs_seen_by(viewer).filter(uuid=UUID(number)).exists()
    except ValueError:
        return False


def origin_is_ours(origin: str, ours: Iterable[str]) -> bool:
    """Tell whether a page of ours asks; without an origin it is a page of the same address."""
    return not origin or origin in ours
