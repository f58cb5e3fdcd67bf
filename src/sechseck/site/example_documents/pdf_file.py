# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes pages as a PDF file with the two standard fonts every reader knows."""

from __future__ import annotations

from sechseck.engines.readers.specimens.paper import assemble
from sechseck.site.example_documents.manuscript import Manuscript
from sechseck.site.example_documents.pdf_pages import HEIGHT, WIDTH, escaped, set_pages

_FIRST_PAGE = 6  # objects 1 to 5: catalogue, page tree, two fonts, properties
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"


def pdf_file(manuscript: Manuscript) -> bytes:
    """Return the manuscript as a PDF file."""
    pages = set_pages(manuscript)
    numbers = range(_FIRST_PAGE, _FIRST_PAGE + 2 * len(pages), 2)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>",
        _page_tree(numbers),
        _FONT.format("Helvetica"),
        _FONT.format("Helvetica-Bold"),
        _properties(manuscript),
    ]
    for number, commands in zip(numbers, pages, strict=True):
        objects += [_page(number + 1), _stream(commands)]
    return assemble([content.encode("cp1252") for content in objects], b"/Info 5 0 R ")


def _page_tree(numbers: range) -> str:
    kids = " ".join(f"{number} 0 R" for number in numbers)
    return f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>"


def _page(content: int) -> str:
    fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
    box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
    return f"<< /Type /Page /Parent 2 0 R {box} /Resources {fonts} /Contents {content} 0 R >>"


def _stream(commands: str) -> str:
    return f"<< /Length {len(commands.encode('cp1252'))} >>\nstream\n{commands}\nendstream"


def _properties(manuscript: Manuscript) -> str:
    stamp = manuscript.moment.strftime("D:%Y%m%d%H%M%SZ")
    title, author = escaped(manuscript.title), escaped(manuscript.author)
    return f"<< /Title ({title}) /Author ({author}) /CreationDate ({stamp}) >>"
