# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Visitors of every role, whose requests leave nothing behind."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from django.core.files import File
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import translation

from sechseck.site.drills.asked import Asked, path_of
from sechseck.site.drills.world import GUEST, ROLES, World


def signed_in(world: World, role: str, **words: Any) -> Client:
    """Return a browser; who is not a guest has signed in just now."""
    client = Client(raise_request_exception=False, **words)
    person = world.asking(role)
    if person is not None:
        client.force_login(person)
        session = client.session
        proof = {"method": "password", "at": time.time(), "reauthenticated": True}
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [proof]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
    return client


class Visitors:
    """One browser for each role; each request finds it as it was at first."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._clients = {role: signed_in(world, role) for role in ROLES}
        for client in self._clients.values():
            client.handler = self._clients[GUEST].handler  # which reads all files of the pages
        self._cookies = {
            role: {name: one.value for name, one in client.cookies.items()}
            for role, client in self._clients.items()
        }

    def ask(self, role: str, method: str, route: str, asked: Asked) -> HttpResponseBase:
        """Send one request as a role."""
        client = self._clients[role]
        client.cookies.clear()
        client.cookies.load(self._cookies[role])
        translation.activate("de")
        return send(client, method, path_of(route, asked), asked)


def send(client: Client, method: str, path: str, asked: Asked) -> HttpResponseBase:
    """Send a form, JSON, or nothing."""
    if method != "POST":
        return client.generic(method, path, headers=dict(asked.headers))
    if asked.body is not None:
        body = json.dumps(asked.body)
        kind = "application/json"
        return client.post(path, body, content_type=kind, headers=dict(asked.headers))
    for value in asked.form.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, File):
                one.seek(0)  # what was sent before is sent whole again
    return client.post(path, dict(asked.form), headers=dict(asked.headers))


@contextmanager
def leaving_nothing() -> Iterator[None]:
    """Take back what is written inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def let_go(answer: HttpResponseBase) -> None:
    """Close the files of an answer; its own ``close`` would close the database, too."""
    for close in getattr(answer, "_resource_closers", ()):
        close()
