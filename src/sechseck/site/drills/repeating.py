# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is sent eight times at once with one key has one effect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import uuid4

from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils.timezone import now

from sechseck.kernel.models import Audience, Comment, Erasure, Follow, Node
from sechseck.people.models import Membership
from sechseck.site.drills.asked import Asked, path_of, specimens
from sechseck.site.drills.effects import counted
from sechseck.site.drills.forgery import sendable
from sechseck.site.drills.matrix import Row
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import send, signed_in
from sechseck.site.drills.world import World, build_world
from sechseck.thread.models import Upload

AT_ONCE = 8
BY_LIBRARY = ("anmelden/", "registrieren/", "abmelden/", "konto/")  # counts attempts instead
SHOWN = 6
Effect = Mapping[str, int]


def run() -> Iterable[Result]:
    """Send every form eight times at once."""
    world = build_world()
    wrong, effective, idle = [], 0, []
    for row in sendable():
        if row.route.startswith(BY_LIBRARY):
            continue
        once, often, statuses = both(world, row, parallel)
        if not once or not often:  # nothing to count, or nothing left to do the second time
            idle.append(row.route)
        effective += bool(once and often)
        doubled = any(abs(change) > abs(once.get(name, 0)) for name, change in often.items())
        if doubled or any(status >= 500 for status in statuses):
            wrong.append(f"/{row.route}: {_difference(once, often)} {sorted(statuses)}")
    yield Result(
        f"Jedes Formular, {AT_ONCE} Mal zugleich mit einem Schlüssel gesendet, wirkt einmal.",
        not wrong,
        "; ".join(wrong[:SHOWN])
        or f"{effective} Formulare wirkten einmal, {len(idle)} ließen sich nicht zählen",
    )


Way = Callable[[World, str, Row, Asked], set[int]]


def both(world: World, row: Row, way: Way) -> tuple[Effect, Effect, set[int]]:
    """Return what one form does, what the repeated form does, and the answers."""
    role = next(role for role, letter in row.letters.items() if letter == "E")
    once = effect_of(world, row, role, lambda *told: alone(*told))[0]
    often, statuses = effect_of(world, row, role, way)
    return once, often, statuses


def effect_of(world: World, row: Row, role: str, way: Way) -> tuple[Effect, set[int]]:
    """Make an object, send the form, and return which tables grew or shrank, and the answers."""
    _begin_anew()
    asked = specimens()[row.route, row.case](world, role)
    before = counted()
    statuses = way(world, role, row, asked)
    after = counted()
    cache.clear()
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}, (
        statuses
    )


def _begin_anew() -> None:
    """Take back what former forms hid or keep waiting."""
    Upload.objects.filter(job__isnull=False).update(job=None)
    for model in (Audience, Follow, Membership, Erasure):
        model._default_manager.all().delete()
    Comment.objects.update(at=now() - timedelta(days=1))  # nobody writes so many at once
    Node.objects.exclude(visibility="public").update(visibility="public")


def alone(world: World, role: str, row: Row, asked: Asked) -> set[int]:
    """Send once."""
    return {_send(signed_in(world, role), row, asked, str(uuid4()))}


def one_after_another(world: World, role: str, row: Row, asked: Asked) -> set[int]:
    """Send twice with one key."""
    client, key = signed_in(world, role), str(uuid4())
    return {_send(client, row, asked, key) for _again in range(2)}


def parallel(world: World, role: str, row: Row, asked: Asked) -> set[int]:
    """Send eight times at once with one key."""
    key, start = str(uuid4()), Barrier(AT_ONCE)
    clients = [signed_in(world, role) for _number in range(AT_ONCE)]

    def one(client: Client) -> int:
        try:
            start.wait(30)
            return _send(client, row, asked, key)
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return set(threads.map(one, clients))


def _send(client: Client, row: Row, asked: Asked, key: str) -> int:
    if asked.body is not None:
        again = Asked(headers={**asked.headers, "Idempotency-Key": key}, body=asked.body)
    else:
        again = Asked(form={**_fresh(asked.form), "key": key}, headers=asked.headers)
    return send(client, "POST", path_of(row.route, asked), again).status_code


def _fresh(form: Mapping[str, Any]) -> dict[str, Any]:
    """Return the form with files of its own: a file is read once."""
    return {
        name: [SimpleUploadedFile(str(one.name), _bytes(one)) for one in value]
        if isinstance(value, list) and value and isinstance(value[0], SimpleUploadedFile)
        else value
        for name, value in form.items()
    }


def _bytes(file: SimpleUploadedFile) -> bytes:
    content: bytes = file.file.getvalue()  # type: ignore[union-attr]
    return content


def _difference(once: Effect, often: Effect) -> str:
    names = sorted({*once, *often})
    told = [
        f"{name} {once.get(name, 0):+d}/{often.get(name, 0):+d}"
        for name in names
        if once.get(name, 0) != often.get(name, 0)
    ]
    return ", ".join(told)
