# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for Word files: styles, lists, tables and footnotes in document order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx import Document
from docx.oxml import parse_xml

from sechseck.engines.readers.cells import add_rows
from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.packages import check_package
from sechseck.engines.readers.properties import properties_of
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.readers.signs import kind_of_line, marker_length

VERSION = "1"
WHAT = "Die Word-Datei"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_HEADING = re.compile(r"(?:heading|überschrift)\s*(\d)", re.IGNORECASE)
_OWN = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.META)


def read_docx(content: bytes, limits: Limits) -> Reading:
    """Return the reading of a Word file; changes taken out by tracking are not read."""
    check_package(content, limits, WHAT)
    with refuse_if_broken(WHAT):
        document = Document(io.BytesIO(content))
        composition = Composition()
        styles = {style.style_id: style.name or "" for style in document.styles}
        for element in _elements(document.element.body):
            if element.tag == f"{_W}tbl":
                rows = [[_cell(cell) for cell in row] for row in _rows(element)]
                add_rows(composition, rows, limits, WHAT)
            else:
                _add_paragraph(composition, element, styles)
        for note in _notes(document):
            composition.add(BlockKind.NOTE, note)
        return composition.reading(
            reader="docx", version=VERSION, metadata=properties_of(document.core_properties)
        )


def _elements(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, also inside content controls and text boxes."""
    stack = list(parent)[::-1]
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}tbl":
            yield element
        elif element.tag == f"{_W}p":
            yield element
            stack.extend(_boxed(element)[::-1])
        elif element.tag != _FALLBACK:
            stack.extend(list(element)[::-1])


def _boxed(paragraph: Any) -> list[Any]:
    """Paragraphs of text boxes anchored in this paragraph, without their compatibility twins."""
    return [
        box
        for box in paragraph.iter(f"{_W}txbxContent")
        if not any(above.tag == _FALLBACK for above in box.iterancestors())
        and next(box.iterancestors(f"{_W}p")) is paragraph
    ]


def _own_text(paragraph: Any) -> str:
    """The letters of a paragraph, without those of text boxes inside it."""
    parts = []
    for element in paragraph.iter(f"{_W}t", *_BREAKS):
        if next(element.iterancestors(f"{_W}p"), None) is paragraph:
            is_letter = element.tag == f"{_W}t"
            parts.append(element.text or "" if is_letter else _BREAKS[element.tag])
    return "".join(parts)


def _rows(table: Any) -> Iterator[Any]:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is table:
            yield row.iter(f"{_W}tc")


def _cell(cell: Any) -> str:
    return " ".join(" ".join(_own_text(paragraph) for paragraph in cell.iter(f"{_W}p")).split())


def _add_paragraph(composition: Composition, element: Any, styles: dict[str, str]) -> None:
    text = _own_text(element).strip()
    kind, level = _kind(element, text, styles)
    skip = marker_length(text) if kind is BlockKind.ITEM else 0
    composition.add(kind, text[skip:], level=level)


def _kind(element: Any, text: str, styles: dict[str, str]) -> tuple[BlockKind, int]:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val"), "").lower() if style is not None else ""
    if found := _HEADING.match(name):
        return BlockKind.HEADING, int(found[1]) + 1
    if name in ("title", "titel"):
        return BlockKind.HEADING, 1
    if name in ("caption", "beschriftung"):
        return BlockKind.CAPTION, 1
    if name.startswith(("toc", "verzeichnis", "inhaltsverzeichnis")):
        return BlockKind.BOILERPLATE, 1
    own = kind_of_line(text) if "\n" not in text else None
    if own in _OWN and own is not None:
        return own, 1
    is_listed = element.find(f"{_W}pPr/{_W}numPr") is not None or own is BlockKind.ITEM
    is_item = is_listed or name.startswith(("list", "aufzählung"))
    return (BlockKind.ITEM if is_item else BlockKind.PARAGRAPH), 1


def _notes(document: Any) -> Sequence[str]:
    """Texts of the footnotes and endnotes."""
    notes = []
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            for paragraph in parse_xml(relation.target_part.blob).iter(f"{_W}p"):
                notes.append(_own_text(paragraph).strip())
    return [note for note in notes if note]
