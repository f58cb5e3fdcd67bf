# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a word processor makes of our OpenDocument texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from sechseck.engines.paper.tests.settled import T, part

_NAME = f"{T}change-id"
AROUND = ("Title", "Subtitle", "Facts")  # no part of the text
_PARAGRAPHS = (f"{T}p", f"{T}h")


@dataclass
class _Reader:
    """Reads a text from the front; ``hidden`` are the insertions that are open."""

    accepting: bool
    removed: dict[str, list[etree._Element]]
    texts: list[str] = field(default_factory=list)
    current: str = ""
    hidden: set[str] = field(default_factory=set)

    def paragraph(self, one: etree._Element) -> None:
        """Read a paragraph; its end is hidden while an insertion that is rejected is open."""
        self.inside(one)
        if self.hidden:
            return
        if one.get(f"{T}style-name") not in AROUND:
            self.texts.append(self.current)
        self.current = ""

    def inside(self, one: etree._Element) -> None:
        """Read what stands in an element."""
        self.add(one.text or "")
        for child in one:
            self.child(child)
            self.add(child.tail or "")

    def child(self, child: etree._Element) -> None:
        """Read one element in a paragraph."""
        name = child.get(_NAME)
        if child.tag == f"{T}s":
            self.add(" " * int(child.get(f"{T}c", "1")))
        elif child.tag == f"{T}tab":
            self.add("\t")
        elif child.tag == f"{T}line-break":
            self.add("\n")
        elif child.tag == f"{T}change-start" and not self.accepting:
            self.hidden.add(name)
        elif child.tag == f"{T}change-end":
            self.hidden.discard(name)
        elif child.tag == f"{T}change":
            self.bring_back(self.removed[name])
        else:
            self.inside(child)

    def bring_back(self, paragraphs: list[etree._Element]) -> None:
        """Put in again what was deleted; between two paragraphs stands an end."""
        if self.accepting:
            return
        for number, one in enumerate(paragraphs):
            if number:
                self.texts.append(self.current)
                self.current = ""
            self.inside(one)

    def add(self, text: str) -> None:
        """Add letters that show."""
        if not self.hidden:
            self.current += text


def resolved_odt(file: bytes, *, accepting: bool) -> list[str]:
    """Return the letters of every numbered paragraph after all changes are settled."""
    body = part(file, "content.xml")[0][0]
    removed = {
        region.get(f"{T}id"): [one for one in region.iter(*_PARAGRAPHS)]
        for region in body.iter(f"{T}changed-region")
    }
    reader = _Reader(accepting, removed)
    for one in body.iter(*_PARAGRAPHS):
        if any(above.tag == f"{T}tracked-changes" for above in one.iterancestors()):
            continue
        reader.paragraph(one)
    assert not reader.hidden
    return reader.texts
