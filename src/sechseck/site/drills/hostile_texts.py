# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hostile words in texts people write together: brought by file, amended, merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.procedures import propose_procedure
from sechseck.drafting.actions.ranges import comment_lines
from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.importing import version_of_motion
from sechseck.drafting.models import Amendment, Status, Text
from sechseck.drafting.queries.sheets import version_sheet
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import workspace
from sechseck.engines.paper import docx_of
from sechseck.engines.redline import Version, block_of, read_motion
from sechseck.kernel.models import Node
from sechseck.site.drills.specimens.texts import TOLD, publish
from sechseck.site.drills.world import World

AMENDMENTS = 60  # so that every payload is in one of the short fields
FEW = 6  # of what a page shows the same way every time
READ = ("md", "txt", "html", "docx")  # kinds of files


def sow_texts(world: World, corpus: Sequence[str]) -> Mapping[str, list[str]]:
    """Bring, amend and merge texts of hostile words; return the pages that show them."""
    words = [one.replace("\0", "") for one in corpus]
    brought = _brought(world, words)
    open_text, merged = (_debated(world, words, most) for most in (AMENDMENTS, FEW))
    _merge(world, merged, words)
    _decide(world, open_text, words)
    draft = _draft(world, open_text, words)
    versions = [f"{merged.path}{end}" for end in ("fassung/1/", "fassung/2/", "vergleich/1/2/")]
    seen = [
        f"{brought[-1].path}bearbeiten/",
        f"{draft.path}bearbeiten/",
        draft.path,
        *(one.path for one in brought),
        *versions,
    ]
    return {
        "office": [*seen, *_desk(open_text, len(words))],
        "resident": ["/texte/", open_text.path, merged.path, *_amendments(open_text, FEW)],
    }


def _brought(world: World, words: Sequence[str]) -> list[Text]:
    """Let a file of every kind be read; the last stays a draft that the office writes on."""
    texts: list[Text] = []
    for kind in READ:
        content = docx_of(version_sheet(latest_version(texts[0]))) if kind == "docx" else b""
        motion = read_motion(f"uebung.{kind}", content or _file(kind, words))
        text = write_text(TOLD, version_of_motion(motion), by=world.people["office"])
        if kind != READ[-1]:
            publish(text, Status.SCREENED)
        texts.append(text)
    return texts


def _file(kind: str, words: Sequence[str]) -> bytes:
    if kind != "html":
        return "\n\n".join(f"Wir {one}" for one in words).encode()
    tame = "".join(f"<p>Wir {escape(one)}</p>" for one in words)
    raw = "".join(f"<p>Ihr {one}</p>" for one in words)  # last: it swallows what comes after it
    return f"<html><body><h1>Übung</h1>{tame}{raw}</body></html>".encode()


def _debated(world: World, words: Sequence[str], most: int) -> Text:
    """Return a text of one payload a paragraph, with amendments that bring others."""
    office, unit = world.others["office"], world.others["unit"]
    blocks = [block_of(f"b{n}", f"Wir {one}") for n, one in enumerate(words)]
    text = write_text(TOLD, Version(tuple(blocks)), by=office)
    publish(text, Status.SCREENED)
    for at in range(most):
        changed = [*blocks]
        changed[at] = block_of(f"b{at}", f"Wir {words[-at - 1]}")
        made = write_amendment(text, changed, told={"kind": "change"}, by=unit)
        Amendment.objects.filter(pk=made.pk).update(status=Status.SCREENED)
        Node.objects.filter(pk=made.node_id).update(visibility=Node.Visibility.PUBLIC)
        made.refresh_from_db()
        told = {"recommendation": "modified", "audience": "public", "note": words[at][:500]}
        changed[at] = block_of(f"b{at}", f"Ihr {words[at]}")
        propose_procedure(made, changed, told=told, version=0, by=office)
    comment_lines(latest_version(text), first=1, last=1, text=words[0], by=office)
    return Text.objects.get(pk=text.pk)


def _draft(world: World, text: Text, words: Sequence[str]) -> Amendment:
    """Change every paragraph: the script of the editor shows what came and went."""
    changed = [block_of(f"b{n}", f"Alle {one}") for n, one in enumerate(reversed(words))]
    return write_amendment(text, changed, told={"kind": "change"}, by=world.people["office"])


def _decide(world: World, text: Text, words: Sequence[str]) -> None:
    """Type other words at every place; the preview shows them."""
    by = world.others["office"]
    at = workspace(text, latest_version(text), by).places
    wishes = {place.name: Wish("replace", "", one) for place, one in zip(at, words, strict=False)}
    decide_places(text, wishes, version=0, by=by)


def _merge(world: World, text: Text, words: Sequence[str]) -> None:
    """Take every proposal into a new version, for a hostile reason."""
    by = world.others["office"]
    at = workspace(text, latest_version(text), by).places
    wishes = {place.name: Wish("take", place.proposals[0].name) for place in at}
    version = decide_places(text, wishes, version=0, by=by).version
    finish_merge(text, reason="".join(words)[:500], version=version, by=by)


def _desk(text: Text, paragraphs: int) -> list[str]:
    return [
        *("/texte/", text.path, f"{text.path}zusammenfuehren/", f"{text.path}angaben/"),
        *(f"{text.path}aendern/?ab={at}" for at in range(0, paragraphs, 60)),
        *(f"{one}verfahren/" for one in _amendments(text, 2)),
        *_amendments(text, AMENDMENTS),
    ]


def _amendments(text: Text, most: int) -> list[str]:
    return [one.path for one in text.amendments.order_by("number")[:most]]
