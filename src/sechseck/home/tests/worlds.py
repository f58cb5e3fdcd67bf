# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small region with one thing of every kind that may be hidden; its words are canaries."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.test import Client

from sechseck.kernel.actions.sources import load_sources
from sechseck.kernel.models import Node, User
from sechseck.people.actions import load_actors
from sechseck.places.actions import load_municipalities
from sechseck.thread.actions.decisions import load_decision
from sechseck.thread.actions.documents import load_names
from sechseck.thread.actions.own_words import load_own_words
from sechseck.thread.actions.themes import load_themes
from sechseck.thread.models import (
    Contradiction,
    ContradictionSide,
    Impulse,
    ImpulseVoice,
    Statement,
    StatementLink,
    Theme,
)
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

CANARY = "kanarien"
TEXT = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Wir bauen 300 neue Wohnungen in Musterstadt.\n\n"
    "Die Kanarienwohnungen am Hafen werden bis 2028 saniert.\n"
)
SECRET_DOCUMENT = "geheim"
SECRET_STATEMENT = "bericht:9.1"
ROOTS = (
    "/",
    "/themen/",
    "/dokumente/",
    "/aussagen/",
    "/aussagen.csv",
    "/widersprueche/",
    "/widersprueche.csv",
    "/impulse/",
    "/luecken/",
    "/luecken.csv",
    "/luecken/kommunen-themen.csv",
    "/kommunen/",
    "/beteiligte/",
    "/quellen/",
    "/suche/?q=Kanorienvogelhaus",
    "/suche/?q=Wohnungen",
    "/dokument/bericht/",
    "/dokument/plan/",
    "/dokument/geheim/",
    "/aussage/bericht:9.1/",
    "/aussage/geheim:1.1/",
    "/luecken/measure-without-goal/",
    "/luecken/measure-without-goal.csv",
    "/luecken/orphan-statement/",
    "/luecken/goal-without-measure/",
    "/thema/wohnen/",
    "/aussagen/?dokument=geheim",
    "/aussagen/?text=Kan%61rien",
)
_NUMBERED = re.compile(r"(/verlauf/)(\d+)")
_OWN_LINK = re.compile(r'(?:href|action)="(/[^"#]*)')
# Keys of forms, and the minute at which something was written.
_CHANGING = re.compile(r'value="[A-Za-z0-9]{64}"|value="[0-9a-f-]{36}"|, \d\d:\d\d(?=</td>)')
_ASKED = re.compile(r'(name="q"[^>]*|name="text"[^>]*)value="[^"]*"')


def build(by: User, *, document_too: bool = True, statement_too: bool = True) -> None:
    """Load the region; without the secret things if the test asks what they would change."""
    small_region(by)
    load_themes([_theme()], by=by)
    load_actors([_actor("kanarienamt", "Kanarienamt", "KAmt")], by=by)
    load_sources([_source()], by=by)
    load_municipalities([_area(1, "Musterstadt"), _area(2, "Kanarienstadt", "Kanstadt")], by=by)
    read_text(document("plan", by), TEXT, by)
    document("bericht", by, title="Bericht")
    _say("bericht", 1, "Das KAmt baut in Kanstadt 20 Wohnungen.", "measure", by)
    _say("bericht", 2, "Alle sollen gut in Musterstadt wohnen.", "goal", by)
    if statement_too:
        _say("bericht", 9, "Wir bauen in Musterstadt ein Kanarienvogelhaus.", "measure", by)
        _entangle(SECRET_STATEMENT, by)
    if document_too:
        document(SECRET_DOCUMENT, by, title="Kanariendokument", author="Kanarienverein")
        _say("geheim", 1, "Das Bauamt hegt Kanarienvögel in Musterstadt.", "measure", by)
        _entangle("geheim:1.1", by)
        load_names([{"slug": "bauamt", "document": "geheim", "line": 1}], by=by)


def hide(kind: str, visibility: str) -> Node:
    """Hide the secret thing of a kind and return it."""
    rows = Node.objects.filter(kind=kind, title__icontains=CANARY)
    if kind == Node.Kind.STATEMENT:
        rows = rows.filter(statement__ref=SECRET_STATEMENT)
    node = rows.get()
    node.visibility = visibility
    node.save()
    return node


def _entangle(ref: str, by: User) -> None:
    """Bind a statement into everything that is derived from statements."""
    secret, open_, goal = (
        Statement.objects.get(ref=ref),
        statement("300 neue"),
        statement("gut in Musterstadt"),
    )
    load_decision(_decision(ref, goal.ref), by=by)
    first, second = sorted((secret, open_), key=lambda one: one.pk)
    StatementLink.objects.create(
        source=first,
        target=second,
        type="same_topic",
        source_kind=first.kind,
        target_kind=second.kind,
        score=0.9,
        band="strong",
        reasons=["beide nennen Kanarien"],
    )
    contradiction = Contradiction.objects.create(
        key=f"k-{secret.pk}", topic=f"Kanarien {ref}", attribute="x", explanation=f"Kanarien {ref}"
    )
    impulse = Impulse.objects.create(
        key=f"wohnen-{secret.pk}",
        first=Theme.objects.get(slug="wohnen"),
        second=Theme.objects.get(slug="mobilitaet"),
        explanation=f"Kanarien {ref}",
        score=1,
    )
    for one in (secret, open_):
        ContradictionSide.objects.create(contradiction=contradiction, statement=one, value="1")
        ImpulseVoice.objects.create(impulse=impulse, statement=one)


def visited(client: Client) -> dict[str, str]:
    """Return every page and table that links lead to, by address, without what always changes."""
    found: dict[str, str] = {}
    waiting = list(ROOTS)
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        answer = client.get(address)
        parts = answer.streaming_content if answer.streaming else [answer.content]
        html = b"".join(parts).decode()
        found[address] = _ASKED.sub(r"\1", _CHANGING.sub("", html))
        waiting += [link.replace("&amp;", "&") for link in _OWN_LINK.findall(html)]
    return _told_by_path(found)


def _told_by_path(pages: dict[str, str]) -> dict[str, str]:
    """Put the path of a node for its number, which every new database counts anew."""
    paths = dict(Node.objects.values_list("pk", "path"))

    def told(text: str) -> str:
        return _NUMBERED.sub(lambda found: f"{found[1]}{paths.get(int(found[2]), '?')}", text)

    return {told(address): told(html) for address, html in pages.items()}


def leaks(pages: dict[str, str]) -> list[str]:
    """Return the addresses and surroundings of the canary."""
    return [
        f"{address}: …{html[max(0, at.start() - 60) : at.end() + 30]}…"
        for address, html in pages.items()
        for at in re.finditer(CANARY, html, re.IGNORECASE)
    ]


def _say(slug: str, line: int, text: str, kind: str, by: User) -> None:
    row: dict[str, Any] = {
        "id": f"{slug}:{line}.1",
        "document": slug,
        "line_start": line,
        "line_end": line,
        "text": text,
        "kind": kind,
        "themes": ("wohnen",),
        "foundation": (),
        "commits": "none",
        "dated": "",
        "note": "",
    }
    load_own_words([row], by=by)


def _decision(source: str, target: str) -> dict[str, Any]:
    return {
        "source": source,
        "target": target,
        "type": "implements",
        "reason": "Kanarien",
        "decided_on": date(2026, 1, 1),
        "decided_by": "Redaktion",
    }


def _theme() -> dict[str, Any]:
    title = "Kanarienthema"
    words = {
        name: title
        for name in (
            "title",
            "title_en",
            "title_simple",
            "sentence",
            "sentence_en",
            "sentence_simple",
        )
    }
    return {"slug": "kanarienthema", "kind": "theme", "order": 9, **words}


def _actor(slug: str, name: str, *variants: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "name": name,
        "kind": "office",
        "sector": "administration",
        "variants": variants,
        "parent": "",
        "sentence": "Hegt Kanarien.",
    }


def _source() -> dict[str, Any]:
    return {
        "key": "amt",
        "title": "Amt",
        "publisher": "Amt",
        "url": "",
        "licence": "frei",
        "attribution": "",
        "published": "",
        "retrieved": "",
    }


def _area(number: int, name: str, *variants: str) -> dict[str, Any]:
    return {
        "ags": f"0324100{number}",
        "ars": f"03241000000{number}",
        "name": name,
        "official_name": name,
        "kind": "Stadt",
        "variants": variants,
        "population": 1000,
        "population_date": date(2024, 12, 31),
        "population_basis": "Zensus",
        "area_km2": 10,
        "area_date": date(2024, 12, 31),
        "longitude": 9.7,
        "latitude": 52.4,
        "hex_column": number,
        "hex_row": 0,
        "source": "amt",
    }
