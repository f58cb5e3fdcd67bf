# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Put hostile texts into every field that people fill, and say where they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import quote

from django.utils.timezone import now

from sechseck.engines.readers.read import read
from sechseck.kernel.models import Appeal, Follow, Job, Node, Notice
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.site.drills import rows
from sechseck.site.drills.everywhere import made_everywhere
from sechseck.site.drills.hostile_texts import sow_texts
from sechseck.site.drills.payloads import payloads
from sechseck.site.drills.specimens import talk, work
from sechseck.site.drills.specimens.reading import a_statement
from sechseck.site.drills.typed import filled, name_of, typed_fields
from sechseck.site.drills.world import World
from sechseck.thread.actions.reading import read_original
from sechseck.thread.models import Document, Task, Theme, Upload

Addresses = Mapping[str, list[str]]
SLUG = "uebung"
PAGES = 12  # of a list


def sow(world: World, corpus: list[str]) -> tuple[Addresses, list[str]]:
    """Make one of everything and overwrite every text.

    Return the addresses that show them, for each role, and the fields of which there is no row.
    """
    words = mixed(corpus)
    hostile_document(world, corpus)
    texts = sow_texts(world, corpus)
    more: dict[str, list[str]] = {}
    for role, address in made_everywhere(world):
        more.setdefault(role, []).append(address)
    lists = _make(world, len(corpus))
    empty = [name_of(*typed) for typed in typed_fields() if not filled(typed, words)]
    pages = [(role, source.get(role, ())) for source in (lists, texts, more) for role in source]
    found: dict[str, list[str]] = {}
    for role, addresses in pages:
        found[role] = list(dict.fromkeys([*found.get(role, ()), *addresses]))
    return found, empty


def mixed(corpus: list[str]) -> list[str]:
    """Return the payloads so that neighbours are of different sorts, always in the same order."""
    words = [one.replace("\0", "") for one in corpus]
    return sorted(words, key=lambda one: sha256(one.encode()).digest())


def _make(world: World, number: int) -> Addresses:
    """Let everything be there often enough for every text."""
    office, resident = world.people["office"], world.people["resident"]
    talk.answer(world, "moderator", "foreign")  # first: nobody writes so many comments at once
    for sow_rows, owner in (
        (rows.tasks, office),
        (rows.jobs, office),
        (rows.tokens, resident),
        (rows.follows, resident),
        (rows.messages, resident),
        (rows.uploads, office),
        (rows.publications, office),
        (rows.proposals, office),
        (rows.sources, office),
        (rows.notices, office),
        (rows.accounts, office),
        (rows.revisions, office),
    ):
        sow_rows(world, owner, number)
    rows.comments(world, resident, number)
    for one in range(number):
        Follow.objects.create(owner=resident, query=f"Wort {one}")
    settlement = work.proposed(world, "open", world.others["office"])
    return _addresses(world, settlement.contradiction_id)


def hostile_document(world: World, corpus: list[str]) -> str:
    """Read a document that consists of hostile texts alone, and return its address."""
    node = Node.objects.create(kind="document", title="Übung", path=f"/dokument/{SLUG}/")
    fixed = {"author": "Amt", "author_kind": "office", "standing": "adopted"}
    document = Document.objects.create(node=node, slug=SLUG, title="Übung", **fixed)
    text = "\n\n".join(f"Wir bauen bis 2030 Wohnungen {one}." for one in corpus)
    content = text.replace("\0", "").encode()
    read_original(
        document,
        reading=read("uebung.txt", content),
        file_name="uebung.txt",
        content=content,
        retrieved_at=now(),
        by=world.others["office"],
    )
    return f"/dokument/{SLUG}/"


def _addresses(world: World, key: str) -> Addresses:
    """Return for each role the pages that show what was filled in."""
    return {
        "office": [*_seen(key), *_desk(key)],
        "admin": _administration(world),
        "moderator": _moderation(),
        "resident": _own(),
    }


def _pages(address: str) -> list[str]:
    """Return the first pages of a list."""
    mark = "&" if "?" in address else "?"
    return [address, *(f"{address}{mark}seite={page}" for page in range(2, PAGES + 1))]


def _seen(key: str) -> list[str]:
    found = a_statement()
    document, ref = found.document, found.ref
    return [
        *("/", "/themen/", "/dokumente/", "/kommunen/", "/beteiligte/", "/widersprueche/"),
        *("/impulse/", "/luecken/", "/luecken/measure-without-date/", "/quellen/", "/moderation/"),
        *("/impressum/", f"/dokument/{SLUG}/", f"/dokument/{document.slug}/", f"/aussage/{ref}/"),
        *(f"/gleich/aussage/{ref}/", f"/widerspruch/{key}/", f"/verlauf/{document.node_id}/"),
        *("/suche/?q=script", "/suche/?q=Wohnungen", f"/suche/?q={quote(payloads()[0])}"),
        *(f"/thema/{one.slug}/" for one in Theme.objects.all()),
        *(f"/kommune/{one.ags}/" for one in Area.objects.order_by("ags")[:3]),
        *(f"/beteiligte/{one.slug}/" for one in Actor.objects.order_by("pk")[:3]),
        *_pages("/aussagen/"),
    ]


def _desk(key: str) -> list[str]:
    task, job = Task.objects.order_by("pk")[0], Job.objects.order_by("pk")[0]
    upload, ref = Upload.objects.order_by("pk")[0], a_statement().ref
    return [
        *("/mein-bereich/", f"/hochladen/{upload.uuid}/", "/auftraege/", f"/auftrag/{job.uuid}/"),
        *(f"/aufgabe/{task.pk}/", f"/aufgabe/{task.pk}/aendern/", "/aufgaben/neu/"),
        *("/aufgaben/?liste=alle", "/aufgaben/?liste=beendet", "/veroeffentlichen/", "/pruefen/"),
        *("/pruefen/zweite/", "/pruefen/gleiche/", "/verdaechtig/", "/lexikon/"),
        *(f"/aussage/{ref}/einordnen/", f"/widerspruch/{key}/klaeren/"),
        *(f"/lexikon/thema/{one.slug}/" for one in Theme.objects.filter(kind="theme")[:2]),
        *("/verwaltung/mitgliedschaften/neu/", *_pages("/hochladen/"), *_pages("/aufgaben/")),
    ]


def _administration(world: World) -> list[str]:
    person = world.others["resident"].pk
    return [
        *(f"/verwaltung/zugang/{person}/", "/verwaltung/loeschungen/"),
        *_pages("/verwaltung/zugaenge/"),
    ]


def _moderation() -> list[str]:
    notice, appeal = Notice.objects.order_by("pk")[0], Appeal.objects.order_by("pk")[0]
    return [
        *(f"/moderation/meldung/{notice.pk}/", f"/moderation/beschwerde/{appeal.pk}/"),
        *(f"/entscheidung/{appeal.decision_id}/", *_pages("/moderation/warteschlange/")),
    ]


def _own() -> list[str]:
    comments = f"/kommentare/?zu=/aussage/{a_statement().ref}/"
    return [
        *("/konto/", "/konto/meine-daten/", "/konto/zugangsschluessel/"),
        *(*_pages("/nachrichten/"), *_pages("/folgen/"), *_pages(comments)),
    ]
