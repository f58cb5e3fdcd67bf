# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One entrance for all readers: which one fits, and the guards before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sechseck.engines.readers.detect import ending_of, expected_kind, kind_of_file
from sechseck.engines.readers.docx import read_docx
from sechseck.engines.readers.html import read_html
from sechseck.engines.readers.limits import DEFAULT, Limits
from sechseck.engines.readers.markdown import read_markdown
from sechseck.engines.readers.pdf import read_pdf
from sechseck.engines.readers.pptx import read_pptx
from sechseck.engines.readers.reader import Reader
from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.engines.readers.size import check_size
from sechseck.engines.readers.table import read_csv
from sechseck.engines.readers.text import read_text
from sechseck.engines.readers.workbook import read_xlsx

READERS: Mapping[str, Reader] = {
    "csv": read_csv,
    "docx": read_docx,
    "html": read_html,
    "markdown": read_markdown,
    "pdf": read_pdf,
    "pptx": read_pptx,
    "text": read_text,
    "xlsx": read_xlsx,
}
TABLES = {"csv": read_csv, "xlsx": read_xlsx}  # a person may say which column holds the text
_TITLES = {
    "csv": "eine Tabelle",
    "docx": "eine Word-Datei",
    "html": "eine Webseite",
    "markdown": "eine Textdatei",
    "pdf": "ein PDF",
    "pptx": "eine PowerPoint-Datei",
    "text": "eine Textdatei",
    "xlsx": "eine Excel-Datei",
}


def read(name: str, content: bytes, limits: Limits = DEFAULT, *, text_column: str = "") -> Reading:
    """Return the reading of a file: its text in blocks.

    Parameters
    ----------
    name : file name; its ending only tells apart kinds of text (Markdown, CSV, HTML)
    content : the bytes of the file
    limits : upper bounds; time and memory are held by ``kernel.sandbox``
    text_column : title of the column that holds the text, if the file is a table

    Returns
    -------
    The reading. ``reading.text[block.start:block.end] == block.text`` for each block;
    blocks are ordered, disjoint and cover every non-blank line. Equal bytes and names
    give equal readings.

    Raises
    ------
    ReadingRefused : with a German sentence that names the limit or the way out.

    >>> read("gruss.txt", b"Guten Tag, wir lesen jetzt.").blocks[0].kind.value
    'paragraph'
    """
    check_size(len(content), limits)
    kind = kind_of_file(name, content)
    if text_column and kind in TABLES:
        reading = TABLES[kind](content, limits, text_column)
    else:
        reading = READERS[kind](content, limits)
    if not reading.blocks:
        raise ReadingRefused("Die Datei enthält keinen Text.")
    expected = expected_kind(name)
    if expected and expected != kind:
        warning = f"Die Endung „.{ending_of(name)}“ passt nicht: Die Datei ist {_TITLES[kind]}."
        reading = replace(reading, warnings=(*reading.warnings, warning))
    return reading
