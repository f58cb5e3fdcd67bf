# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for PowerPoint files: titles, shapes in reading order, tables, notes apart."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from sechseck.engines.readers.cells import add_rows
from sechseck.engines.readers.composition import Box, Composition
from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.diagrams import diagram_texts
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.packages import check_package
from sechseck.engines.readers.properties import properties_of
from sechseck.engines.readers.reading import BlockKind, Reading
from sechseck.engines.readers.signs import kind_of_line, marker_length

VERSION = "1"
WHAT = "Die PowerPoint-Datei"
_EMU_PER_POINT = 12_700
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OWN = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.META)
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE)
_FRAMES = (PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.DATE)


def read_pptx(content: bytes, limits: Limits) -> Reading:
    """Return the reading of a PowerPoint file; pages are slides."""
    check_package(content, limits, WHAT)
    with refuse_if_broken(WHAT):
        presentation = Presentation(io.BytesIO(content))
        composition = Composition()
        for number, slide in enumerate(presentation.slides, start=1):
            for shape in _in_reading_order(slide.shapes):
                _add_shape(composition, shape, number, limits)
            if slide.has_notes_slide:
                frame = slide.notes_slide.notes_text_frame
                for paragraph in frame.paragraphs if frame is not None else ():
                    composition.add(BlockKind.NOTE, _text(paragraph), page=number)
        return composition.reading(
            reader="pptx", version=VERSION, metadata=properties_of(presentation.core_properties)
        )


def _in_reading_order(shapes: Iterable[Any]) -> list[Any]:
    """The title first, then from top to bottom and left to right; groups stay together."""
    flat: list[tuple[tuple[int, int, int], list[Any]]] = []
    for shape in shapes:
        is_title = _placeholder(shape) in _TITLES
        left, top, _, _ = _edges(shape)
        place = (0 if is_title else 1, top or 0, left or 0)
        is_group = hasattr(shape, "shapes")
        flat.append((place, _in_reading_order(shape.shapes) if is_group else [shape]))
    flat.sort(key=lambda entry: entry[0])
    return [shape for _, members in flat for shape in members]


def _placeholder(shape: Any) -> Any:
    return shape.placeholder_format.type if shape.is_placeholder else None


def _add_shape(composition: Composition, shape: Any, page: int, limits: Limits) -> None:
    if getattr(shape, "has_table", False) and shape.has_table:
        rows = [[_joined(cell.text) for cell in row.cells] for row in shape.table.rows]
        add_rows(composition, rows, limits, WHAT, page=page)
    elif getattr(shape, "has_chart", False) and shape.has_chart:
        if shape.chart.has_title:
            title = _joined(shape.chart.chart_title.text_frame.text)
            composition.add(BlockKind.CAPTION, title, page=page, bbox=_box(shape))
    elif shape.has_text_frame:
        box = _box(shape)
        for kind, text, level in _paragraphs(shape):
            composition.add(kind, text, page=page, level=level, bbox=box)
    else:
        for text in diagram_texts(shape):
            composition.add(BlockKind.PARAGRAPH, text, page=page, bbox=_box(shape))


def _paragraphs(shape: Any) -> Iterator[tuple[BlockKind, str, int]]:
    placeholder = _placeholder(shape)
    if placeholder in _TITLES:
        yield BlockKind.HEADING, _joined(shape.text_frame.text), 1
    elif placeholder == PP_PLACEHOLDER.SUBTITLE:
        yield BlockKind.HEADING, _joined(shape.text_frame.text), 2
    elif placeholder in _FRAMES:
        yield BlockKind.BOILERPLATE, _joined(shape.text_frame.text), 1
    else:
        paragraphs = [each for each in shape.text_frame.paragraphs if _text(each)]
        is_list = placeholder is not None and len(paragraphs) > 1
        for paragraph in paragraphs:
            text = _text(paragraph)
            own = kind_of_line(text)
            kind = own if own in _OWN and own is not None else _body_kind(paragraph, is_list)
            skip = marker_length(text)
            yield (BlockKind.ITEM if skip and kind not in _OWN else kind), text[skip:], 1


def _body_kind(paragraph: Any, is_list: bool) -> BlockKind:
    properties = paragraph._p.find(f"{_A}pPr")
    if properties is not None:
        if properties.find(f"{_A}buNone") is not None:
            return BlockKind.PARAGRAPH
        if any(properties.find(f"{_A}{mark}") is not None for mark in ("buChar", "buAutoNum")):
            return BlockKind.ITEM
    return BlockKind.ITEM if is_list else BlockKind.PARAGRAPH


def _text(paragraph: Any) -> str:
    return _joined(paragraph.text)


def _joined(text: str) -> str:
    return " ".join(text.split())


def _box(shape: Any) -> Box | None:
    edges = _edges(shape)
    if any(edge is None for edge in edges):
        return None
    left, top, width, height = (edge / _EMU_PER_POINT for edge in edges)
    return (left, top, left + width, top + height)


def _edges(shape: Any) -> tuple[Any, ...]:
    """Return left, top, width and height; what a placeholder lacks, its layout gives.

    python-pptx looks through the layout anew for each of the four.
    """
    element = shape._element
    own = (element.x, element.y, element.cx, element.cy)
    if None not in own:
        return own
    base = getattr(shape, "_base_placeholder", None)
    if base is None:
        return own
    return tuple(
        theirs if ours is None else ours for ours, theirs in zip(own, _edges(base), strict=True)
    )
