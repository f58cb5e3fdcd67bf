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
class ManuscriptBlock:
    """One block: its kind and its text; a row of a table keeps its cells."""

    kind: str  # heading1, heading2, heading3, paragraph, item, number, note, row, break
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document before it has a file format."""

    format: str  # docx, pptx or pdf
    title: str
    author: str
    dated: date
    blocks: tuple[ManuscriptBlock, ...]

    @property
    def moment(self) -> datetime:
        """The moment that stands in the properties of the file instead of the clock's."""
        return datetime.combine(self.dated, time(12), UTC)


def parse_manuscript(text: str) -> Manuscript:
    """Return the manuscript that a text holds."""
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    lines = (line.strip() for line in body.splitlines())
    return Manuscript(
        format=fields["format"],
        title=fields["title"],
        author=fields["author"],
        dated=date.fromisoformat(fields["date"]),
        blocks=tuple(_block(line) for line in lines if line),
    )


def _block(line: str) -> ManuscriptBlock:
    if line == "---":
        return ManuscriptBlock("break", "")
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return _marked(kind, line.removeprefix(mark))
    number, dot, rest = line.partition(". ")
    if dot and number.isdigit():
        return ManuscriptBlock("number", rest)
    return ManuscriptBlock("paragraph", line)


def _marked(kind: str, text: str) -> ManuscriptBlock:
    if kind != "row":
        return ManuscriptBlock(kind, text)
    cells = tuple(cell.strip() for cell in text.rstrip("|").split("|"))
    return ManuscriptBlock(kind, " ".join(cells), cells)
