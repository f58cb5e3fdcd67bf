# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes a PowerPoint file from a manuscript: every first-level heading opens a slide."""

from __future__ import annotations

from io import BytesIO

from pptx import Presentation
from pptx.presentation import Presentation as SlideDeck
from pptx.slide import Slide
from pptx.util import Inches, Pt

from sechseck.site.example_documents.manuscript import Manuscript, ManuscriptBlock
from sechseck.site.example_documents.office_zip import pack
from sechseck.site.example_documents.tables import Table, with_tables

_TITLE, _LIST, _TITLE_ONLY = "Title Slide", "Title and Content", "Title Only"
_UNUSED_PARTS = ("docProps/thumbnail.jpeg", "printerSettings1.bin")


def slides_file(manuscript: Manuscript) -> bytes:
    """Return the manuscript as a PowerPoint file."""
    deck = Presentation()
    deck.core_properties.title = manuscript.title
    deck.core_properties.author = manuscript.author
    deck.core_properties.comments = "Erfundenes Beispiel"
    _keep_used_layouts(deck)
    for number, slide in enumerate(_slides(manuscript)):
        _add_slide(deck, slide, is_first=number == 0)
    content = BytesIO()
    deck.save(content)
    return pack(content.getvalue(), manuscript.moment, _UNUSED_PARTS)


def _keep_used_layouts(deck: SlideDeck) -> None:
    for layout in list(deck.slide_layouts):
        if layout.name not in (_TITLE, _LIST, _TITLE_ONLY):
            deck.slide_layouts.remove(layout)


def _slides(manuscript: Manuscript) -> list[list[ManuscriptBlock]]:
    slides: list[list[ManuscriptBlock]] = []
    for block in manuscript.blocks:
        if block.kind == "heading1":
            slides.append([])
        slides[-1].append(block)
    return slides


def _add_slide(deck: SlideDeck, blocks: list[ManuscriptBlock], *, is_first: bool) -> None:
    title, *body = blocks
    tables = [part for part in with_tables(body) if not isinstance(part, ManuscriptBlock)]
    name = _TITLE if is_first else _TITLE_ONLY if tables else _LIST
    layout = next(layout for layout in deck.slide_layouts if layout.name == name)
    slide = deck.slides.add_slide(layout)
    slide.shapes.title.text = title.text
    for table in tables:
        _add_table(slide, table)
    lines = [block.text for block in body if block.kind in ("item", "paragraph")]
    if tables:
        _add_caption(slide, lines)
    else:
        _fill_body(slide, lines)
    notes = [block.text for block in body if block.kind == "note"]
    if notes:
        slide.notes_slide.notes_text_frame.text = "\n".join(notes)


def _fill_body(slide: Slide, lines: list[str]) -> None:
    frame = slide.placeholders[1].text_frame
    frame.text = "\n".join(lines)
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(22)


def _add_caption(slide: Slide, lines: list[str]) -> None:
    box = slide.shapes.add_textbox(Inches(0.7), Inches(5.6), Inches(8.5), Inches(0.5))
    box.text_frame.text = "\n".join(lines)


def _add_table(slide: Slide, rows: Table) -> None:
    size = (Inches(0.7), Inches(1.7), Inches(8.5), Inches(0.5 * len(rows)))
    table = slide.shapes.add_table(len(rows), len(rows[0]), *size).table
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
