# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of an HTML tree: headings, paragraphs, items, table rows, each with its region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sechseck.engines.readers.cells import joined_cells
from sechseck.engines.readers.reading import BlockKind

_SKIPPED = frozenset(
    ("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object",
     "embed", "select", "textarea", "audio", "video", "canvas")
)  # fmt: skip
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
     "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
     "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
)  # fmt: skip
_CHROME_TAGS = frozenset(("nav", "footer", "aside", "button", "dialog", "menu"))
_CHROME_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
_CHROME_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|breadcrumbs?|cookies?|consent|sidebar|"
    r"skip(?:link|links)?|social|share|sharing|pagination|pager|footer|toolbar)(?:$|[\s_-])"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTENT = ("main", "article", "h1")
_LAYOUT = ("p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "section")


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of a page; ``is_chrome`` if it stands in navigation, footer or the like."""

    kind: BlockKind
    text: str
    level: int = 1
    is_chrome: bool = False
    cells: tuple[str, ...] = ()


class TreeWalk:
    """Walks a cleaned tree once and collects its pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._letters: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._level = 1

    def walk(self, element: Any, *, is_chrome: bool = False) -> None:
        """Collect the pieces below an element."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SKIPPED or _is_line_number(element):
            return
        is_chrome = is_chrome or is_frame(element)
        if tag == "br":
            self._letters.append("\n")
        elif tag == "tr" and not _is_layout(element):
            self.flush(is_chrome)
            self._add_row(element, is_chrome)
        elif tag in _INLINE:
            self._descend(element, is_chrome)
        else:
            self._walk_block(element, tag, is_chrome)

    def _walk_block(self, element: Any, tag: str, is_chrome: bool) -> None:
        self.flush(is_chrome)
        before = (self._kind, self._level)
        kind = _kind_of(tag)
        if kind is not None:
            self._kind, self._level = kind, _HEADINGS.get(tag, 5)
        self._descend(element, is_chrome)
        self.flush(is_chrome)
        self._kind, self._level = before

    def _descend(self, element: Any, is_chrome: bool) -> None:
        self._letters.append(_spaced(element.text))
        for child in element:
            self.walk(child, is_chrome=is_chrome)
            self._letters.append(_spaced(child.tail))

    def flush(self, is_chrome: bool) -> None:
        """Close the block that is being collected."""
        text = _tidy("".join(self._letters))
        self._letters = []
        if text:
            self.pieces.append(Piece(self._kind, text, self._level, is_chrome))

    def _add_row(self, row: Any, is_chrome: bool) -> None:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = tuple(" ".join("".join(_letters(cell)).split()) for cell in cells)
        if any(texts):
            is_head = all(cell.tag == "th" for cell in cells)
            kind = BlockKind.META if is_head else BlockKind.TABLE_ROW
            self.pieces.append(Piece(kind, joined_cells(texts), 1, is_chrome, texts))


def is_frame(element: Any) -> bool:
    """Whether an element is the frame around the content, or hidden."""
    if element.tag in _CHROME_TAGS or element.get("role", "") in _CHROME_ROLES:
        return True
    if element.tag in ("html", "body", *_CONTENT):
        return False
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if "display:none" in (element.get("style") or "").replace(" ", ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    is_named = element.tag == "form" or _CHROME_WORDS.search(names[:500]) is not None
    # Some systems put the whole page into a form, or name it "with-sidebar".
    return is_named and next(element.iter(*_CONTENT), None) is None


def _kind_of(tag: str) -> BlockKind | None:
    if tag in _HEADINGS or tag == "summary":
        return BlockKind.HEADING
    if tag == "li":
        return BlockKind.ITEM
    if tag in ("figcaption", "caption"):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH if tag in ("td", "th", "blockquote") else None


def _is_line_number(element: Any) -> bool:
    return "linenumber" in (element.get("class") or "").lower()


def _is_layout(row: Any) -> bool:
    """Rows that hold paragraphs, lists or tables only arrange the page."""
    return next(row.iter(*_LAYOUT), None) is not None


def _letters(cell: Any) -> Iterator[str]:
    for element in cell.iter():
        if isinstance(element.tag, str) and element.tag not in _SKIPPED:
            yield element.text or ""
        if element is not cell:
            yield (" " if element.tag == "br" else "") + (element.tail or "")


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
