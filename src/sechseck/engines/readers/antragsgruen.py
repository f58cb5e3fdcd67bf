# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for motions as Antragsgrün prints them: a header table, then text in 80 columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sechseck.engines.readers.draft import Draft, draft_of, make_reading
from sechseck.engines.readers.lines import Line
from sechseck.engines.readers.motion_header import HeaderRow, header_row, metadata_of
from sechseck.engines.readers.plain import drafts_of
from sechseck.engines.readers.reading import BlockKind, Reading

VERSION = "1"
COLUMNS = 80
_TITLE = re.compile(r"(?P<prefix>[A-ZÄÖÜ][\w.-]{0,11}\d[\w.-]{0,8}):\s+(?P<title>\S.*)")
_TEXT = re.compile(r"(?:Antrags|Beschluss)?text:?$", re.IGNORECASE)
_REASON = re.compile(r"(?:Begründung(?: de[rs] \w{3,30})?|Zusammenfassung):?$")
_AFTER = re.compile(
    r"(?:Kommentare?|Unterstützer\*?in(?:nen)?|Änderungsanträge|PDF|Antragsverlauf)"
    r"\s*(?:\(\d{1,5}\)|\d{1,5})?:?$"
)
_HEADER_LINES = 30


def is_motion(lines: Sequence[Line]) -> bool:
    """Whether the text starts with the header table of a motion: at least two of its rows."""
    return sum(header_row(line.content) is not None for line in lines[:_HEADER_LINES]) >= 2


def reading_of(text: str, lines: Sequence[Line], warnings: Sequence[str] = ()) -> Reading:
    """Return the reading of a motion text.

    The header table becomes metadata, the wrapped body paragraphs; what follows
    "Kommentare" was written by others and counts as boilerplate.
    """
    rows: list[HeaderRow] = []
    title: dict[str, str] = {}
    drafts: list[Draft] = []
    body = 0
    for place, line in enumerate(lines[:_HEADER_LINES]):
        row = header_row(line.content)
        found = {} if row is not None or title else split_title(line.content)
        if row is not None:
            rows.append(row)
        elif found:
            title = found
        elif line.content.strip("|-: ") and not _TEXT.match(line.content) and rows:
            break
        drafts.append(draft_of([line], _head_kind(bool(found))))
        body = place + 1
    drafts.extend(_body(lines[body:]))
    metadata = {**metadata_of(rows), **title}
    return make_reading(
        text, drafts, reader="antragsgruen", version=VERSION, metadata=metadata, warnings=warnings
    )


def section_kind(line: str) -> BlockKind | None:
    """Return what a section title starts: the text, its reasons or what others added."""
    if _AFTER.match(line):
        return BlockKind.BOILERPLATE
    if _TEXT.match(line):
        return BlockKind.META
    return BlockKind.HEADING if _REASON.match(line) else None


def split_title(line: str) -> dict[str, str]:
    """Return prefix and title of "A3: Zusammenhalt", nothing if there is no prefix."""
    found = _TITLE.match(line)
    return found.groupdict() if found else {}


def _head_kind(is_title: bool) -> BlockKind:
    return BlockKind.HEADING if is_title else BlockKind.META


def _body(lines: Sequence[Line]) -> list[Draft]:
    """Split the body at its section titles and wrap each section back into paragraphs."""
    width = _width(lines)
    drafts: list[Draft] = []
    section: list[Line] = []
    for place, line in enumerate(lines):
        kind = section_kind(line.content)
        if kind is BlockKind.BOILERPLATE:
            rest = [draft_of([late], kind) for late in lines[place:]]
            return [*drafts, *drafts_of(section, width), *rest]
        if kind is None:
            section.append(line)
            continue
        drafts.extend(drafts_of(section, width))
        drafts.append(draft_of([line], kind, level=2))
        section = []
    return [*drafts, *drafts_of(section, width)]


def _width(lines: Sequence[Line]) -> int | None:
    """80 columns if the body keeps to them; a body of whole paragraphs is not wrapped."""
    narrow = sum(len(line.text.rstrip()) <= COLUMNS for line in lines)
    return COLUMNS if narrow >= 0.9 * len(lines) else None
