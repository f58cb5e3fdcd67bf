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

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.ranges import comment_lines
from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.models import Motion, Text
from sechseck.engines.readers.read import read
from sechseck.engines.redline import Version, block_of
from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.erasure import ask_to_be_erased, confirm_erasure, propose_erasure
from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.actions.following import follow
from sechseck.kernel.erasers import counted
from sechseck.kernel.models import Node, User, Word
from sechseck.kernel.queries.audit import faults
from sechseck.site.archive.clients import run_on
from sechseck.site.drills.reported import report_about, report_as
from sechseck.site.drills.result import Result
from sechseck.site.drills.specimens.reach import a_scenario
from sechseck.site.drills.world import World, build_world
from sechseck.site.launcher.binaries import find_clients
from sechseck.thread.actions.documents import load_documents
from sechseck.thread.actions.originals import keep_original
from sechseck.thread.actions.reading import read_original
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Document, Task, TaskEvent, Waiver

MONTH = timedelta(days=30)
PERSON, DOCUMENT, DRAFTED = "Quetzalkoatla", "Archaeopteryxhafen", "Ichthyosaurusweg"
SEALED = "Pterodactylusplatz"
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
        text = bring_text(world, person)
        scenario = a_scenario(world, f"Apotheke am {SEALED}", by=person)
        canaries = (PERSON, DOCUMENT, DRAFTED, SEALED)
        there = all(found_in(canary) for canary in canaries)
        forget(world, person, [document.node, text.node, scenario.node])
        left = [place for canary in canaries for place in found_in(canary)]
        problems = faults({})
    yield Result(
        "Gelöschte Menschen, Dokumente, Texte, Szenarien stehen nirgends: kein Abzug, kein Index.",
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
    report_as(made, PERSON)
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
    report_about(found, DOCUMENT, by=by, second=world.people["office"])
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


def bring_text(world: World, person: User) -> Text:
    """Return a published text with an amendment of the person and a comment on its lines."""
    by, second = world.people["office"], world.others["office"]
    told = {"kind": "motion", "title": DRAFTED, "proposers": f"{PERSON} {PERSON}"}
    words = Version((block_of("b0", f"Wir bauen am {DRAFTED} 40 Wohnungen."),))
    text = write_text({**told, "author_kind": "party", "reason": DRAFTED}, words, by=by)
    for number, (step, who) in enumerate((("submit", by), ("screen", second)), 1):
        text = step_text(text, step, reason="", version=number, by=who)
    comment_lines(text.versions.get(), first=1, last=1, text=f"{DRAFTED}?", by=by)
    wanted = [block_of("b0", f"Wir bauen am {DRAFTED} keine {DRAFTED}wohnungen.")]
    asked = {"kind": "change", "reason": DRAFTED, "proposers": PERSON, "delta_target": DRAFTED}
    Motion.objects.filter(text=text).update(consultation_until=now().date() + MONTH)
    write_amendment(text, wanted, told=asked, by=person)
    return text


def _program() -> User:
    return User.objects.get(username="regionspaket")


def forget(world: World, person: User, nodes: list[Node]) -> None:
    """Let two people confirm all erasures."""
    admin, other = world.people["admin"], world.others["admin"]
    confirm_erasure(ask_to_be_erased(by=person), at=now(), by=admin)
    for node in nodes:
        asked = propose_erasure(node=node, ground="licence", words="erase", by=admin)
        seen = sum(number for _title, number in counted(node))
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
