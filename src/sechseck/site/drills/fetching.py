# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses in texts, files and forms: the application calls none of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.core.files.uploadedfile import SimpleUploadedFile

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.site.drills.asked import Asked
from sechseck.site.drills.result import Result
from sechseck.site.drills.visiting import Visitors, leaving_nothing
from sechseck.site.drills.world import World, build_world

INTERNAL = (
    "http://127.0.0.1:5432/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://localhost:8000/metrik",
    "http://[::1]:22/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://100.64.0.1/",
    "http://user:pass@127.0.0.1/",
    "http://example.org@127.0.0.1/",
    "http://127.0.0.1#@example.org/",
    "http://127。0。0。1/",
    "//127.0.0.1/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_INFO",
    "dict://127.0.0.1:11211/stats",
    "ftp://127.0.0.1/",
    "ldap://127.0.0.1/",
    "jar:http://127.0.0.1!/",
    "data:text/html,<script src=http://127.0.0.1></script>",
    "\\\\127.0.0.1\\share",
)
CALLS = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
FIELDS = {
    "rueckmeldung/": ("page", "text"),
    "melden/": ("place", "explanation"),
    "kommentare/schreiben/": ("zu", "text"),
    "folgen/": ("zu", "suche"),
    "hochladen/": ("text", "title", "author"),
    "verwaltung/loeschungen/": ("node",),
    "anmelden/": ("next", "login"),
    "sprache/": ("next",),
}
LOOKED = (
    "anmelden/?next=",
    "melden/?ort=",
    "rueckmeldung/?seite=",
    "kommentare/?zu=",
    "suche/?q=",
)
_listening: list[list[str]] = []


def run() -> Iterable[Result]:
    """Put internal addresses everywhere and listen."""
    with leaving_nothing(), listening() as calls:
        world = build_world()
        sent = sum(send_all(world, address) for address in INTERNAL)
        files = read_all()
    yield Result(
        "Die Anwendung ruft keine Adresse auf, die jemand eingibt oder in eine Datei schreibt.",
        not calls,
        "; ".join(calls[:5]) or f"{len(INTERNAL)} Adressen, {sent} Anfragen, {files} Dateien",
    )


@contextmanager
def listening() -> Iterator[list[str]]:
    """Note every attempt of this process to call somebody; the database is no Python call."""
    calls: list[str] = []
    if not _listening:
        sys.addaudithook(_heard)
    _listening.append(calls)
    try:
        yield calls
    finally:
        _listening[-1] = []


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event in CALLS and _listening:
        _listening[-1].append(f"{event} {arguments[1:]!r}"[:120])


def send_all(world: World, address: str) -> int:
    """Send an address in every field of every form that might take one."""
    visitors, sent = Visitors(world), 0
    headers = {"Referer": address, "Origin": address[:60]}
    for route, names in FIELDS.items():
        for name in names:
            for role in ("office", "guest", "admin"):
                with leaving_nothing():
                    form = {name: address, "author_kind": "office", "standing": "draft"}
                    more = {"visibility": "internal", "topic": "other", "category": "rules"}
                    visitors.ask(role, "POST", route, Asked(form={**form, **more}))
                    sent += 1
    for path in LOOKED:
        route, _mark, query = path.partition("?")
        asked = Asked(query=f"{query}{address.replace('#', '%23')}", headers=headers)
        visitors.ask("guest", "GET", route, asked)
        sent += 1
    return sent


def read_all() -> int:
    """Read files that point at internal addresses, without the fence around readers."""
    for address in INTERNAL:
        for file in files_with(address):
            try:
                read(str(file.name), file.read())
            except ReadingRefused:
                continue
    return len(INTERNAL) * len(list(files_with("")))


def files_with(address: str) -> Iterator[SimpleUploadedFile]:
    """Yield files that would have a careless reader fetch something."""
    html = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{address}">]><html><head><base href="{address}">'
        f'<link rel="stylesheet" href="{address}"><meta http-equiv="refresh" '
        f'content="0;url={address}"></head><body><p>Wir bauen. &x;</p><img src="{address}">'
        f'<iframe src="{address}"></iframe><object data="{address}"></object></body></html>'
    )
    yield SimpleUploadedFile("seite.html", html.encode())
    yield SimpleUploadedFile("text.md", f"![Bild]({address})\n\n[Weg]: {address}\n".encode())
    yield SimpleUploadedFile("tabelle.csv", f'Text\n"=WEBSERVICE(""{address}"")"\n'.encode())
