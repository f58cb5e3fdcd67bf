# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for Markdown: headings, items, tables and paragraphs with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sechseck.engines.readers import antragsgruen
from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.decode import decode
from sechseck.engines.readers.draft import Draft, draft_of, make_reading
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.lines import Line, split_lines
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.readers.signs import kind_of_line, marker_length

VERSION = "1"
_FRONT_MATTER = re.compile(r"([\w-]{1,40}):\s*(.{1,500})")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_FRONT_LINES = 50
_OWN = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.META)
Span = tuple[int, int, BlockKind, int]  # first line, line after the last, kind, level


def read_markdown(content: bytes, limits: Limits) -> Reading:
    """Return the reading of a Markdown file; front matter becomes metadata."""
    text, warnings = decode(content)
    text = text.replace("\f", "\n")
    lines = split_lines(text)
    if antragsgruen.is_motion(lines):
        return antragsgruen.reading_of(text, lines, warnings)
    front, metadata = _front_matter(text)
    with refuse_if_broken("Die Markdown-Datei"):
        tokens = MarkdownIt("commonmark").enable("table").parse("\n" * front + _after(text, front))
    drafts = _drafts(lines, list(_spans(tokens)))
    return make_reading(
        text, drafts, reader="markdown", version=VERSION, metadata=metadata, warnings=warnings
    )


def _after(text: str, front: int) -> str:
    return "\n".join(text.split("\n")[front:])


def _front_matter(text: str) -> tuple[int, dict[str, str]]:
    """Return how many lines the block between "---" takes, and its fields."""
    lines = text.split("\n", _FRONT_LINES)[:_FRONT_LINES]
    if lines[0].strip() != "---":
        return 0, {}
    for count, line in enumerate(lines[1:], start=2):
        if line.strip() in ("---", "..."):
            found = (_FRONT_MATTER.match(field) for field in lines[1 : count - 1])
            return count, {pair[1].lower(): pair[2].strip(" '\"") for pair in found if pair}
    return 0, {}


def _spans(tokens: Sequence[Token]) -> Iterator[Span]:
    items = 0
    for token in tokens:
        if token.type in ("list_item_open", "list_item_close"):
            items += token.nesting
        if token.map is None or token.type not in _KINDS:
            continue
        kind = _KINDS[token.type]
        if items and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.ITEM
        level = int(token.tag[1]) if kind is BlockKind.HEADING else 1
        yield token.map[0] + 1, token.map[1] + 1, kind, level


_KINDS = {
    "heading_open": BlockKind.HEADING,
    "paragraph_open": BlockKind.PARAGRAPH,
    "tr_open": BlockKind.TABLE_ROW,
    "fence": BlockKind.PARAGRAPH,
    "code_block": BlockKind.PARAGRAPH,
}


def _drafts(lines: Sequence[Line], spans: Sequence[Span]) -> list[Draft]:
    """Give each line to its span; lines of no span (rules, link targets) are metadata."""
    drafts: list[Draft] = []
    place = 0
    for first, after, kind, level in spans:
        while place < len(lines) and lines[place].number < first:
            drafts.append(draft_of([lines[place]], BlockKind.META))
            place += 1
        start = place
        while place < len(lines) and lines[place].number < after:
            place += 1
        if place > start:
            drafts.extend(_spanned(lines[start:place], kind, level))
    drafts.extend(draft_of([line], BlockKind.META) for line in lines[place:])
    return drafts


def _spanned(lines: Sequence[Line], kind: BlockKind, level: int) -> list[Draft]:
    content = lines[0].content
    if kind is BlockKind.HEADING:
        underline = lines[-1].content
        if len(lines) > 1 and not underline.strip("=-"):
            title = draft_of(lines[:-1], kind, level=level)
            return [title, draft_of(lines[-1:], BlockKind.META)]
        hashes = _HASHES.match(content)
        return [draft_of(lines, kind, level=level, skip=hashes.end() if hashes else 0)]
    if kind is BlockKind.ITEM:
        return [draft_of(lines, kind, skip=marker_length(content))]
    own = kind_of_line(content) if len(lines) == 1 else None
    draft = draft_of(lines, kind, level=level)
    return [replace(draft, kind=own) if own in _OWN and own else draft]
