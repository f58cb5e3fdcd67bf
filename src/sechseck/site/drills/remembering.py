# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An erased person and an erased document leave no word: not in a dump, a file, the index."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import connection
from django.test.utils import override_settings
from django.utils.timezone import now

from sechseck.engines.readers.read import read
from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.erasure import ask_to_be_erased, confirm_erasure, propose_erasure
from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.actions.following import follow
from sechseck.kernel.erasers import counted
from sechseck.kernel.models import Node, User, Word
from sechseck.kernel.queries.audit import faults
from sechseck.site.archive.clients import run_on
from sechseck.site.drills.result import Result
from sechseck.site.drills.world import World, build_world
from sechseck.site.launcher.binaries import find_clients
from sechseck.thread.actions.documents import load_documents
from sechseck.thread.actions.originals import keep_original
from sechseck.thread.actions.reading import read_original
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Document, Task, TaskEvent, Waiver

MONTH = timedelta(days=30)
PERSON, DOCUMENT = "Quetzalkoatla", "Archaeopteryxhafen"
TEXT = (
    f"Wir bauen bis 2030 am {DOCUMENT} 300 neue Wohnungen.\n\n"
    f"Alle sollen am {DOCUMENT} eine bezahlbare Wohnung finden.\n"
)


def run() -> Iterable[Result]:
    """Let two canaries in, forget them, and look everywhere; the database is scratch."""
    with (
        tempfile.TemporaryDirectory(prefix="sechseck-drill-") as folder,
        override_settings(MEDIA_ROOT=folder),
    ):
        world = build_world()
        person, document = bring_person(), bring_document(world)
        there = found_in(PERSON) and found_in(DOCUMENT)
        forget(world, person, document)
        left = found_in(PERSON) + found_in(DOCUMENT)
        problems = faults({})
    yield Result(
        "Gelöschte Menschen und Dokumente stehen in keinem Abzug, keiner Datei, keinem Index.",
        bool(there) and not left,
        ", ".join(left) or "Abzug, Dateien und Index ohne Fund; vorher überall",
    )
    yield Result(
        "Nach dem Löschen stimmt das Protokoll noch.",
        not problems,
        problems[0] if problems else "ja",
    )


def bring_person() -> User:
    """Return somebody whose name stands wherever a name can stand."""
    made = User.objects.create_user(
        PERSON, f"{PERSON}@example.org", "geheim", first_name=PERSON, last_name=PERSON
    )
    words = {"topic": "other", "page": "/", "text": f"Hier spricht {PERSON}."}
    send_feedback(**words, reply_to=f"{PERSON}@example.org", key=uuid4(), by=made)
    path = Node.objects.filter(kind="statement", visibility="public").order_by("pk")[0].path
    add_comment(path, text=f"{PERSON} sieht das anders.", by=made)
    follow(query=PERSON, by=made)
    return made


def bring_document(world: World) -> Document:
    """Return a document that has been read and knotted in."""
    by = world.others["office"]
    row = dict.fromkeys(("horizon_end", "retrieved", "url", "licence", "sha256"), "")
    told = {"slug": DOCUMENT.lower(), "title": f"Plan {DOCUMENT}", "author": DOCUMENT}
    fixed = {"author_kind": "office", "standing": "adopted", "dated": "2026", "note": DOCUMENT}
    load_documents([{**row, **told, **fixed}], by=_program())
    found = Document.objects.select_related("node").get(slug=DOCUMENT.lower())
    name, content = f"{DOCUMENT}.txt", TEXT.encode()
    reading = read(name, content)
    version = read_original(
        found, reading=reading, file_name=name, content=content, retrieved_at=now(), by=by
    )
    keep_original(version, content, by=by)
    refresh_suggestions(by=_program())
    quote_document(found, by)
    return found


def quote_document(document: Document, by: User) -> None:
    """Let others quote the document wherever people write about it."""
    node = document.statements.select_related("node").order_by("pk")[0].node
    add_comment(node.path, text=f"Und der {DOCUMENT}?", by=by)
    words = {"topic": "content", "page": node.path, "text": f"Wo liegt der {DOCUMENT}?"}
    send_feedback(**words, reply_to="", key=uuid4(), by=by)
    today = now().date()
    told = {"reason": f"{DOCUMENT}: erst nach der Wahl", "decided_on": today, "by": by}
    Waiver.objects.create(
        code="measure-without-money", node=node, number=1, until=today + MONTH, **told
    )
    mine = {"owner": by, "created_by": by, "created_on": today, "title": f"Zum {DOCUMENT}"}
    task = Task.objects.create(kind="free", node=node, text=DOCUMENT, result=DOCUMENT, **mine)
    TaskEvent.objects.create(task=task, verb="done", note=DOCUMENT, by=by)


def _program() -> User:
    return User.objects.get(username="regionspaket")


def forget(world: World, person: User, document: Document) -> None:
    """Let two people confirm both erasures."""
    admin, other = world.people["admin"], world.others["admin"]
    confirm_erasure(ask_to_be_erased(by=person), at=now(), by=admin)
    asked = propose_erasure(node=document.node, ground="licence", words="erase", by=admin)
    seen = sum(number for _title, number in counted(document.node))
    confirm_erasure(asked, at=now(), seen=seen, by=other)


def found_in(canary: str) -> list[str]:
    """Return where a word stands: in a dump, a file, the words of the index."""
    places = []
    if canary.lower() in dump().lower():
        places.append("Abzug")
    files = [one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()]
    if any(canary.encode().lower() in one.read_bytes().lower() for one in files):
        places.append("Dateien")
    if Word.objects.filter(term__icontains=canary).exists():
        places.append("Index")
    return places


def dump() -> str:
    """Return everything a backup holds."""
    program = find_clients(connection.connection.info.server_version // 10_000)["pg_dump"]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "dump.sql"
        run_on(connection.connection.info.dsn, [program, "--file", str(target)], "dump")
        return target.read_text()
