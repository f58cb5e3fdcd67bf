# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is sent eight times at once with one key has one effect."""

from __future__ import annotations

from collections import Counter
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

from sechseck.kernel.models import Audience, Comment, Erasure, Follow, Node, User
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
SHOWN = 6
# What leaves no row behind that could be counted, and why that is right.
UNCOUNTED = {
    "lexikon/thema/<slug:slug>/vorschau/": "zeigt nur",
    "lexikon/thema/<slug:slug>/eintrag/<int:number>/vorschau/": "zeigt nur",
    "kennzahl/<slug:code>/werte/": "zeigt nur",
    "massnahmen-aendern/": "zeigt nur",
    "sprache/": "setzt nur ein Cookie",
    "anmelden/": "zählt Fehlversuche, siehe entering",
    "anmelden/zweiter-faktor/": "zählt Fehlversuche, siehe entering",
    "anmelden/passkey/": "braucht ein Gerät",
    "anmelden/oidc/zugang/": "braucht einen anderen Dienst",
    "^anmelden/neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": "braucht den Link aus der Mail",
    "abmelden/": "beendet nur die eigene Sitzung",
    "konto/sitzungen/": "beendet Sitzungen; mehr als beenden geht nicht",
    "konto/passwort/setzen/": "nur für Zugänge ohne Kennwort",
    "konto/bestaetigen/": "zählt Fehlversuche, siehe entering",
    "konto/bestaetigen/code/": "zählt Fehlversuche, siehe entering",
    "konto/bestaetigen/passkey/": "braucht ein Gerät",
    "konto/zweiter-faktor/app/": "braucht ein Gerät",
    "konto/zweiter-faktor/codes/neu/": "braucht ein Gerät",
    "konto/passkeys/neu/": "braucht ein Gerät",
    "konto/verbindungen/": "braucht einen anderen Dienst",
}
Effect = Mapping[str, int]


def run() -> Iterable[Result]:
    """Send every form eight times at once."""
    world, rows = build_world(), sendable()
    wrong = []
    for row in rows:
        once, often, statuses = both(world, row, parallel)
        wrong += _faults(row, once, often, statuses)
    kept = {row.route for row in rows} & UNCOUNTED.keys()
    yield Result(
        f"Jedes Formular, {AT_ONCE} Mal zugleich mit einem Schlüssel gesendet, wirkt einmal.",
        not wrong,
        "; ".join(wrong[:SHOWN]) or f"{len(rows) - len(kept)} Formulare; {_reasons(kept)}",
    )


def _faults(row: Row, once: Effect, often: Effect, statuses: set[int]) -> list[str]:
    doubled = any(abs(change) > abs(once.get(name, 0)) for name, change in often.items())
    if doubled or any(status >= 500 for status in statuses):
        return [f"/{row.route}: {_difference(once, often)} {sorted(statuses)}"]
    if (not once or not often) and row.route not in UNCOUNTED:
        return [f"/{row.route} wirkt nicht: {dict(once)}, {dict(often)} {sorted(statuses)}"]
    return []


def _reasons(routes: Iterable[str]) -> str:
    """Say how many forms leave nothing to count, by reason."""
    counts = Counter(UNCOUNTED[route] for route in routes)
    told = ", ".join(f"{count} {reason}" for reason, count in counts.most_common())
    return f"nichts zu zählen bei {counts.total()}: {told}"


Way = Callable[[list[Client], Row, Asked], set[int]]


def both(world: World, row: Row, way: Way) -> tuple[Effect, Effect, set[int]]:
    """Return what one form does, what the repeated form does, and the answers."""
    once = effect_of(world, row, alone)[0]
    often, statuses = effect_of(world, row, way)
    return once, often, statuses


def effect_of(world: World, row: Row, way: Way) -> tuple[Effect, set[int]]:
    """Make an object, send the form, and return what it left behind, and the answers."""
    _begin_anew(world)
    asked = specimens()[row.route, row.case](world, row.welcome)
    clients = [signed_in(world, row.welcome) for _number in range(AT_ONCE)]
    before = counted()
    statuses = way(clients, row, asked)
    after = counted()
    cache.clear()
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}, (
        statuses
    )


def _begin_anew(world: World) -> None:
    """Take back what former forms hid or keep waiting."""
    Upload.objects.filter(job__isnull=False).update(job=None)
    for model in (Audience, Follow, Membership, Erasure):
        model._default_manager.all().delete()
    same = world.others[User.Role.RESIDENT].password
    User.objects.filter(pk__in=[one.pk for one in world.people.values()]).update(password=same)
    Comment.objects.update(at=now() - timedelta(days=1))  # nobody writes so many at once
    Node.objects.exclude(visibility="public").update(visibility="public")


def alone(clients: list[Client], row: Row, asked: Asked) -> set[int]:
    """Send once."""
    return {_send(clients[0], row, asked, str(uuid4()))}


def parallel(clients: list[Client], row: Row, asked: Asked) -> set[int]:
    """Send eight times at once with one key."""
    key, start = str(uuid4()), Barrier(len(clients))

    def one(client: Client) -> int:
        try:
            start.wait(30)
            return _send(client, row, asked, key)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(clients)) as threads:
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
