# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for PDF files: blocks with page and box; scans and locked files are refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sechseck.engines.readers.cells import add_rows
from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.damage import refuse_if_broken
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.pdf_blocks import (
    PrintedBlock,
    blocks_of_page,
    body_size,
    heading_levels,
)
from sechseck.engines.readers.pdf_frame import running_lines, without_line_numbers
from sechseck.engines.readers.pdf_lines import PrintedLine
from sechseck.engines.readers.pdf_pages import WHAT, Paper, check_readable, look_at, open_pdf
from sechseck.engines.readers.pdf_tables import MOST_PAGES, PrintedTable, tables_of
from sechseck.engines.readers.properties import useful_title
from sechseck.engines.readers.reading import BlockKind, Reading, ReadingRefused

VERSION = "1"
Content = list[tuple[list[PrintedLine], list[PrintedBlock]]]  # frame and blocks of each page


def read_pdf(content: bytes, limits: Limits) -> Reading:
    """Return the reading of a PDF file.

    Lines stay as printed, also with a hyphen at their end; printed line numbers are left
    out and named in the metadata; heads, feet and page numbers are boilerplate.
    """
    if content.count(b" obj") > limits.pdf_objects:
        raise ReadingRefused(f"{WHAT} hat mehr als {limits.pdf_objects} Objekte.")
    with refuse_if_broken(WHAT):
        document = open_pdf(content)
        try:
            paper = look_at(document, limits)
            metadata = _metadata(document)
        finally:
            document.close()
        check_readable(paper)
        tables = tables_of(content, paper.ruled)
        return _compose(paper, tables, metadata, limits)


def _compose(
    paper: Paper,
    tables: Mapping[int, list[PrintedTable]],
    metadata: dict[str, str],
    limits: Limits,
) -> Reading:
    content, span = _content(paper)
    if span:
        metadata["line_numbers"] = span
    levels = heading_levels([block for _, blocks in content for block in blocks])
    composition = Composition()
    for number, (frame, blocks) in enumerate(content, start=1):
        _add_frame(composition, [line for line in frame if line.place < 0.5])
        for part in _placed(blocks, tables.get(number, [])):
            if isinstance(part, PrintedTable):
                add_rows(composition, part.rows, limits, WHAT, page=number)
            else:
                level = levels.get(part.lines[0].size, 1)
                composition.add(part.kind, part.text, page=number, level=level, bbox=part.box)
        _add_frame(composition, [line for line in frame if line.place >= 0.5])
    return composition.reading(
        reader="pdf", version=VERSION, metadata=metadata, warnings=_warnings(paper)
    )


def _add_frame(composition: Composition, lines: Sequence[PrintedLine]) -> None:
    for line in lines:
        composition.add(BlockKind.BOILERPLATE, line.text, page=line.page, bbox=line.box)


def _content(paper: Paper) -> tuple[Content, str]:
    """Part each page into frame and blocks; also the span of printed line numbers."""
    body = body_size(paper.pages)
    running = running_lines(paper.pages, body)
    spans: list[tuple[int, int]] = []
    content: Content = []
    for index, lines in enumerate(paper.pages):
        frame = [line for place, line in enumerate(lines) if (index, place) in running]
        own = [line for place, line in enumerate(lines) if (index, place) not in running]
        own, span = without_line_numbers(own)
        spans.extend([span] if span else [])
        content.append((frame, blocks_of_page(own, body)))
    return content, f"{spans[0][0]}–{spans[-1][1]}" if spans else ""


def _placed(
    blocks: Sequence[PrintedBlock], tables: Sequence[PrintedTable]
) -> Iterator[PrintedBlock | PrintedTable]:
    """Put each table where its first line stood; its lines are not told twice."""
    told: set[int] = set()
    for block in blocks:
        left = []
        for line in block.lines:
            inside = next((n for n, table in enumerate(tables) if table.holds(line)), None)
            if inside is None:
                left.append(line)
            elif inside not in told:
                told.add(inside)
                yield tables[inside]
        if left:
            yield PrintedBlock(block.kind, tuple(left))


def _metadata(document: Any) -> dict[str, str]:
    """Title, author and day of creation as the file states them."""
    stated = document.get_metadata_dict(skip_empty=True)
    known = {"title": useful_title(stated.get("Title", "")), "author": stated.get("Author", "")}
    created = stated.get("CreationDate", "").removeprefix("D:")[:8]
    if len(created) == 8 and created.isdecimal():
        known["created"] = f"{created[:4]}-{created[4:6]}-{created[6:]}"
    return {key: value for key, value in known.items() if value.strip()}


def _warnings(paper: Paper) -> list[str]:
    warnings = []
    if paper.pictures_only:
        pages = ", ".join(map(str, paper.pictures_only[:10]))
        warnings.append(f"Nur Bilder ohne Text auf Seite {pages}: dort fehlt eine Texterkennung.")
    if len(paper.ruled) > MOST_PAGES:
        warnings.append(
            f"Viele Seiten haben Tabellen; nur die ersten {MOST_PAGES} wurden als Tabelle gelesen."
        )
    return warnings
