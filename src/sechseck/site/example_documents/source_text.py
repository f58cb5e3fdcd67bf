# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The plain text from which an example document is made: a head, then one block a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

_MARKS = (
    ("### ", "heading3"),
    ("## ", "heading2"),
    ("# ", "heading1"),
    ("- ", "item"),
    ("> ", "note"),
    ("| ", "row"),
)


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """One block: its kind and its text; a row of a table keeps its cells."""

    kind: str  # heading1, heading2, heading3, paragraph, item, number, note, row, break
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document before it has a file format."""

    format: str  # docx, pptx or pdf
    title: str
    author: str
    dated: date
    blocks: tuple[SourceBlock, ...]

    @property
    def moment(self) -> datetime:
        """The moment that stands in the properties of the file instead of the clock's."""
        return datetime.combine(self.dated, time(12), UTC)


def parse_source(text: str) -> Source:
    """Return the document that a source text describes."""
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    lines = (line.strip() for line in body.splitlines())
    return Source(
        format=fields["format"],
        title=fields["title"],
        author=fields["author"],
        dated=date.fromisoformat(fields["date"]),
        blocks=tuple(_block(line) for line in lines if line),
    )


def _block(line: str) -> SourceBlock:
    if line == "---":
        return SourceBlock("break", "")
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return _marked(kind, line.removeprefix(mark))
    number, dot, rest = line.partition(". ")
    if dot and number.isdigit():
        return SourceBlock("number", rest)
    return SourceBlock("paragraph", line)


def _marked(kind: str, text: str) -> SourceBlock:
    if kind != "row":
        return SourceBlock(kind, text)
    cells = tuple(cell.strip() for cell in text.rstrip("|").split("|"))
    return SourceBlock(kind, " ".join(cells), cells)
