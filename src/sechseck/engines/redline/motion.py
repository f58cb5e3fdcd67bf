# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The body of a motion from a file: what is numbered and amended, without head and comments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sechseck.engines.german.line_ends import rejoin
from sechseck.engines.readers.antragsgruen import section_kind, split_title
from sechseck.engines.readers.detect import kind_of_file
from sechseck.engines.readers.limits import DEFAULT, Limits
from sechseck.engines.readers.motion_header import HeaderRow, header_row, metadata_of
from sechseck.engines.readers.reading import Block as ReadBlock
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.readers.size import check_size
from sechseck.engines.redline.block import Block, BlockType
from sechseck.engines.redline.from_html import blocks_of_html
from sechseck.engines.redline.marked import runs_of
from sechseck.engines.redline.page import page_of

_HEADINGS = (BlockType.H2, BlockType.H3, BlockType.H4)
_NUMBER = re.compile(r"\A\s*+(\d{1,3})[.)]\s")  # stands before the text of an item
_HEAD_BLOCKS = 30  # rows of a header table stand among the first
# "Rad-\nund Fußwege" had a space there, "15-Minuten-\nRegion" had none.
_HYPHEN_SPACE = re.compile(r"(?<=[\w*]-)\n(?=(?:und|oder|bzw|sowie|als|wie|bis)\b)")
_HYPHEN = re.compile(r"(?<=\w-)\n")


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion as a file tells it: ``metadata`` knows prefix, title, author, status, dates."""

    blocks: tuple[Block, ...]
    metadata: dict[str, str] = field(default_factory=dict)


def read_motion(name: str, content: bytes, limits: Limits = DEFAULT) -> Motion:
    """Return the motion in a file: text, Markdown, Word, PDF, HTML or an Antragsgrün page.

    Left out are the header table, the title line, "Text", reasons, and all that follows
    "Kommentare". Lines that were wrapped are joined before anything is counted anew.

    Parameters
    ----------
    name
        File name; its ending tells kinds of text apart.
    content
        The bytes of the file.
    limits
        Upper bounds of reading.

    Returns
    -------
    Motion
        Blocks with ids from their order, p1, p2 …; ``keep_ids`` gives stable ones.

    Raises
    ------
    ReadingRefused
        If the file cannot be read or holds no text.

    Examples
    --------
    >>> [block.text for block in read_motion("a.txt", b"Wir bauen Wege.").blocks]
    ['Wir bauen Wege.']
    """
    check_size(len(content), limits)
    if kind_of_file(name, content) == "html":
        blocks, metadata = _of_page(content)
        if blocks:
            return Motion(_numbered(blocks), metadata)
    from sechseck.engines.readers.read import read  # loads every parser: not for pages

    reading = read(name, content, limits)
    return Motion(_numbered(_of_reading(reading)), dict(reading.metadata))


def _numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(
        Block(f"p{number}", one.type, one.runs, one.level, one.value)
        for number, one in enumerate(blocks, start=1)
    )


def _of_page(content: bytes) -> tuple[list[Block], dict[str, str]]:
    """Return the body and the facts of a web page."""
    page = page_of(content)
    whole = blocks_of_html(page.whole)
    metadata = _metadata(whole[:_HEAD_BLOCKS])
    body: list[Block] = []
    for block in blocks_of_html(page.article) if page.article else whole:
        section = section_kind(block.text)
        if section is BlockKind.META:
            body = []
        elif section is not None and body:
            break
        elif header_row(block.text) is None and not _is_title(block):
            body.append(block)
    return body, metadata


def _metadata(head: Iterable[Block]) -> dict[str, str]:
    """Return the facts of a page's head: the rows of its table, prefix and title."""
    rows: list[HeaderRow] = []
    title: dict[str, str] = {}
    for block in head:
        row = header_row(block.text)
        if row is not None:
            rows.append(row)
        elif not title and _is_title(block):
            title = split_title(block.text)
    return {**metadata_of(rows), **title}


def _is_title(block: Block) -> bool:
    return block.type in _HEADINGS and bool(split_title(block.text))


def _of_reading(reading: Reading) -> list[Block]:
    """Return the body of a file that a reader has read."""
    is_motion = reading.reader == "antragsgruen"
    blocks: list[Block] = []
    for number, block in enumerate(reading.blocks):
        is_title = is_motion and not blocks and block.kind is BlockKind.HEADING
        if _is_left_out(block, reading.reader) or (is_title and split_title(block.text)):
            continue
        if is_motion and number and section_kind(block.text) is BlockKind.HEADING:
            break
        blocks.append(_block(block, reading))
    return blocks


def _is_left_out(block: ReadBlock, reader: str) -> bool:
    """Whether a block is frame; what somebody wrote as text is never left out."""
    if reader in ("text", "markdown"):
        return False
    return block.kind is BlockKind.BOILERPLATE or (
        block.kind is BlockKind.META and reader == "antragsgruen"
    )


def _block(block: ReadBlock, reading: Reading) -> Block:
    runs = runs_of(_joined(block.text, reading.reader))
    if block.kind is BlockKind.ITEM:
        before = reading.text[reading.text.rfind("\n", 0, block.start) + 1 : block.start]
        number = _NUMBER.match(before)
        if number is not None:
            return Block("", BlockType.NUMBERED, runs, 1, int(number[1]))
        return Block("", BlockType.BULLET, runs, 1)
    if block.kind is BlockKind.HEADING:
        return Block("", _HEADINGS[min(len(block.heading), 2)], runs)
    return Block("", BlockType.PARAGRAPH, runs)


def _joined(text: str, reader: str) -> str:
    """Return the text of a block without the line breaks of its typesetting."""
    if reader in ("docx", "pptx"):
        return text
    if reader == "antragsgruen":  # wrapped behind a hyphen that stands in the text
        tidy = "\n".join(line.strip() for line in text.split("\n"))
        text = _HYPHEN.sub("", _HYPHEN_SPACE.sub(" ", tidy))
    return " ".join(rejoin(text).split())
