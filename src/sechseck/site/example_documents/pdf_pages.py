# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sets the blocks of a manuscript on slides: headings, paragraphs, lists, tables, page numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from sechseck.site.example_documents.manuscript import Manuscript, ManuscriptBlock
from sechseck.site.example_documents.pdf_letters import text_width, wrap
from sechseck.site.example_documents.tables import Table, with_tables

WIDTH, HEIGHT = 842, 595  # A4 on its side, in points
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 780, 510, 60
_SIZES = {"heading1": 24.0, "heading2": 18.0, "heading3": 15.0}
_BODY, _CELL, _EDGE = 14.0, 12.0, 9.0  # sizes of letters
_INDENT = 22.0
_ROW = 24.0


@dataclass(slots=True)
class PageSetter:
    """Writes drawing commands, from the top of a page downwards."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    y: float = _TOP

    def set_block(self, block: ManuscriptBlock, number: int) -> None:
        """Set one block below the last one."""
        if block.kind == "break":
            self._new_page()
        elif block.kind in _SIZES:
            self.y -= 0 if self.y == _TOP else _SIZES[block.kind]
            self._lines(block.text, size=_SIZES[block.kind], bold=True)
        elif block.kind in ("item", "number"):
            self._lines(block.text, mark="•" if block.kind == "item" else f"{number}.")
        else:
            self._lines(block.text)

    def set_table(self, rows: Table) -> None:
        """Set a table in a grid of rules."""
        column = (_RIGHT - _LEFT) / len(rows[0])
        self._room(_ROW * (len(rows) + 1))
        top = self.y + _ROW - 7
        self._rule(_LEFT, top, _RIGHT, top)
        for row_number, row in enumerate(rows):
            for place, cell in enumerate(row):
                left = _LEFT + place * column + 4
                self._text(left, cell, size=_CELL, bold=row_number == 0)
            self._rule(_LEFT, self.y - 7, _RIGHT, self.y - 7)
            self.y -= _ROW
        for place in range(len(rows[0]) + 1):
            x = _LEFT + place * column
            self._rule(x, top, x, self.y + _ROW - 7)
        self.y -= 10

    def _rule(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self.pages[-1].append(f"0.5 w {x:.1f} {y:.1f} m {to_x:.1f} {to_y:.1f} l S")

    def _lines(
        self, text: str, *, size: float = _BODY, bold: bool = False, mark: str = ""
    ) -> None:
        left = _LEFT + (_INDENT if mark else 0)
        lines = wrap(text, _RIGHT - left, size, bold=bold)
        self._room(size * 1.4 * len(lines))
        if mark:
            self._text(_LEFT, mark, size=size)
        for line in lines:
            self._text(left, line, size=size, bold=bold)
            self.y -= size * 1.4
        self.y -= 4 if mark else 12

    def _text(self, x: float, text: str, *, size: float, bold: bool = False) -> None:
        font = "F2" if bold else "F1"
        self.pages[-1].append(text_command(x, self.y, text, font=font, size=size))

    def _room(self, height: float) -> None:
        if self.y - height < _BOTTOM:
            self._new_page()

    def _new_page(self) -> None:
        self.pages.append([])
        self.y = _TOP


def text_command(x: float, y: float, text: str, *, font: str, size: float) -> str:
    """Return the command that shows a text at a place."""
    return f"BT /{font} {size:g} Tf {x:.1f} {y:.1f} Td ({escaped(text)}) Tj ET"


def escaped(text: str) -> str:
    """Return a text as it stands between the brackets of a PDF string."""
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def set_pages(manuscript: Manuscript) -> list[str]:
    """Return the drawing commands of every page, with running title and page number."""
    setter = PageSetter()
    number = 0
    for block in with_tables(manuscript.blocks):
        if not isinstance(block, ManuscriptBlock):
            setter.set_table(block)
            continue
        number = number + 1 if block.kind == "number" else 0
        setter.set_block(block, number)
    return [
        "\n".join([*page, *_edge(manuscript.title, place, len(setter.pages))])
        for place, page in enumerate(setter.pages, start=1)
    ]


def _edge(title: str, page: int, pages: int) -> list[str]:
    foot = f"Seite {page} von {pages}"
    right = _RIGHT - text_width(foot, _EDGE)
    return [
        text_command(_LEFT, 560, f"{title} (erfundenes Beispiel)", font="F1", size=_EDGE),
        text_command(right, 34, foot, font="F1", size=_EDGE),
    ]
