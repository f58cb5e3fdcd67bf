# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes a Word file from a manuscript."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from sechseck.site.example_documents.manuscript import Manuscript, ManuscriptBlock
from sechseck.site.example_documents.office_zip import pack
from sechseck.site.example_documents.tables import Table, with_tables

_STYLES = {
    "heading1": "Title",
    "heading2": "Heading 1",
    "heading3": "Heading 2",
    "paragraph": "Normal",
    "item": "List Bullet",
    "number": "List Number",
}
_KEPT = {"Default Paragraph Font", "Normal Table", "Table Grid", "No List", *_STYLES.values()}
_UNUSED_PARTS = (
    "docProps/thumbnail.jpeg",
    "stylesWithEffects.xml",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
)


def word_file(manuscript: Manuscript) -> bytes:
    """Return the manuscript as a Word file."""
    document = Document()
    _keep_used_styles(document)
    document.core_properties.title = manuscript.title
    document.core_properties.author = manuscript.author
    document.core_properties.comments = "Erfundenes Beispiel"
    for block in with_tables(manuscript.blocks):
        if isinstance(block, ManuscriptBlock):
            document.add_paragraph(block.text, style=_STYLES[block.kind])
        else:
            _add_table(document, block)
    content = BytesIO()
    document.save(content)
    return pack(content.getvalue(), manuscript.moment, _UNUSED_PARTS)


def _keep_used_styles(document: WordDocument) -> None:
    for style in list(document.styles):
        if style.name not in _KEPT:
            style.delete()


def _add_table(document: WordDocument, rows: Table) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
