# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Printed lines of PDF pages with their boxes and letter sizes."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from sechseck.engines.readers.composition import Box
from sechseck.engines.readers.decode import clean

# PDFium writes hyphen and line end as one character, U+0002 or U+FFFE.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\x00": " "})
_LINE = re.compile("[^\r\n\f\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page; the box counts in points from the top left."""

    text: str
    box: Box
    size: float
    is_bold: bool
    page: int
    place: float = 0.5  # 0 at the top of the page, 1 at its foot

    @property
    def height(self) -> float:
        """Height of the line's box, at least one point."""
        return max(self.box[3] - self.box[1], 1.0)

    @property
    def letter_width(self) -> float:
        """Mean width of a letter of this line."""
        return (self.box[2] - self.box[0]) / max(len(self.text), 1)


def printed_lines(text_page: Any, page_number: int, page_height: float) -> list[PrintedLine]:
    """Return the lines of one page in the order the file writes them.

    Parameters
    ----------
    text_page : PDFium's text page
    page_number : counted from 1
    page_height : in points, to count boxes from the top
    """
    text = text_page.get_text_range()
    is_aligned = len(text) == text_page.count_chars()
    lines = []
    for found in _LINE.finditer(text):
        shown = clean(found[0].translate(_HYPHENS))
        if shown.strip():
            first = found.start() + len(shown) - len(shown.lstrip())
            last = found.start() + len(shown.rstrip()) - 1
            box = _box(text_page, first, last, page_height) if is_aligned else _NO_BOX
            size = pdfium.FPDFText_GetFontSize(text_page, first) if is_aligned else 0.0
            is_bold = is_aligned and pdfium.FPDFText_GetFontWeight(text_page, first) >= 600
            height = round(box[3] - box[1], 1)
            size = size if size > 2 else height  # scaled fonts claim size 1
            place = box[1] / max(page_height, 1.0) if is_aligned else 0.5
            lines.append(
                PrintedLine(shown.strip(), box, round(size, 1), is_bold, page_number, place)
            )
    return lines


_NO_BOX = (0.0, 0.0, 0.0, 0.0)


def _box(text_page: Any, first: int, last: int, page_height: float) -> Box:
    """The box around the loose boxes of the first and the last letter."""
    boxes = [box for box in _loose_boxes(text_page, (first, last)) if box is not None]
    if not boxes:
        return _NO_BOX
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
    edges = (left, page_height - top, right, page_height - bottom)
    return tuple(round(min(max(edge, -1e5), 1e5), 1) for edge in edges)  # type: ignore[return-value]


def _loose_boxes(text_page: Any, places: tuple[int, int]) -> Iterator[Box | None]:
    rectangle = pdfium.FS_RECTF()
    for place in places:
        if pdfium.FPDFText_GetLooseCharBox(text_page, place, ctypes.byref(rectangle)):
            yield rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        else:
            yield None
