# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes pages as a PDF file with the two standard fonts every reader knows."""

from __future__ import annotations

from sechseck.site.example_documents.pdf_pages import HEIGHT, WIDTH, set_pages
from sechseck.site.example_documents.source_text import Source

_FIRST_PAGE = 6  # objects 1 to 5: catalogue, page tree, two fonts, properties
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"


def pdf_file(source: Source) -> bytes:
    """Return the source as a PDF file."""
    pages = set_pages(source)
    numbers = range(_FIRST_PAGE, _FIRST_PAGE + 2 * len(pages), 2)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>",
        _page_tree(numbers),
        _FONT.format("Helvetica"),
        _FONT.format("Helvetica-Bold"),
        _properties(source),
    ]
    for number, commands in zip(numbers, pages, strict=True):
        objects += [_page(number + 1), _stream(commands)]
    return _join([content.encode("cp1252") for content in objects])


def _page_tree(numbers: range) -> str:
    kids = " ".join(f"{number} 0 R" for number in numbers)
    return f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>"


def _page(content: int) -> str:
    fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
    box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
    return f"<< /Type /Page /Parent 2 0 R {box} /Resources {fonts} /Contents {content} 0 R >>"


def _stream(commands: str) -> str:
    return f"<< /Length {len(commands.encode('cp1252'))} >>\nstream\n{commands}\nendstream"


def _properties(source: Source) -> str:
    stamp = source.moment.strftime("D:%Y%m%d%H%M%SZ")
    author = source.author.replace("(", r"\(").replace(")", r"\)")
    return f"<< /Title ({source.title}) /Author ({author}) /CreationDate ({stamp}) >>"


def _join(objects: list[bytes]) -> bytes:
    file = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(file + trailer % (len(objects) + 1, start))
