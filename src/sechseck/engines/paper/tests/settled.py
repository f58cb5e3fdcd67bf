# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sheets for tests, and what a word processor makes of our files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from sechseck.engines.paper import Sheet
from sechseck.engines.redline import Block, Hunk, Version, number_lines

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sheet_of(base: Version, hunks: Sequence[Hunk] = (), **more: object) -> Sheet:
    """Return a sheet of a version and what changes in it."""
    lines = tuple(number_lines(base.blocks))
    told = {"title": "Wohnen am Hafen", "author": "Ä2, Ortsverein", "at": AT, **more}
    return Sheet(base=base, hunks=tuple(hunks), lines=lines, **told)  # type: ignore[arg-type]


def texts_of(blocks: Iterable[Block]) -> list[str]:
    """Return the letters of blocks as a file can hold them."""
    return [_FORBIDDEN.sub("\ufffd", block.text) for block in blocks]


def part(file: bytes, name: str) -> etree._Element:
    """Return a part of an office file."""
    with ZipFile(BytesIO(file)) as archive:
        return etree.fromstring(archive.read(name))


def resolved_docx(file: bytes, *, accepting: bool) -> list[tuple[str, str]]:
    """Return style and letters of every numbered paragraph after all changes are settled."""
    gone = "del" if accepting else "ins"
    found = []
    for paragraph in part(file, "word/document.xml").iter(f"{W}p"):
        look = paragraph.find(f"{W}pPr")
        if look.find(f"{W}suppressLineNumbers") is not None:
            continue
        if look.find(f"{W}rPr/{W}{gone}") is not None:
            assert not _letters(paragraph, gone), "the letters of a block go with its end"
            continue
        before = look.find(f"{W}pPrChange/{W}pPr")
        shown = look if accepting or before is None else before
        style = shown.find(f"{W}pStyle")
        found.append(("" if style is None else style.get(f"{W}val"), _letters(paragraph, gone)))
    return found


def _letters(paragraph: etree._Element, gone: str) -> str:
    text = ""
    for one in paragraph.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab"):
        around = [above.tag for above in one.iterancestors()]
        assert (one.tag == f"{W}delText") <= (f"{W}del" in around)
        assert (one.tag != f"{W}t") or f"{W}del" not in around
        if f"{W}{gone}" in around:
            continue
        text += {f"{W}br": "\n", f"{W}tab": "\t"}.get(one.tag, one.text or "")
    return text
